using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A refusal on a ground of the policy, with what the ground needs to stand (Code 2.1, 2.2, 5.11).</summary>
public abstract record GroundedDecision
{
    /// <summary>The fewest characters in which a refusal can give reasons of its own (Code 2.1, 2.5).</summary>
    public const int ReasonsMinLength = 30;

    /// <summary>The reasons in this very case, as the complainant will read them.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>The day the claim form was filed at court.</summary>
    public DateOnly? CourtFilingDay { get; init; }

    public string EarlierCase { get; init; } = "";

    public string InsuranceClaim { get; init; } = "";

    /// <summary>The day from which the issue's age is counted.</summary>
    public DateOnly? IssueDay { get; init; }

    /// <summary>What was considered before finding no exceptional circumstances.</summary>
    public string CircumstancesConsidered { get; init; } = "";

    /// <summary>Why the ground is used although the Code does not list it.</summary>
    public string ConflictJustification { get; init; } = "";

    /// <summary>For the history: the reasons, and what was weighed although it is not in the letter.</summary>
    internal string InWords() => string.Join("\n", new[]
    {
        Reasons,
        CourtFilingDay is { } filed ? $"Claim filed at court on {Words.Day(filed)}." : "",
        EarlierCase.Length > 0 ? $"Considered in {EarlierCase}." : "",
        InsuranceClaim.Length > 0 ? $"Insurance: {InsuranceClaim}." : "",
        CircumstancesConsidered.Length > 0 ? $"Circumstances considered: {CircumstancesConsidered}" : "",
        ConflictJustification.Length > 0 ? $"Why this ground all the same: {ConflictJustification}" : "",
    }.Where(line => line.Length > 0));

    /// <summary>Why the refusal cannot stand on this ground; null when it can.</summary>
    /// <param name="self">The complaint that is refused, which cannot be its own earlier case.</param>
    internal string? WhyNot(DeclineNeed needs, string? conflictsWith, Func<DateOnly, AgeOfIssue> readAge, bool afterWindow, ComplaintReference self) =>
        Reasons.Trim().Length < ReasonsMinLength
            ? "Give the reasons in this very case, as the complainant will read them (Code 2.1, 2.5)."
        : conflictsWith is not null && string.IsNullOrWhiteSpace(ConflictJustification)
            ? $"The Code does not list this ground ({conflictsWith}). Record why it is used all the same."
        : needs switch
        {
            DeclineNeed.Nothing => null,
            DeclineNeed.CourtFilingDate => CourtFilingDay is null
                ? "Give the day on which the claim was filed at court. A letter before action is not enough (Code 2.2)." : null,
            DeclineNeed.EarlierCase => string.IsNullOrWhiteSpace(EarlierCase)
                ? "Give the reference of the complaint in which this was considered (Code 2.2)."
                : !ComplaintReference.TryParse(EarlierCase, out var earlier) ? $"“{EarlierCase}” is no reference. A reference looks like {self}."
                : earlier == self ? "That is the reference of this complaint itself. Give that of the one in which this was considered." : null,
            DeclineNeed.InsuranceClaim => string.IsNullOrWhiteSpace(InsuranceClaim)
                ? "Give the insurer or the claim’s reference." : null,
            DeclineNeed.AgeOfIssue => IssueDay is not { } day || string.IsNullOrWhiteSpace(CircumstancesConsidered)
                ? "Say when the issue arose, and what circumstances were considered before finding none exceptional (Code 2.3)."
                : readAge(day) is { IsOlder: false } age ? age.InWords + " It cannot be refused for its age." : null,
            DeclineNeed.OutsideWindow => !afterWindow
                ? "The request came within the policy’s window."
                : string.IsNullOrWhiteSpace(CircumstancesConsidered)
                    ? "Say what circumstances were considered before finding none exceptional." : null,
        };
}
