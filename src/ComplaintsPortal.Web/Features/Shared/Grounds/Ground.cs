using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Features.Shared.Grounds;

/// <summary>A ground of the policy on which a complaint, or stage two, can be refused: what it needs, and whether the Code knows it.</summary>
public sealed record Ground(string Code, string Words, string Clause, DeclineNeed Needs, string? ConflictsWith, string LetterText)
{
    public static Ground From(DeclineReason reason) =>
        new(reason.Code, reason.Words, reason.Clause, reason.Needs, reason.ConflictsWith, reason.LetterText);

    public static Ground From(EscalationRefusalGround ground) =>
        new(ground.Code, ground.Words, ground.Clause, ground.Needs, ground.ConflictsWith, ground.LetterText);

    /// <summary>What has to be given besides the reasons, in a few words.</summary>
    public string NeedsInWords => Needs switch
    {
        DeclineNeed.Nothing => "Needs your reasons in this very case.",
        DeclineNeed.CourtFilingDate => "Needs the day on which the claim was filed at court. A letter before action is not enough (Code 2.2).",
        DeclineNeed.EarlierCase => "Needs the reference of the complaint in which it was considered (Code 2.2).",
        DeclineNeed.InsuranceClaim => "Needs the insurer or the claim’s reference.",
        DeclineNeed.AgeOfIssue => "Needs the day from which the age counts, and what circumstances were considered (Code 2.3).",
        DeclineNeed.OutsideWindow => "Needs what circumstances were considered.",
    };
}

/// <summary>The grounds to choose from, each on a page of its own.</summary>
public sealed record GroundList(IReadOnlyList<Ground> Grounds, Func<string, string> HrefOf);
