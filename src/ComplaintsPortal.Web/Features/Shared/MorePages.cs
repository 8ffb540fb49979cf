using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>A register or list that is opened now and then, with one line on what is in it.</summary>
public sealed record MorePage(string Title, string Hint, string Href, Permission Needs);

/// <summary>The pages under "More", in the order in which they are shown. The navigation bar itself stays short.</summary>
public static class MorePages
{
    public const string Href = "/staff/more";

    public static IReadOnlyList<MorePage> All { get; } =
    [
        new("Who is away", "Absences, and who covers.", Absences.AbsencesController.Address, Permission.Investigate),
        new("Somebody leaves or moves", "Everything that they have open goes to somebody else.", Leaving.LeavingController.Address, Permission.DefineAndAssign),
        new("Complainants", "One record for each person: how they are reached, all their complaints, duplicates.", "/staff/complainants", Permission.SeePeople),
        new("Adjustments, consent and restrictions", "What waits for a decision or is to be looked at again.", "/staff/people-reviews", Permission.SeePeople),
        new("Service requests", "What people asked us to put right, and when we ask how it stands", "/staff/service-requests", Permission.Investigate),
        new("Surveys", "How people say that we handled their complaints, and what to follow up.", Surveys.SurveysController.Address, Permission.SeeAllCases),
        new("My reminders", "Which emails you get in the morning, and your dates in a calendar.", Reminders.RemindersController.Address, Permission.UseStaffPages),
        new("Give complaints to somebody else", "Several at once, for example when somebody leaves or is away.", Reassign.ReassignController.Address, Permission.DefineAndAssign),
        new("Updates", "Who is to hear from us next, even if nothing is new.", "/staff/updates", Permission.Investigate),
        new("Hazards", "Hazards in homes, by what is due next.", "/staff/hazards", Permission.SeeFigures),
        new("Information we wait for", "What other teams and contractors were asked for, by its day", "/staff/contributions", Permission.Investigate),
        new("Feedback", "Compliments, comments, petitions, answers to surveys and information without a name", "/staff/feedback", Permission.Triage),
        new("Other systems", "Mailboxes, contact centres and contractors that hand over what comes in, and their tokens", "/staff/sources", Permission.Administer),
        new("The Ombudsman’s cases", "Requests, findings, orders and recommendations, by what is due next.", "/staff/ombudsman", Permission.SeeAllCases),
        new("Payments", "Money that was offered and not paid yet: what waits for approval, for an answer or for the payment.", "/staff/payments", Permission.CompleteActions),
        new("What we learn", "Changes that follow from complaints, whether they were made, and with whom they were shared.", "/staff/learning", Permission.Investigate),
    ];

    public static IReadOnlyList<MorePage> For(Actor actor) => [.. All.Where(page => actor.Can(page.Needs))];
}
