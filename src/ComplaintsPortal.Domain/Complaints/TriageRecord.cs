using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What the lead weighed when accepting a complaint (Code 6.1).</summary>
public sealed record TriageFactors
{
    /// <summary>Code in the policy's list.</summary>
    public required string Category { get; init; }

    public bool Complex { get; init; }

    public string Vulnerability { get; init; } = "";

    public string Risk { get; init; } = "";

    /// <summary>It can be answered early, without a full investigation.</summary>
    public bool EarlyAnswer { get; init; }

    /// <summary>When the issue occurred, as established at triage.</summary>
    public DateOnly? OccurredDay { get; init; }

    /// <summary>When it became apparent to the complainant, as established at triage.</summary>
    public DateOnly? KnownDay { get; init; }

    /// <summary>Why an issue past the age limit is considered all the same.</summary>
    public string ExceptionalCircumstances { get; init; } = "";

    /// <summary>Which of the policy's exceptions that is, by its code; empty where it names only one, or none is needed.</summary>
    public string AgeException { get; init; } = "";

    /// <summary>What is recent is looked into, and what is older only as its background (HSV-5, LHP-13).</summary>
    public bool OlderAsBackground { get; init; }

    public DiscretionUsed? Discretion { get; init; }
}

/// <summary>Discretion, with whoever the policy wants it discussed with, or to whom it belongs (LHP-49, ASH-8).</summary>
/// <param name="With">Who agreed.</param>
/// <param name="Day">When they did.</param>
public sealed record DiscretionUsed(string With, DateOnly? Day)
{
    internal string InWords(LandlordPolicy policy) =>
        $"Discretion{LandlordPolicy.InBrackets(policy.Discretion?.Clause)}: agreed by {With}{(Day is { } day ? $" on {Words.Day(day)}" : "")}.";
}

/// <summary>A decision not to accept a complaint, weighed on its own merits (Code 2.1, 2.5).</summary>
public sealed record DeclineDecision : GroundedDecision
{
    /// <summary>Code in the policy's list of reasons.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>Where else the complainant can turn.</summary>
    public string OtherRoutes { get; init; } = "";

    public DiscretionUsed? Discretion { get; init; }
}

/// <summary>What was decided at triage; one of its parts is set.</summary>
public sealed record TriageRecord
{
    public TriageFactors? Accepted { get; init; }

    public DeclineDecision? Declined { get; init; }

    public ServiceRequestDecision? ServiceRequest { get; init; }

    public ReferralDecision? Referred { get; init; }

    /// <summary>The question asked when the complaint was not clear (PCC-8b).</summary>
    public string Question { get; init; } = "";

    /// <summary>When it was asked (UTC).</summary>
    public DateTime? AskedOn { get; init; }

    public string Answer { get; init; } = "";

    public string DecidedBy { get; init; } = "";

    public DateTime? DecidedOn { get; init; }
}

/// <summary>Handled as a request for a service: why, what happens next, and the right to complain (Code 1.4).</summary>
public sealed record ServiceRequestDecision(string Why, string NextSteps);

/// <summary>Passed to another process: code in the policy's list, why, and what happens next.</summary>
public sealed record ReferralDecision(string ProcessCode, string Why, string NextSteps);

/// <summary>The lead's decision on a request for stage two.</summary>
public sealed record EscalationDecision : GroundedDecision
{
    public required bool Accepted { get; init; }

    /// <summary>Code in the policy's list of grounds; empty when accepted.</summary>
    public string GroundCode { get; init; } = "";

    /// <summary>Why a request after the window is accepted all the same.</summary>
    public string ExceptionalCircumstances { get; init; } = "";

    /// <summary>What was written down about the review before it begins, by the codes of the policy's list (LHP-27). Never a condition.</summary>
    public IReadOnlyList<ReviewNote> Record { get; init; } = [];

    /// <summary>The reference of the complaint that was opened about what is new; empty where none was (Code 6.8, LHP-29b).</summary>
    public string NewComplaint { get; init; } = "";

    /// <summary>The review of stage one on this request; kept when the request is accepted or refused after all.</summary>
    public ReviewDecision? Review { get; init; }

    /// <summary>True while stage one is reviewed, and when its new answer was sent.</summary>
    public bool ReviewsStageOne => !Accepted && GroundCode.Length == 0 && Review is not null;

    public string DecidedBy { get; init; } = "";

    public DateTime? DecidedOn { get; init; }
}

/// <summary>One answer about a review to come: the code in the policy's list, and what was written.</summary>
public sealed record ReviewNote(string Code, string Text);

/// <summary>A review of stage one instead of stage two, because the request brought new information (PCC-8g).</summary>
/// <param name="NewInformation">What is new, as the complainant will read it.</param>
/// <param name="AnsweredDay">The day the answer after the review was sent.</param>
public sealed record ReviewDecision(string NewInformation, DateTime DecidedOn, DateOnly DecidedDay, DateOnly? AnsweredDay = null);
