using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Complaints.ComplaintStatus;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>One complaint of the demonstration: where it shall stand, and how many working days ago it came.</summary>
/// <param name="Progress">How far into stage one or two it is, for those that are still being investigated.</param>
internal sealed record DemoPlan(int Number, ComplaintStatus Target, int Age, int Progress, DemoSubject Subject, DemoTenant Tenant, string Channel)
{
    private const int PastComplaints = 54;
    private const int PastFrom = 168;
    private const int PastEvery = 7;

    /// <summary>Working days by which the first response is later than usual.</summary>
    public int Slow { get; init; }

    /// <summary>What is decided about every point; null for what the subject says.</summary>
    public Decision? Decides { get; init; }

    private static readonly string[] Channels = ["web-form", "telephone", "email", "web-form", "letter", "in-person", "telephone", "web-form", "councillor", "text"];

    /// <summary>The working days after receipt on which each step is taken; the same for every case, so that each is believable.</summary>
    public static class Step
    {
        public const int Triage = 1;
        public const int Define = 2;
        public const int Acknowledge = 3;
        public const int Contact = 4;
        public const int Evidence = 5;
        public const int Findings = 7;
        public const int Draft = 8;
        public const int Submit = 9;
        public const int Check = 10;
        public const int Respond = 11;
        public const int Escalate = 20;
        public const int Decide = 22;
        public const int StageTwoDefine = 23;
        public const int StageTwoAcknowledge = 24;
        public const int StageTwoFindings = 30;
        public const int StageTwoDraft = 32;
        public const int StageTwoSubmit = 34;
        public const int Sign = 36;
        public const int StageTwoRespond = 38;
        public const int Finish = 60;
    }

    /// <summary>Every complaint of the demonstration, newest work first; at least one in every status and urgency.</summary>
    public static IReadOnlyList<DemoPlan> All { get; } = Build();

    private static List<DemoPlan> Build()
    {
        var plans = new List<DemoPlan>();

        // Ages chosen so that some are comfortable, some due today or tomorrow, and some late.
        Add(ToTriage, 0, [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 8]);
        Add(Clarifying, 0, [2, 3, 5, 7]);
        Add(ServiceRequest, 0, [2, 6, 12, 25, 40, 55]);
        Add(Referred, 0, [3, 15, 28, 44]);
        Add(Declined, 0, [2, 9, 21, 35, 60]);
        Add(StageOne, 0, [1, 2, 4, 6]);
        Add(StageOne, 1, [2, 3, 5, 7]);
        Add(StageOne, 2, [3, 4, 6, 8, 10]);
        Add(StageOne, 3, [4, 6, 8, 9, 10, 11, 13]);
        Add(StageOne, 4, [7, 8, 9, 10, 11, 12]);
        Add(StageOne, 5, [8, 9, 10, 11, 14]);
        Add(StageOneChecking, 0, [9, 9, 10, 11, 12]);
        Add(StageOneReady, 0, [10, 11, 11]);
        Add(StageOneResponded, 0, [11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 33]);
        Add(EscalationRequested, 0, [20, 21, 23, 26]);
        Add(StageOneReview, 0, [23, 27]);
        Add(EscalationRefused, 0, [22, 40]);
        Add(StageTwo, 0, [22, 23, 25]);
        Add(StageTwo, 1, [24, 27, 33, 41]);
        Add(StageTwo, 2, [31, 36, 44]);
        Add(StageTwoSigning, 0, [34, 36, 42]);
        Add(StageTwoReady, 0, [36, 38]);
        Add(StageTwoResponded, 0, [38, 42, 47, 52]);
        Add(Closed, 0, [62, 66, 70, 75, 80, 86, 92, 98, 105, 112, 120, 128, 136, 144, 152, 160]);
        Add(Withdrawn, 0, [4, 19]);

        // A year and a half of the past, so that a year has figures and one to compare it with: some answered late, some not upheld.
        for (var n = 0; n < PastComplaints; n++)
        {
            var past = plans.Count;
            Add(Closed, 0, [PastFrom + (n * PastEvery) + (n * n % 13)]);
            plans[past] = plans[past] with
            {
                Slow = n % 7 == 3 ? 6 : n % 4 == 1 ? -3 : 0,
                Decides = (n % 5) switch
                {
                    1 or 3 => Decision.NotUpheld,
                    2 => Decision.PartlyUpheld,
                    _ => null,
                },
            };
        }

        Add(Declined, 0, [185, 214, 251, 308, 333]);
        Add(Withdrawn, 0, [222, 290]);
        return plans;

        void Add(ComplaintStatus target, int progress, int[] ages)
        {
            foreach (var age in ages)
            {
                var n = plans.Count;
                plans.Add(new DemoPlan(n + 1, target, age, progress, DemoSubjects.All[n % DemoSubjects.All.Count], DemoTenants.Number(n), Channels[n % Channels.Length]));
            }
        }
    }
}
