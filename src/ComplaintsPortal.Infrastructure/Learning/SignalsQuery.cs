using System.Globalization;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Learning;

/// <summary>Asks the database which complaints repeat: a fixed number of commands, however many complaints there are.</summary>
public sealed class SignalsQuery(PortalDbContext context, SignalRules rules)
{
    /// <summary>Of each kind; those with most complaints come first.</summary>
    public const int MostEach = 50;

    public SignalRules Rules => rules;

    private IQueryable<CaseFacts> Accepted => context.Set<CaseFacts>().AsNoTracking().Where(f => f.ComplaintId != null && f.Reading == CaseReading.Accepted);

    /// <summary>What nobody set aside, most complaints first.</summary>
    /// <param name="subject">The words for a code of a subject.</param>
    public async Task<IReadOnlyList<Signal>> ReadAsync(DateOnly today, Func<string, string> subject, CancellationToken cancellationToken)
    {
        List<Signal> all = [.. await HomesAsync(today, cancellationToken), .. await ContractorsAsync(today, cancellationToken), .. await AreasAsync(today, subject, cancellationToken)];
        var keys = all.Select(one => one.Key).ToList();
        var dismissed = await context.Set<SignalDismissal>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(cancellationToken);
        return [.. all.Where(signal => !dismissed.Exists(one => one.Covers(signal))).OrderBy(signal => signal.Kind).ThenByDescending(signal => signal.Count).ThenBy(signal => signal.Subject, StringComparer.Ordinal)];
    }

    /// <summary>The numbers of the complaints behind a signal.</summary>
    public IQueryable<long> Behind(Signal signal)
    {
        var parts = signal.Key.Split(':', 3);
        var since = signal.Since;
        var recent = Accepted.Where(f => f.ReceivedDay >= since);
        switch (signal.Kind)
        {
            case SignalKind.Home:
                var home = Number(parts[1]);
                return recent.Join(context.Set<CaseHome>().Where(h => h.HomeId == home), f => f.ComplaintId, h => (long?)h.ComplaintId, (f, h) => h.ComplaintId);
            case SignalKind.Contractor:
                var contractor = Number(parts[1]);
                return recent.Where(f => context.Set<ContractorInvolvement>().Any(i => i.ComplaintId == f.ComplaintId && i.ContractorId == contractor && i.EndedOn == null)).Select(f => f.ComplaintId!.Value);
            default:
                var (area, category) = (parts[1], parts[2]);
                return recent.Where(f => f.Area == area && f.Category == category).Select(f => f.ComplaintId!.Value);
        }
    }

    private async Task<IEnumerable<Signal>> HomesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (since, least) = (today.AddMonths(-rules.Months), rules.HomeComplaints);
        var found = await Accepted.Where(f => f.ReceivedDay >= since)
            .Join(context.Set<CaseHome>().Where(h => h.HomeId != null), f => f.ComplaintId, h => (long?)h.ComplaintId, (f, h) => new { Home = h.HomeId!.Value, h.ComplaintId })
            .GroupBy(one => one.Home).Select(group => new { group.Key, Count = group.Count(), Last = group.Max(one => one.ComplaintId) })
            .Where(one => one.Count >= least).OrderByDescending(one => one.Count).ThenBy(one => one.Key).Take(MostEach).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(one => one.Key);
        var names = await context.Set<Home>().AsNoTracking().Where(home => ids.Contains(home.Id)).ToDictionaryAsync(home => home.Id, home => $"{home.Address}, {home.Postcode}", cancellationToken);
        return found.Select(one => new Signal(SignalKind.Home, Key(SignalKind.Home, one.Key), names[one.Key], one.Count, since, 0, one.Last));
    }

    private async Task<IEnumerable<Signal>> ContractorsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (since, least) = (today.AddMonths(-rules.Months), rules.ContractorComplaints);
        var found = await Accepted.Where(f => f.ReceivedDay >= since)
            .Join(
                context.Set<ContractorInvolvement>().Where(i => i.EndedOn == null).Select(i => new { i.ComplaintId, i.ContractorId }).Distinct(),
                f => f.ComplaintId, i => (long?)i.ComplaintId, (f, i) => new { i.ContractorId, i.ComplaintId })
            .GroupBy(one => one.ContractorId).Select(group => new { group.Key, Count = group.Count(), Last = group.Max(one => one.ComplaintId) })
            .Where(one => one.Count >= least).OrderByDescending(one => one.Count).ThenBy(one => one.Key).Take(MostEach).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(one => one.Key);
        var names = await context.Set<Contractor>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        return found.Select(one => new Signal(SignalKind.Contractor, Key(SignalKind.Contractor, one.Key), names[one.Key], one.Count, since, 0, one.Last));
    }

    private async Task<IEnumerable<Signal>> AreasAsync(DateOnly today, Func<string, string> subject, CancellationToken cancellationToken)
    {
        var (since, least) = (today.AddDays(-rules.AreaDays), rules.AreaComplaints);
        var before = since.AddDays(-rules.AreaDays);
        var found = await Accepted.Where(f => f.ReceivedDay >= before && f.Area != "" && f.Category != "")
            .GroupBy(f => new { f.Area, f.Category })
            .Select(group => new
            {
                group.Key.Area,
                group.Key.Category,
                All = group.Count(),
                Recent = group.Sum(f => f.ReceivedDay >= since ? 1 : 0),
                Last = group.Max(f => f.ComplaintId!.Value),
            })
            .Where(one => one.Recent >= least && one.Recent >= 2 * (one.All - one.Recent))
            .OrderByDescending(one => one.Recent).ThenBy(one => one.Area).ThenBy(one => one.Category).Take(MostEach).ToListAsync(cancellationToken);
        return found.Select(one => new Signal(
            SignalKind.SubjectInArea, Signal.KeyOf(SignalKind.SubjectInArea, one.Area, one.Category), $"{subject(one.Category)}, {one.Area}", one.Recent, since, one.All - one.Recent, one.Last));
    }

    private static string Key(SignalKind kind, long id) => Signal.KeyOf(kind, id.ToString(CultureInfo.InvariantCulture));

    private static long Number(string part) => long.Parse(part, CultureInfo.InvariantCulture);
}
