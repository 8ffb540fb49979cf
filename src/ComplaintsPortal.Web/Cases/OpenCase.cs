using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A complaint as somebody has it open: with its rules, its dates, and how much of it this person may see.</summary>
public sealed class OpenCase(Complaint complaint, Rulebook rules, CaseView view, Actor reader, DateOnly today)
{
    private IReadOnlyList<Deadline>? _deadlines;

    public Complaint Complaint { get; } = complaint;

    /// <summary>What to know before writing, calling or visiting, beside what the complaint itself says.</summary>
    public IReadOnlyList<CaseFlag> Flags { get; init; } = [];

    public Rulebook Rules { get; } = rules;

    public CaseView View { get; } = view;

    public Actor Reader { get; } = reader;

    /// <summary>Today in London.</summary>
    public DateOnly Today { get; } = today;

    public LandlordPolicy Policy => Rules.Policy;

    public ComplaintReference Reference => Complaint.Reference;

    /// <summary>True for the people who work on the case and those who read all.</summary>
    public bool SeesEverything => View == CaseView.Everything;

    /// <summary>False where names are hidden.</summary>
    public bool SeesNames => View is CaseView.Everything or CaseView.Outline;

    /// <summary>Every deadline with its working.</summary>
    public IReadOnlyList<Deadline> Deadlines => _deadlines ??= Complaint.Deadlines(Rules);

    public Deadline Deadline(DeadlineStep step) => Deadlines.Single(d => d.Step == step);

    public Urgency Urgency => Urgencies.Of(Complaint.Due, Today, Rules.Calendar);

    /// <summary>The address of the case page, or of one of its tasks.</summary>
    public string Href(string? segment = null) => CaseHref.Of(Reference, segment);
}

/// <summary>Where a case and its tasks are.</summary>
public static class CaseHref
{
    public static string Of(ComplaintReference reference, string? segment = null) =>
        segment is null ? $"/cases/{reference}" : $"/cases/{reference}/{segment}";
}
