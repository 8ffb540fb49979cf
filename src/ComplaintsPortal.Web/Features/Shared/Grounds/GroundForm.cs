using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintsPortal.Web.Features.Shared.Grounds;

/// <summary>A refusal on one ground: its reasons, and what this ground needs to stand (Code 2.1, 2.2, 5.11).</summary>
public sealed record GroundForm
{
    /// <summary>What the ground of this page needs; from the policy, never from the browser.</summary>
    [BindNever]
    public Ground? Ground { get; set; }

    public string? Reasons { get; init; }

    public DateParts CourtFilingDay { get; init; } = new();

    public string? EarlierCase { get; init; }

    public string? InsuranceClaim { get; init; }

    public DateParts IssueDay { get; init; } = new();

    public string? CircumstancesConsidered { get; init; }

    public string? ConflictJustification { get; init; }

    public string? OtherRoutes { get; init; }

    /// <summary>Who agreed to use discretion, where it was used (LHP-49, ASH-8).</summary>
    public string? DiscretionWith { get; init; }

    public DateParts DiscretionDay { get; init; } = new();

    /// <summary>What is new, in the person's words, where the ground opens it as a complaint of its own.</summary>
    public string? WhatIsNew { get; init; }

    /// <summary>Other complaints of the same person or home, to choose the earlier case from.</summary>
    [BindNever]
    public IReadOnlyList<SamePerson> Others { get; set; } = [];

    public DeclineDecision ToDecline() => new()
    {
        ReasonCode = Ground!.Code,
        Reasons = Reasons ?? "",
        CourtFilingDay = CourtFilingDay.ToDate(),
        EarlierCase = Earlier,
        InsuranceClaim = InsuranceClaim ?? "",
        IssueDay = IssueDay.ToDate(),
        CircumstancesConsidered = CircumstancesConsidered ?? "",
        ConflictJustification = ConflictJustification ?? "",
        OtherRoutes = OtherRoutes ?? "",
        Discretion = string.IsNullOrEmpty(DiscretionWith) && DiscretionDay.IsEmpty ? null : new DiscretionUsed(DiscretionWith ?? "", DiscretionDay.ToDate()),
    };

    /// <param name="newComplaint">The reference of what was opened about what is new; empty where nothing was.</param>
    public EscalationDecision ToRefusal(string newComplaint = "") => new()
    {
        Accepted = false,
        GroundCode = Ground!.Code,
        Reasons = Reasons ?? "",
        CourtFilingDay = CourtFilingDay.ToDate(),
        EarlierCase = Earlier,
        InsuranceClaim = InsuranceClaim ?? "",
        IssueDay = IssueDay.ToDate(),
        CircumstancesConsidered = CircumstancesConsidered ?? "",
        ConflictJustification = ConflictJustification ?? "",
        NewComplaint = newComplaint,
    };

    // As references are written, however it was typed.
    private string Earlier => ComplaintReference.TryParse(EarlierCase, out var reference) ? reference.ToString() : EarlierCase ?? "";

    /// <summary>The field beside which a sentence of the domain about this ground belongs.</summary>
    public string FieldInQuestion => Ground?.Needs switch
    {
        DeclineNeed.AgeOfIssue => nameof(IssueDay),
        DeclineNeed.CourtFilingDate => nameof(CourtFilingDay),
        DeclineNeed.EarlierCase => nameof(EarlierCase),
        DeclineNeed.InsuranceClaim => nameof(InsuranceClaim),
        DeclineNeed.OutsideWindow => nameof(CircumstancesConsidered),
        DeclineNeed.Nothing or null => nameof(Reasons),
    };
}
