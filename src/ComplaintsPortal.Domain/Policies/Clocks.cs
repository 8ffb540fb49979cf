namespace ComplaintsPortal.Domain.Policies;

/// <summary>The policy's clocks. What it does not state is null and falls back to the Code.</summary>
public sealed record Clocks
{
    public ClockRule? StageOneAcknowledgement { get; init; }

    public ClockRule? StageOneResponse { get; init; }

    public ExtensionRule StageOneExtension { get; init; } = new();

    /// <summary>Within what time a request for stage two should be made; null where there is no window.</summary>
    public ClockRule? EscalationWindow { get; init; }

    public ClockRule? StageTwoAcknowledgement { get; init; }

    public ClockRule? StageTwoResponse { get; init; }

    public ExtensionRule StageTwoExtension { get; init; } = new();

    /// <summary>Response time after a decision to review stage one on new information (PCC-8g).</summary>
    public ClockRule? StageOneReview { get; init; }
}

/// <summary>So many working days, or calendar months, from something that happens.</summary>
public sealed record ClockRule
{
    /// <summary>Working days; exactly one of this and <see cref="CalendarMonths"/> is set.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Calendar months, clipped at month end and not rolled to a working day.</summary>
    public int? CalendarMonths { get; init; }

    /// <summary>The numbers of working days among which the landlord may choose by a setting; null for none.</summary>
    public IReadOnlyList<int>? Choices { get; init; }

    public required ClockBase Base { get; init; }

    /// <summary>False where the policy does not say from when it counts, and the base is our reading.</summary>
    public bool BaseStated { get; init; } = true;

    /// <summary>For example <c>PCC-8f</c>.</summary>
    public required string Clause { get; init; }
}

/// <summary>From what a clock counts. The day of the event is day zero.</summary>
public enum ClockBase
{
    /// <summary>The complaint first reached anybody at the landlord.</summary>
    Receipt,

    /// <summary>The lead accepted it at stage one.</summary>
    Logging,

    /// <summary>The acknowledgement of this stage was sent.</summary>
    Acknowledgement,

    /// <summary>The stage-one response was sent.</summary>
    StageOneResponse,

    /// <summary>The request for stage two reached anybody at the landlord.</summary>
    EscalationRequest,

    /// <summary>The lead accepted the request at stage two.</summary>
    EscalationLogging,

    /// <summary>The lead decided to review stage one on new information.</summary>
    ReviewDecision,
}

/// <summary>How far a response may be extended.</summary>
public sealed record ExtensionRule
{
    /// <summary>The policy's own cap in working days; null where it states none.</summary>
    public int? CapWorkingDays { get; init; }

    /// <summary>What the policy says that the notice tells, besides that more time is needed.</summary>
    public IReadOnlyList<NoticeMatter> Tells { get; init; } = [];

    /// <summary>True where the customer is to agree.</summary>
    public bool Agreed { get; init; }

    public string? Clause { get; init; }
}

/// <summary>What a notice of more time can tell.</summary>
public enum NoticeMatter
{
    /// <summary>Why more time is needed (Code 6.4, 6.15).</summary>
    Reasons,

    /// <summary>By when the answer comes (Code 6.4, 6.15).</summary>
    NewDate,

    /// <summary>How often there is news until then (Code 5.9).</summary>
    Updates,

    /// <summary>How to reach the Ombudsman (Code 6.5, 6.16).</summary>
    Ombudsman,
}
