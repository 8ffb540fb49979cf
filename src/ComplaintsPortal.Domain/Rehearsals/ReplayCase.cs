using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Rehearsals;

/// <summary>What a replay of the clocks needs to know of a complaint: the days on which things happened, and nothing about anybody.</summary>
public sealed record ReplayCase
{
    public required long Id { get; init; }

    public required ComplaintReference Reference { get; init; }

    /// <summary>The version that holds for it.</summary>
    public required string PolicyId { get; init; }

    public required ClockFacts Facts { get; init; }

    /// <summary>True where it was not taken as a complaint: a request for a service, passed on, or declined.</summary>
    public bool NotAccepted { get; init; }

    /// <summary>The day on which the letter was sent that says so.</summary>
    public DateOnly? NotAcceptedNotice { get; init; }

    /// <summary>True where stage two was refused.</summary>
    public bool EscalationRefused { get; init; }

    /// <summary>The day on which the letter was sent that says so.</summary>
    public DateOnly? EscalationRefusedNotice { get; init; }

    /// <summary>True where the request for stage two led to a review of stage one, which is what answers it.</summary>
    public bool Reviewed { get; init; }

    /// <summary>The day on which the answer after the review was sent.</summary>
    public DateOnly? ReviewAnswered { get; init; }
}
