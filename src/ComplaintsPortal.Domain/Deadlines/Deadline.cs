using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>The steps that have a date.</summary>
public enum DeadlineStep
{
    StageOneAcknowledgement,
    StageOneResponse,
    StageOneLatestExtension,
    EscalationWindowCloses,
    StageTwoAcknowledgement,
    StageTwoResponse,
    StageTwoLatestExtension,
}

/// <summary>
/// A date with its working: the promise (policy as written), the statute (the Code, strict reading), and the steps in
/// words. The date that counts is the earlier of the two.
/// </summary>
public sealed record Deadline
{
    public required DeadlineStep Step { get; init; }

    /// <summary>What the promise counts from.</summary>
    public required ClockBase Base { get; init; }

    /// <summary>The day of the base; null while it has not happened and cannot be projected.</summary>
    public DateOnly? BaseDay { get; init; }

    /// <summary>The policy's date; null where there is none.</summary>
    public DateOnly? Promise { get; init; }

    /// <summary>The Code's date, strict; null where the Code sets none or did not yet bind.</summary>
    public DateOnly? Statute { get; init; }

    /// <summary>The count behind the promise, for the day-by-day table; null where none or where months are counted.</summary>
    public WorkingDayCount? PromiseCount { get; init; }

    /// <summary>The count behind the statute, for the day-by-day table.</summary>
    public WorkingDayCount? StatuteCount { get; init; }

    /// <summary>True while a base has not happened, or bank holidays are not announced, so that the date can still move.</summary>
    public bool Projected { get; init; }

    /// <summary>The working, sentence by sentence, with the clauses, for staff.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }

    /// <summary>The same sentences for the complainant: without clauses, and with the Code by its name.</summary>
    public IReadOnlyList<string> InPlainWords => [.. Explanation.Select(said => DeadlineWords.NameTheCode(DeadlineWords.WithoutClauses(said, Clauses)))];

    /// <summary>The clauses that the working can name.</summary>
    internal IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The version of the bank-holiday calendar it was counted on.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The earlier of promise and statute.</summary>
    public DateOnly? Due => Promise is null ? Statute : Statute is null || Promise < Statute ? Promise : Statute;
}
