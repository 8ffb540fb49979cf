using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What people say of complaints that were closed, and what colleagues write each other.</summary>
internal static class DemoTogether
{
    private static readonly SurveyAnswers[] Answers =
    [
        new(Satisfaction.VerySatisfied, Satisfaction.VerySatisfied, Satisfaction.FairlySatisfied, PromisesKept.Yes, "Priya rang when she said she would.", WantsCall: false),
        new(Satisfaction.FairlyDissatisfied, Satisfaction.FairlySatisfied, Satisfaction.VeryDissatisfied, PromisesKept.Partly, "The repair was fine in the end. Nobody told us that the date had moved.", WantsCall: true),
        new(Satisfaction.FairlySatisfied, Satisfaction.Neither, Satisfaction.FairlySatisfied, PromisesKept.Yes, "", WantsCall: false),
        new(Satisfaction.Neither, Satisfaction.FairlySatisfied, null, PromisesKept.NothingPromised, "It took long.", WantsCall: false),
    ];

    private static readonly string[] Notes =
    [
        "The contractor’s supervisor says that the second visit is in his diary, but not in the job. I have asked for it in writing.",
        "Same block as the two complaints from last month. Could it be the riser? Worth a word with surveying before the response goes.",
    ];

    /// <summary>For complaints that are saved.</summary>
    public static IEnumerable<object> Beside(IReadOnlyList<Complaint> complaints, DemoStaff staff, DateTime now) =>
    [
        .. complaints.Where(c => c.Status == ComplaintStatus.Closed && c.ClosedDay is not null).OrderByDescending(c => c.ClosedDay).Take(10).Select((c, index) => Asked(c, index, staff, now)),
        .. complaints.Where(c => c.Status == ComplaintStatus.StageOne && c.HandlerId is not null && c.HandlerId != staff.Lead.StaffId).Take(4).Select((c, index) => Noted(c, index, staff, now)),
    ];

    private static Survey Asked(Complaint complaint, int index, DemoStaff staff, DateTime now)
    {
        var sent = Earlier(LondonTime.ToUtc(complaint.ClosedDay!.Value.AddDays(1), new TimeOnly(9, 30)), now);
        // On paper for those without an email address; of five, one or two wait for their answer.
        var survey = Survey.Offer(complaint, complaint.Correspondent.LetterDelivery == Delivery.Email ? AccessCode.New() : null, null, new Act(staff.Lead, sent));
        var answered = sent.AddDays(2 + (index % 5));
        if (survey.Way == SurveyWay.Email && index % 5 is 0 or 1 or 4 && answered < now && DateOnly.FromDateTime(answered) <= survey.OpenUntil)
        {
            survey.Answer(complaint, Answers[index % Answers.Length], new Act(Actor.Complainant(complaint.Correspondent.Name), answered));
        }

        return survey;
    }

    private static InternalNote Noted(Complaint complaint, int index, DemoStaff staff, DateTime now) =>
        InternalNote.Write(
            complaint, Notes[index % Notes.Length], index % 2 == 0 ? [(staff.Lead, null)] : [],
            new Act(new Actor(complaint.HandlerId, complaint.HandlerName!, [StaffRole.InvestigatingManager]), now.AddHours(-3 - index)));

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
