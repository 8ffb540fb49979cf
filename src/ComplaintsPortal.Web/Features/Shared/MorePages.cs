using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>A register or list that is opened now and then, with one line on what is in it.</summary>
public sealed record MorePage(MoreGroup Group, string Title, string Hint, string Href, Permission Needs);

/// <summary>The headings under which they stand.</summary>
public enum MoreGroup
{
    Figures,
    BesideComplaints,
    Complainants,
    PuttingRight,
    Colleagues,
    Settings,
}

/// <summary>The pages under "More", in the order in which they are shown. The navigation bar itself stays short.</summary>
public static class MorePages
{
    public const string Href = "/staff/more";

    public static IReadOnlyList<MorePage> All { get; } =
    [
        new(MoreGroup.Figures, "Figures", "How many complaints, how they were answered and decided, for any period; each number opens the complaints behind it.", Figures.FiguresView.Path, Permission.SeeFigures),
        new(MoreGroup.Figures, "Overview", "What is open and due, how complaints come in month by month, what they are about and how they end.", Overview.OverviewController.Address, Permission.SeeFigures),
        new(MoreGroup.Figures, "Reports", "The monthly review, the quarterly packs and the annual report: which are due, what stands in them, and what the Ombudsman gets.", Reports.ReportsController.Address, Permission.SeeFigures),
        new(MoreGroup.Figures, "Homes owned", "How many homes there are at the end of each year, by which figures are divided.", HomesOwned.HomesOwnedController.Address, Permission.SeeFigures),
        new(MoreGroup.Figures, "Equality", "How complaints of different groups of people end, by what some of them told us, with nobody to be found in it.", Equality.EqualityController.Address, Permission.SeeFigures),
        new(MoreGroup.Figures, "Import past complaints", "Complaints that ended in another system, so that the figures of a year are about all of it.", PastComplaints.PastComplaintsController.Href, Permission.ImportComplaints),
        new(MoreGroup.Figures, "Self-assessments", "How far we do what the Complaint Handling Code asks, provision by provision; approved and published once a year.", SelfAssessments.SelfAssessmentsController.Address, Permission.SeeFigures),
        new(MoreGroup.Figures, "What everybody may read", "What we learnt and what people praised, in words for the public page, each approved by somebody.", Statements.StatementsController.Address, Permission.Investigate),
        new(MoreGroup.Figures, "How complaining is made known", "When, how and where residents were told of the policy, the Code and the Ombudsman.", Publicity.PublicityController.Address, Permission.SeeFigures),
        new(MoreGroup.BesideComplaints, "Hazards", "Hazards in homes, by what is due next.", "/staff/hazards", Permission.SeeFigures),
        new(MoreGroup.BesideComplaints, "Updates", "Who is to hear from us next, even if nothing is new.", "/staff/updates", Permission.Investigate),
        new(MoreGroup.BesideComplaints, "Information we wait for", "What other teams and contractors were asked for, by its day.", "/staff/contributions", Permission.Investigate),
        new(MoreGroup.BesideComplaints, "Contractors", "Who works for us, how they are told of complaints, and how complaints about them went.", "/staff/contractors", Permission.SeePeople),
        new(MoreGroup.BesideComplaints, "Service requests", "What people asked us to put right, and when we ask how it stands.", "/staff/service-requests", Permission.Investigate),
        new(MoreGroup.BesideComplaints, "Feedback", "Compliments, comments, petitions, answers to surveys and information without a name.", "/staff/feedback", Permission.Triage),
        new(MoreGroup.BesideComplaints, "Enquiries of councillors and MPs", "What they ask about residents, earlier contact, and what they were told.", "/staff/enquiries", Permission.Triage),
        new(MoreGroup.BesideComplaints, "When the Code cannot be met", "Incidents such as a cyber attack or a flood: who was told, what is published, and when we are back (Code 8.5).", Incidents.IncidentsController.Href, Permission.SeeFigures),
        new(MoreGroup.BesideComplaints, "Surveys", "How people say that we handled their complaints, and what to follow up.", Surveys.SurveysController.Address, Permission.SeeAllCases),
        new(MoreGroup.Complainants, "Complainants", "One record for each person: how they are reached, all their complaints, duplicates.", "/staff/complainants", Permission.SeePeople),
        new(MoreGroup.Complainants, "Adjustments, consent and restrictions", "What waits for a decision or is to be looked at again.", "/staff/people-reviews", Permission.SeePeople),
        new(MoreGroup.Complainants, "Homes", "The register of homes: look one up, and see all complaints about it.", Homes.HomesController.Href, Permission.SeeHomes),
        new(MoreGroup.PuttingRight, "Payments", "Money that was offered and not paid yet: what waits for approval, for an answer or for the payment.", "/staff/payments", Permission.CompleteActions),
        new(MoreGroup.PuttingRight, "What we learn", "Changes that follow from complaints, whether they were made, and with whom they were shared.", "/staff/learning", Permission.Investigate),
        new(MoreGroup.PuttingRight, "Themes and signals", "What complaints have in common and who sees to it, and what repeats: at one home, about one contractor, from one area.", Themes.ThemesController.Address, Permission.Investigate),
        new(MoreGroup.PuttingRight, "The Ombudsman’s cases", "Requests, findings, orders and recommendations, by what is due next.", "/staff/ombudsman", Permission.SeeAllCases),
        new(MoreGroup.Colleagues, "Who is away", "Absences, and who covers.", Absences.AbsencesController.Address, Permission.Investigate),
        new(MoreGroup.Colleagues, "Training", "Who was trained in what, and whose training is about to expire.", StaffTraining.StaffTrainingController.Address, Permission.DefineAndAssign),
        new(MoreGroup.Colleagues, "Give complaints to somebody else", "Several at once, for example when somebody leaves or is away.", Reassign.ReassignController.Address, Permission.DefineAndAssign),
        new(MoreGroup.Colleagues, "Somebody leaves or moves", "Everything that they have open goes to somebody else.", Leaving.LeavingController.Address, Permission.DefineAndAssign),
        new(MoreGroup.Colleagues, "You can answer", "What was found about you, before it is decided.", Replies.RepliesController.Address, Permission.UseStaffPages),
        new(MoreGroup.Colleagues, "My reminders", "Which emails you get in the morning, and your dates in a calendar.", Reminders.RemindersController.Address, Permission.UseStaffPages),
        new(MoreGroup.PuttingRight, "Standard paragraphs", "Approved texts for responses, by subject, each until its last day.", Paragraphs.ParagraphsController.Address, Permission.Investigate),
        new(MoreGroup.Settings, "Other systems", "Mailboxes, contact centres and contractors that hand over what comes in, and their tokens.", "/staff/sources", Permission.Administer),
    ];

    public static IReadOnlyList<MorePage> For(Actor actor) => [.. All.Where(page => actor.Can(page.Needs))];

    public static string Words(MoreGroup group) => group switch
    {
        MoreGroup.Figures => "Figures",
        MoreGroup.BesideComplaints => "Beside complaints",
        MoreGroup.Complainants => "Complainants",
        MoreGroup.PuttingRight => "Putting it right",
        MoreGroup.Colleagues => "Colleagues",
        MoreGroup.Settings => "Settings",
    };

    /// <summary>True for the address of one of the pages, and those below it.</summary>
    public static bool Holds(PathString path) => path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase)
        || All.Any(page => path.StartsWithSegments(page.Href, StringComparison.OrdinalIgnoreCase));
}
