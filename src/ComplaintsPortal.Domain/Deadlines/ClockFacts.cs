namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>The days (London) on which things happened; null while they have not. Every deadline is a function of these.</summary>
public sealed record ClockFacts
{
    public required DateOnly Received { get; init; }

    public DateOnly? Logged { get; init; }

    /// <summary>The day the stage-one acknowledgement was sent.</summary>
    public DateOnly? Acknowledged { get; init; }

    /// <summary>The day the stage-one response was sent.</summary>
    public DateOnly? Responded { get; init; }

    /// <summary>Working days more in which to ask for stage two, because more time to answer is agreed (Code 5.10).</summary>
    public int ExtraDaysToAsk { get; init; }

    public DateOnly? EscalationRequested { get; init; }

    public DateOnly? EscalationLogged { get; init; }

    public DateOnly? EscalationAcknowledged { get; init; }

    public DateOnly? StageTwoResponded { get; init; }

    /// <summary>The day on which a review of stage one was decided (PCC-8g).</summary>
    public DateOnly? ReviewDecided { get; init; }

    public IReadOnlyList<ExtensionFact> Extensions { get; init; } = [];
}

/// <summary>
/// An extension by so many working days. Its notice must have been sent on or before the date that it extends (the
/// earlier of promise and statute); a later or unsent notice moves nothing.
/// </summary>
/// <param name="Stage">1 or 2.</param>
/// <param name="NoticeSent">The day the notice was sent; null while it was not.</param>
public sealed record ExtensionFact(int Stage, int WorkingDays, DateOnly? NoticeSent);
