using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;

namespace ComplaintsPortal.Domain.PastComplaints;

/// <summary>One stage of a past complaint, as far as the other system knew it.</summary>
public sealed record PastStage(DateOnly? Acknowledged, DateOnly? ExtensionTold, DateOnly? ExtendedTo, DateOnly? Answered, Decision? Outcome)
{
    public bool SaysSomething => this != new PastStage(null, null, null, null, null);
}

/// <summary>A past complaint as its row says, read and found possible.</summary>
public sealed record PastRow
{
    public required string Reference { get; init; }

    public DateOnly? Received { get; init; }

    public CaseReading Reading { get; init; }

    public HomeType Home { get; init; }

    public string Area { get; init; } = "";

    public string Category { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Service { get; init; } = "";

    public string Contractor { get; init; } = "";

    public string DeclineReason { get; init; } = "";

    public string Fault { get; init; } = "";

    public DateOnly? Withdrawn { get; init; }

    public DateOnly? Closed { get; init; }

    public required PastStage One { get; init; }

    public DateOnly? TwoRequested { get; init; }

    public bool TwoRefused { get; init; }

    public required PastStage Two { get; init; }

    public decimal Offered { get; init; }

    public decimal Paid { get; init; }

    public bool Adjusted { get; init; }

    public DateOnly? OmbudsmanContact { get; init; }

    public DateOnly? OmbudsmanDetermined { get; init; }

    public OmbudsmanFinding? OmbudsmanFound { get; init; }
}

/// <summary>Something in a row that cannot be used.</summary>
/// <param name="Found">What stands there.</param>
/// <param name="Allowed">What may stand there instead, or what is wrong with it.</param>
public sealed record PastFault(string Column, string Found, string Allowed);
