using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Rules;

namespace ComplaintsPortal.Web.Features.AddVersion;

/// <summary>What a new version would do, before anything is saved.</summary>
/// <param name="Before">The version that holds until then; for a first version, the one whose place it takes.</param>
/// <param name="Written">The first day in the policy's own file, where it names one.</param>
public sealed record VersionProposal(RuleState State, LandlordPolicy Version, LandlordPolicy Before, Code Code, bool Begins, DateOnly? Written)
{
    public required int Open { get; init; }

    public required int All { get; init; }

    /// <summary>The version that follows it; null where none does yet.</summary>
    public LandlordPolicy? Next => Begins ? null : State.History.After(Version.EffectiveFrom);

    public IReadOnlyList<PolicyChange> Changes { get; } = PolicyComparison.Between(Before, Version);

    /// <summary>Where it differs from the Code and the version before did not.</summary>
    public IReadOnlyList<PolicyFinding> NewFindings => Except(PolicyCheck.Findings(Version, Code), PolicyCheck.Findings(Before, Code));

    /// <summary>Where the version before differs from the Code and it no longer does.</summary>
    public IReadOnlyList<PolicyFinding> GoneFindings => Except(PolicyCheck.Findings(Before, Code), PolicyCheck.Findings(Version, Code));

    private static IReadOnlyList<PolicyFinding> Except(IReadOnlyList<PolicyFinding> some, IReadOnlyList<PolicyFinding> others) =>
        [.. some.Where(one => others.All(other => (other.Parameter, other.PolicySays) != (one.Parameter, one.PolicySays)))];
}

/// <summary>Why a version cannot be added, at the field where it lies.</summary>
public sealed record ProposalFault(string Field, string Sentence);

/// <summary>Complaints whose rules a version would change behind them.</summary>
public sealed record TouchedComplaints(int Count, IReadOnlyList<ComplaintReference> First);

/// <param name="Proposal">Null where there are faults.</param>
/// <param name="Touched">Null where none would be.</param>
public sealed record ProposalReading(VersionProposal? Proposal, IReadOnlyList<ProposalFault> Faults, TouchedComplaints? Touched = null);

/// <param name="Ready">Policies to choose from.</param>
/// <param name="IsEmpty">True while no complaint has been received.</param>
public sealed record AddVersionViewModel(VersionForm Form, IReadOnlyList<LandlordPolicy> Ready, bool IsEmpty, LandlordPolicy InForce, TouchedComplaints? Touched)
{
    /// <summary>The numbers that one of the policies leaves to the landlord.</summary>
    public IReadOnlyList<int> Days => [.. Ready.SelectMany(policy => policy.Clocks.StageTwoResponse?.Choices ?? []).Distinct().Order()];
}

public sealed record PreviewViewModel(VersionForm Form, VersionProposal Proposal);
