using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.SelfAssessments;

/// <summary>Why the landlord assesses itself.</summary>
public enum AssessmentTrigger
{
    /// <summary>Once a year (Code 8.1).</summary>
    Yearly,

    /// <summary>A significant restructure or a merger (Code 8.3).</summary>
    Restructure,

    /// <summary>A change of procedures (Code 8.3), or an answer that is not right any more.</summary>
    Change,

    /// <summary>The Ombudsman asks for it after an investigation (Code 8.4).</summary>
    Ombudsman,
}

public enum AssessmentState
{
    Draft,

    /// <summary>Approved by the governing body; its answers and figures stand still.</summary>
    Approved,
    Published,
}

/// <summary>
/// One self-assessment against the Complaint Handling Code: an answer to each of its provisions. It begins with the answers of the last one,
/// and every one of them is looked at again. Once the governing body approved it nothing in it changes; what changes later is a further one.
/// </summary>
public sealed class SelfAssessment
{
    private readonly List<AssessmentRow> _rows = [];

    private SelfAssessment()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The first day of the reporting year that its figures are about.</summary>
    public DateOnly YearFirstDay { get; private set; }

    /// <summary>Counts from 1 for each year.</summary>
    public int Edition { get; private set; }

    public AssessmentTrigger Trigger { get; private set; }

    /// <summary>What happened, for all but the yearly one.</summary>
    public string TriggerWords { get; private set; } = "";

    /// <summary>The day by which it is to be approved; null where nobody set one.</summary>
    public DateOnly? DueDay { get; private set; }

    public DateTime StartedOn { get; private set; }

    public string StartedBy { get; private set; } = "";

    public GoverningApproval? Approval { get; private set; }

    /// <summary>What the governing body says to it (Code 8.2).</summary>
    public string Response { get; private set; } = "";

    public DateTime? PublishedOn { get; private set; }

    public string PublishedBy { get; private set; } = "";

    /// <summary>The day on which the Ombudsman got it.</summary>
    public DateOnly? SubmittedDay { get; private set; }

    public IReadOnlyList<AssessmentRow> Rows => _rows;

    public ReportingYear Year => new(YearFirstDay);

    public string Title => Edition == 1 ? $"Self-assessment {Year.Name}" : $"Self-assessment {Year.Name}, edition {Edition}";

    public AssessmentState State => PublishedOn is not null ? AssessmentState.Published : Approval is not null ? AssessmentState.Approved : AssessmentState.Draft;

    /// <summary>Rows on which it cannot be approved, each with the reason.</summary>
    public IReadOnlyList<(AssessmentRow Row, string Fault)> Faults =>
        [.. _rows.Select(row => (Row: row, Fault: row.CheckedOn is null ? "not looked at yet" : AssessmentAnswer.WhyNot(row.Answer))).Where(one => one.Fault is not null).Select(one => (one.Row, one.Fault!))];

    /// <param name="open">One that is not approved yet.</param>
    public static string? WhyNotStart(SelfAssessment? open, Actor by) =>
        !by.Can(Permission.WriteReports) ? "Only the complaints lead prepares the self-assessment."
        : open is not null ? $"“{open.Title}” is not approved yet. Finish it first."
        : null;

    /// <param name="before">The last one, whose answers it begins with; null for the first.</param>
    /// <param name="remarks">For the first: what the check of the policy says, by clause.</param>
    public static SelfAssessment Start(AssessmentStart start, Code code, SelfAssessment? before, IReadOnlyDictionary<string, string> remarks, Act act)
    {
        IllegalActException.ThrowIf(WhyNotStart(before is { State: AssessmentState.Draft } ? before : null, act.By) ?? WhyNot(start, before, act.Day));
        var assessment = new SelfAssessment
        {
            YearFirstDay = start.Year.First,
            Edition = before?.YearFirstDay == start.Year.First ? before.Edition + 1 : 1,
            Trigger = start.Trigger,
            TriggerWords = start.Words,
            DueDay = start.DueDay,
            StartedOn = act.On,
            StartedBy = act.By.Name,
        };
        assessment._rows.AddRange(code.Clauses.Select((clause, place) => AssessmentRow.Begin(
            place + 1, clause, before?._rows.Find(row => row.Clause == clause.Id)?.Answer ?? new AssessmentAnswer { Commentary = remarks.GetValueOrDefault(clause.Id, "") })));
        return assessment;
    }

    /// <summary>Why it cannot begin like this; null where it can.</summary>
    public static string? WhyNot(AssessmentStart start, SelfAssessment? before, DateOnly today) =>
        start.Year.First > today ? "The year has not begun."
        : before is not null && start.Year.First < before.YearFirstDay ? $"There is a later one, for {before.Year.Name}."
        : start.Trigger != AssessmentTrigger.Yearly && string.IsNullOrWhiteSpace(start.Words) ? "Say what happened."
        : start.DueDay < today ? "The day by which it is approved must be today or later."
        : null;

    public string? WhyNotAnswer(Actor by) =>
        !by.Can(Permission.WriteReports) ? "Only the complaints lead answers the self-assessment."
        : Approval is { } approval ? $"{approval.Body} approved it on {Words.Day(approval.Day)}. What changes since is a further self-assessment."
        : null;

    /// <summary>What was found on a row. An answer may be unfinished; then it cannot be approved.</summary>
    public void Answer(string clause, AssessmentAnswer answer, Act act)
    {
        IllegalActException.ThrowIf(WhyNotAnswer(act.By));
        (_rows.Find(row => row.Clause == clause) ?? throw new IllegalActException("The Code has no such provision.")).Take(answer, act);
    }

    public string? WhyNotApprove(Actor by) =>
        !by.Can(Permission.WriteReports) && !by.Can(Permission.ApproveReports) ? "Only the complaints lead and the director record the approval."
        : Approval is { } approval ? $"{approval.Body} approved it on {Words.Day(approval.Day)} already."
        : Faults is { Count: > 0 } faults ? $"{Words.Count(faults.Count, "provision")} {(faults.Count == 1 ? "is" : "are")} not ready: {DayWords.List([.. faults.Take(5).Select(one => $"{one.Row.Clause} ({one.Fault})")])}{(faults.Count > 5 ? " and others" : "")}."
        : null;

    /// <summary>The governing body approved it. The figures are kept as they are now.</summary>
    public void Approve(GoverningApproval approval, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> figures, Act act)
    {
        IllegalActException.ThrowIf(WhyNotApprove(act.By) ?? WhyNot(approval, act.Day));
        Approval = approval with { RecordedBy = act.By.Name, RecordedOn = act.On };
        foreach (var row in _rows)
        {
            row.Freeze(figures.GetValueOrDefault(row.Clause, []));
        }
    }

    public string? WhyNot(GoverningApproval approval, DateOnly today) =>
        string.IsNullOrWhiteSpace(approval.Body) ? "Say which board or committee approved it."
        : approval.Day > today ? "It cannot have been approved in the future."
        : approval.Day < LondonTime.DateOf(StartedOn) ? $"It was begun on {Words.Day(LondonTime.DateOf(StartedOn))}, and cannot have been approved before."
        : null;

    public string? WhyNotPublish(Actor by) =>
        !by.Can(Permission.WriteReports) && !by.Can(Permission.ApproveReports) ? "Only the complaints lead and the director publish it."
        : Approval is null ? "The governing body has to approve it first (Code 8.2)."
        : PublishedOn is { } on ? $"{PublishedBy} published it on {Words.Moment(on)} already."
        : null;

    /// <summary>In public from now on, together with what the governing body says to it.</summary>
    public void Publish(string response, Act act)
    {
        IllegalActException.ThrowIf(WhyNotPublish(act.By) ?? (string.IsNullOrWhiteSpace(response) ? "Give the governing body’s response. It is published together with the self-assessment (Code 8.2)." : null));
        (Response, PublishedOn, PublishedBy) = (response, act.On, act.By.Name);
    }

    public string? WhyNotSubmit(Actor by) =>
        !by.Can(Permission.WriteReports) ? "Only the complaints lead hands it in."
        : PublishedOn is null ? "Publish it first: the Ombudsman asks for its address."
        : SubmittedDay is { } day ? $"The Ombudsman got it on {Words.Day(day)}."
        : null;

    /// <summary>The Ombudsman got it; one that changed within the year goes there again.</summary>
    public void Submit(DateOnly day, Act act)
    {
        IllegalActException.ThrowIf(WhyNotSubmit(act.By)
            ?? (day > act.Day ? "It cannot have been handed in in the future." : day < Approval!.Day ? "It cannot have been handed in before it was approved." : null));
        SubmittedDay = day;
    }
}

/// <param name="Words">What happened, for all but the yearly one.</param>
public sealed record AssessmentStart(ReportingYear Year, AssessmentTrigger Trigger, string Words = "", DateOnly? DueDay = null);

/// <summary>That the governing body approved it, in which meeting.</summary>
public sealed record GoverningApproval(string Body, DateOnly Day)
{
    public string RecordedBy { get; init; } = "";

    public DateTime RecordedOn { get; init; }
}

/// <summary>A figure as it was on the day of the approval.</summary>
public sealed record FrozenFigure(string Code, string Title, string Text, string Beside);
