using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Rules;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>A version with the days on which it holds and how many complaints have it.</summary>
/// <param name="LastDay">Null for the last one.</param>
/// <param name="Addition">How it came in; null for one of the configuration.</param>
public sealed record VersionRow(LandlordPolicy Policy, DateOnly? LastDay, VersionState State, int Open, int All, RuleChange? Addition)
{
    public string Href => HrefOf(Policy.Id);

    public static string HrefOf(string id) => $"/staff/policy/versions/{id}";

    public string StateWords => State switch
    {
        VersionState.Past => "Past",
        VersionState.InForce => "In force",
        VersionState.Coming => "Coming",
    };

    public string Colour => State switch
    {
        VersionState.Past => "grey",
        VersionState.InForce => "green",
        VersionState.Coming => "blue",
    };
}

public enum VersionState
{
    Past,
    InForce,
    Coming,
}

/// <param name="OtherPolicies">Complaints under a policy that is no version of today's, for example from before the landlord chose another one.</param>
public sealed record VersionsViewModel(IReadOnlyList<VersionRow> Versions, IReadOnlyList<RuleChange> Changes, int OtherPolicies);

/// <param name="Before">The version before it; null for the first.</param>
/// <param name="WhyNotWithdraw">Null where it can be taken back.</param>
public sealed record VersionViewModel(VersionRow Version, LandlordPolicy? Before, string? WhyNotWithdraw)
{
    public LandlordPolicy Policy => Version.Policy;

    public IReadOnlyList<PolicyChange> Changes { get; } = Before is null ? [] : PolicyComparison.Between(Before, Version.Policy);

    /// <summary>What it says, without what it says nothing about.</summary>
    public IEnumerable<PolicyRow> Rows(bool inDocument) => PolicyRows.Of(Policy).Where(row => row.InDocument == inDocument && row.Says.Length > 0);
}

/// <summary>What a new version does, for the table that shows it.</summary>
public sealed record ChangesViewModel(IReadOnlyList<PolicyChange> Changes, string Caption);
