using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>The lists of complaints that staff work from.</summary>
public enum Worklist
{
    /// <summary>Whatever this person has to do next.</summary>
    ForMe,
    ToTriage,

    /// <summary>Complaints that this person investigates or reviews.</summary>
    Mine,
    Team,
    QualityCheck,
    Signature,
    DueSoon,
    Overdue,

    /// <summary>Complaints that this person wrote down.</summary>
    Recorded,
    All,
}

/// <summary>A list as its page introduces it.</summary>
/// <param name="Slug">The last part of its address: <c>/staff/{slug}</c>.</param>
/// <param name="Empty">What is said when nothing is on it.</param>
public sealed record WorklistWords(Worklist List, string Slug, string Title, string Lead, string Empty)
{
    public string Href => $"/staff/{Slug}";
}

/// <summary>What the lists are called, and whose they are.</summary>
public static class WorklistCatalogue
{
    public static IReadOnlyList<WorklistWords> Each { get; } =
    [
        new(Worklist.ForMe, "for-me", "Waiting for you", "Complaints whose next task is yours, danger first, then by date.", "Nothing waits for you."),
        new(Worklist.ToTriage, "to-triage", "To triage", "New complaints and requests for stage two that have not been decided. Danger first, then by the date on which we owe an answer.", "Every complaint and request has been decided."),
        new(Worklist.Mine, "mine", "Mine", "Complaints that you investigate or review, until they are closed.", "No open complaint is in your name."),
        new(Worklist.Team, "team", "My team", "Complaints that your team investigates, until they are closed.", "Your team has no open complaint."),
        new(Worklist.QualityCheck, "quality-check", "Quality check", "Stage one responses that wait for your check.", "No response waits for the quality check."),
        new(Worklist.Signature, "signature", "To sign", "Stage two responses that wait for a signature.", "No response waits for a signature."),
        new(Worklist.DueSoon, "due-soon", "Due soon", "A date falls today or within the next three working days.", "Nothing is due within the next three working days."),
        new(Worklist.Overdue, "overdue", "Overdue", "A date has passed.", "Nothing is overdue."),
        new(Worklist.Recorded, "recorded", "Recorded by you", "Complaints that you wrote down for somebody.", "You have not recorded a complaint yet."),
        new(Worklist.All, "all", "All complaints", "Every complaint that you may see, the newest first.", "There is no complaint yet."),
    ];

    public static WorklistWords Words(this Worklist list) => Each.Single(words => words.List == list);

    /// <summary>The lists that are of use to somebody; the pages themselves show only what the person may see.</summary>
    public static IReadOnlyList<WorklistWords> For(Actor reader) => [.. Each.Where(words => IsFor(words.List, reader))];

    private static bool IsFor(Worklist list, Actor reader) => list switch
    {
        Worklist.ToTriage => reader.Can(Permission.Triage) || reader.Is(StaffRole.Auditor),
        Worklist.QualityCheck => reader.Can(Permission.CheckQuality) || reader.Is(StaffRole.Auditor),
        Worklist.Signature => reader.Can(Permission.SignOff) || reader.Is(StaffRole.Auditor),
        Worklist.Team => reader.Is(StaffRole.InvestigatingManager),
        Worklist.ForMe or Worklist.Mine => reader.Can(Permission.Investigate),
        Worklist.Recorded => reader.Can(Permission.RecordComplaint),
        Worklist.DueSoon or Worklist.Overdue or Worklist.All =>
            reader.Can(Permission.SeeAllCases) || reader.Can(Permission.SeeRedactedCases) || reader.Can(Permission.Investigate),
    };
}
