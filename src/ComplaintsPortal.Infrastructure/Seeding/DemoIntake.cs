using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What came in beside complaints: service requests, information asked of others, and feedback.</summary>
internal static class DemoIntake
{
    private static readonly (string Name, string Organisation, string Question)[] Others =
    [
        ("Service desk", "Gas and heating contractor", "On which days did your engineer go there, and what was found?"),
        ("Planning team", "Responsive repairs", "When was the job raised, and why was it put off?"),
        ("Neighbourhood officer", "Neighbourhood team", "What was the household told about the noise, and when?"),
    ];

    private static readonly string[] Places = ["Responsive repairs", "Gas and heating contractor", "Estate services", "Neighbourhood team"];

    /// <summary>For complaints that are saved.</summary>
    public static IEnumerable<object> Beside(IReadOnlyList<Complaint> complaints, Rulebook rules, DemoStaff staff, DateTime now) =>
    [
        .. complaints.Where(c => c.Status == ComplaintStatus.ServiceRequest).Select((contact, index) => Followed(contact, index, staff, now)),
        .. complaints.Where(c => c.Status == ComplaintStatus.StageOne && c.HandlerId is not null).Take(5).Select((complaint, index) => Asked(complaint, index, rules, staff, now)),
        .. Feedback(staff, now),
    ];

    private static Contribution Asked(Complaint complaint, int index, Rulebook rules, DemoStaff staff, DateTime now)
    {
        var (name, organisation, question) = Others[index % Others.Length];
        var act = new Act(staff.Lead, now.AddMinutes(-90 + index));
        var request = new ContributionRequest(name, organisation, "records@contractor.example", question, Contribution.LatestDue(complaint, rules, act.Day));
        var asked = Contribution.Ask(complaint, 1, request, rules, act);
        var link = asked.NewLink(ContributionLink.Hash(ContributionLink.NewToken()), act.On);
        if (index == 0)
        {
            asked.ReceiveAnswer(link, complaint, "Our engineer came twice, on the 3rd and on the 17th, and found nobody in. We left cards both times.", name, new Act(new Actor(null, name, []), now.AddMinutes(-20)));
        }

        return asked;
    }

    private static List<FeedbackItem> Feedback(DemoStaff staff, DateTime now)
    {
        FeedbackReceived[] received =
        [
            new(FeedbackKind.Compliment, "telephone", now.AddDays(-1), "The caretaker of our block helped my mother down the stairs when the lift was out. Please thank him.") { Name = "Rosa Delgado" },
            new(FeedbackKind.Comment, "email", now.AddDays(-2), "Could the bins be emptied later? The lorry comes at five in the morning.") { Name = "Ken Ito" },
            new(FeedbackKind.Petition, "letter", now.AddDays(-6), "We, who live here, ask for a fence between the playground and the road.") { Name = "Olive Marsh", Signatures = 64 },
            new(FeedbackKind.Survey, "web-form", now.AddDays(-3), "Two out of ten. Nobody told me when the plumber would come.") { Name = "Jamal Reid", ToldHowToComplain = true },
            new(FeedbackKind.Anonymous, "letter", now.AddDays(-4), "Somebody sells keys to the bicycle store."),
            new(FeedbackKind.Compliment, "letter", now.AddDays(-20), "My new kitchen is lovely.") { Name = "Edith Crane" },
        ];
        var act = new Act(staff.Lead, now.AddHours(-1));
        List<FeedbackItem> items = [.. received.Select(one => FeedbackItem.Record(one, act))];
        items[2].Route("Estate services", "", act);
        items[5].Route("Planned works", "", act);
        items[5].Finish("The team has been told.", null, act);
        return items;
    }

    private static ServiceRequest Followed(Complaint contact, int index, DemoStaff staff, DateTime now)
    {
        var decided = new Act(staff.Lead, contact.Triage!.DecidedOn!.Value);
        var today = Domain.Calendar.LondonTime.DateOf(now);
        var asked = decided.Day.AddDays(7);
        var request = ServiceRequest.Follow(contact, new ServiceRequestRoute(Places[index % Places.Length], index % 3 == 0 ? "" : $"JOB-{4700 + index}", asked), decided);
        var later = new Act(staff.Lead, decided.On.AddDays(7));
        if (later.On > now)
        {
            return request;
        }

        if (index % 2 == 0)
        {
            request.Finish(contact, "It was repaired at the first visit, and they told us that they are content.", asked, later);
        }
        else
        {
            request.Chase(contact, "The part is on order. They will call as soon as it is here.", "", today.AddDays(index - 4) is var day && day < later.Day ? later.Day : day, later);
        }

        return request;
    }
}
