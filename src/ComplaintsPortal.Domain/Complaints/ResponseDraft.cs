namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The parts of a response that are written as a whole; the findings are kept point by point (PCC-9a).</summary>
public sealed record ResponseDraft
{
    public static ResponseDraft Empty { get; } = new();

    /// <summary>What we did to investigate.</summary>
    public string StepsTaken { get; init; } = "";

    /// <summary>The information and evidence taken into account, besides the list of evidence.</summary>
    public string EvidenceConsidered { get; init; } = "";

    /// <summary>What went wrong and our apology for it.</summary>
    public string WhatWentWrong { get; init; } = "";

    /// <summary>Changes to processes and policies because of this complaint.</summary>
    public string Changes { get; init; } = "";

    /// <summary>Help to understand the outcome, for example a meeting.</summary>
    public string Support { get; init; } = "";
}
