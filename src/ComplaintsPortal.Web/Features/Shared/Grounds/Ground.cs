using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Features.Shared.Grounds;

/// <summary>A ground of the policy on which a complaint, or stage two, can be refused: what it needs, and whether the Code knows it.</summary>
public sealed record Ground(string Code, string Words, string Clause, DeclineNeed Needs, string? ConflictsWith, string LetterText)
{
    /// <summary>The process that deals with it instead; null where there is none.</summary>
    public OtherProcess? GoesTo { get; init; }

    /// <summary>What is new becomes a complaint of its own in the same step (LHP-29b).</summary>
    public bool OpensNewComplaint { get; init; }

    /// <summary>In whose agreement the policy lets discretion be used here; null where it knows none.</summary>
    public Discretion? Discretion { get; init; }

    /// <summary>What the policy calls the role of whoever agrees.</summary>
    public string DiscretionWith { get; init; } = "";

    /// <summary>The policy's exceptions to its age limit, where the ground is about age.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    public static Ground From(DeclineReason reason, LandlordPolicy policy) =>
        new(reason.Code, reason.Words, reason.Clause, reason.Needs, reason.ConflictsWith, reason.LetterText)
        {
            GoesTo = policy.OtherProcesses.FirstOrDefault(p => p.Code == reason.RoutesTo),
            Discretion = policy.Discretion is { } rule && rule.Covers.Contains(DiscretionMatter.Acceptance) ? rule : null,
            DiscretionWith = policy.Discretion is { With: var role } ? policy.Roles[role] : "",
            Exceptions = ExceptionsFor(reason.Needs, policy),
        };

    public static Ground From(EscalationRefusalGround ground, LandlordPolicy policy) =>
        new(ground.Code, ground.Words, ground.Clause, ground.Needs, ground.ConflictsWith, ground.LetterText)
        {
            OpensNewComplaint = ground.OpensNewComplaint,
            Exceptions = ExceptionsFor(ground.Needs, policy),
        };

    /// <summary>What has to be given besides the reasons, in a few words.</summary>
    public string NeedsInWords => Needs switch
    {
        DeclineNeed.Nothing when OpensNewComplaint => "Needs your reasons in this very case. What is new is opened as a complaint of its own in the same step.",
        DeclineNeed.Nothing => "Needs your reasons in this very case.",
        DeclineNeed.CourtFilingDate => "Needs the day on which the claim was filed at court. A letter before action is not enough (Code 2.2).",
        DeclineNeed.EarlierCase => "Needs the reference of the complaint in which it was considered (Code 2.2).",
        DeclineNeed.InsuranceClaim => "Needs the insurer or the claim’s reference.",
        DeclineNeed.AgeOfIssue => "Needs the day from which the age counts, and what circumstances were considered (Code 2.3).",
        DeclineNeed.OutsideWindow => "Needs what circumstances were considered.",
    };

    private static IReadOnlyList<string> ExceptionsFor(DeclineNeed needs, LandlordPolicy policy) =>
        needs == DeclineNeed.AgeOfIssue ? [.. (policy.AgeLimit?.Exceptions ?? []).Select(e => e.Words)] : [];
}

/// <summary>The grounds to choose from, each on a page of its own.</summary>
public sealed record GroundList(IReadOnlyList<Ground> Grounds, Func<string, string> HrefOf);
