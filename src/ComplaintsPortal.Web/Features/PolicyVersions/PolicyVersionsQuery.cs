using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>The versions of the landlord's policy and how many complaints have each.</summary>
public sealed class PolicyVersionsQuery(PortalDbContext context, Rulebooks rulebooks, TimeProvider clock)
{
    public async Task<VersionsViewModel> ListAsync(CancellationToken cancellationToken)
    {
        var state = rulebooks.State;
        var counts = await CountsAsync(cancellationToken);
        var rows = Rows(state, counts);
        var others = counts.Where(count => state.History.Find(count.Key) is null).Sum(count => count.Value.All);
        var changes = state.Changes.Where(change => change.Kind is RuleChangeKind.PolicyChosen or RuleChangeKind.VersionAdded or RuleChangeKind.VersionWithdrawn);
        return new VersionsViewModel([.. rows.OrderByDescending(row => row.Policy.EffectiveFrom)], [.. changes.OrderByDescending(change => change.Number)], others);
    }

    public async Task<VersionViewModel> FindAsync(string id, CancellationToken cancellationToken)
    {
        var state = rulebooks.State;
        var rows = Rows(state, await CountsAsync(cancellationToken));
        var index = rows.FindIndex(row => row.Policy.Id == id);
        return index < 0 ? throw new NotFoundException("version of the policy")
            : new VersionViewModel(rows[index], index == 0 ? null : rows[index - 1].Policy, WhyNotWithdraw(rows[index]));
    }

    /// <summary>How many complaints there are under each policy, open and in all.</summary>
    public async Task<Dictionary<string, (int Open, int All)>> CountsAsync(CancellationToken cancellationToken)
    {
        var counts = await context.Set<Complaint>()
            .GroupBy(complaint => new { complaint.PolicyId, Closed = complaint.Status == ComplaintStatus.Closed })
            .Select(group => new { group.Key.PolicyId, group.Key.Closed, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.GroupBy(count => count.PolicyId).ToDictionary(
            group => group.Key, group => (group.Where(count => !count.Closed).Sum(count => count.Count), group.Sum(count => count.Count)), StringComparer.Ordinal);
    }

    /// <summary>Why a version cannot be taken back; null when it can.</summary>
    public static string? WhyNotWithdraw(VersionRow version) =>
        version.State != VersionState.Coming ? "This version has begun. Complaints received since then have it, and keep it; a later version can only follow it."
        : version.Addition is null ? "This version comes from the configuration (Landlord:Policy, Landlord:AdoptionDate). It is changed there."
        : version.All > 0 ? $"{Words.Count(version.All, "complaint")} already {(version.All == 1 ? "has" : "have")} this version."
        : null;

    private List<VersionRow> Rows(RuleState state, Dictionary<string, (int Open, int All)> counts)
    {
        var today = LondonTime.Today(clock);
        var inForce = state.History.On(today);
        return
        [
            .. state.History.Versions.Select(version =>
            {
                var (open, all) = counts.GetValueOrDefault(version.Id);
                var at = version == inForce ? VersionState.InForce : version.EffectiveFrom > today ? VersionState.Coming : VersionState.Past;
                return new VersionRow(version, state.History.After(version.EffectiveFrom)?.EffectiveFrom.AddDays(-1), at, open, all, state.AdditionOf(version.Id));
            }),
        ];
    }
}
