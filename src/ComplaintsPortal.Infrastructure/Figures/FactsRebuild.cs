using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Figures;

/// <summary>
/// Makes what figures count anew from the complaints: after a release that counts something new, or after a bank holiday that was proclaimed
/// late. A few at a time, so that it can run beside the site and be stopped at any moment.
/// </summary>
public sealed class FactsRebuild(PortalDbContext context, Rulebooks rulebooks)
{
    private const int Batch = 200;

    /// <summary>How many complaints there are, and for how many something was another than before.</summary>
    public async Task<(int All, int Changed)> RunAsync(CancellationToken cancellationToken = default)
    {
        var (all, changed, last) = (0, 0, 0L);
        while (true)
        {
            context.ChangeTracker.Clear();
            var complaints = await context.Set<Complaint>().Whole().AsNoTrackingWithIdentityResolution().Where(c => c.Id > last).OrderBy(c => c.Id).Take(Batch).ToListAsync(cancellationToken);
            if (complaints.Count == 0)
            {
                return (all, changed);
            }

            last = complaints[^1].Id;
            all += complaints.Count;
            changed += await WriteAsync(complaints, cancellationToken);
        }
    }

    private async Task<int> WriteAsync(List<Complaint> complaints, CancellationToken cancellationToken)
    {
        List<long> ids = [.. complaints.Select(c => c.Id)];
        var known = await context.Set<CaseFacts>().Where(f => f.ComplaintId != null && ids.Contains(f.ComplaintId.Value)).ToDictionaryAsync(f => f.ComplaintId!.Value, cancellationToken);
        var surveys = await context.Set<Survey>().AsNoTracking().Where(s => ids.Contains(s.ComplaintId) && s.AnsweredOn != null).ToDictionaryAsync(s => s.ComplaintId, cancellationToken);
        var ombudsman = await context.Set<OmbudsmanCase>().AsNoTracking().Include(o => o.Determinations).Include(o => o.Orders).AsSplitQuery()
            .Where(o => ids.Contains(o.ComplaintId)).ToDictionaryAsync(o => o.ComplaintId, cancellationToken);
        var homes = await context.Set<CaseHome>().AsNoTracking().Where(h => ids.Contains(h.ComplaintId)).ToDictionaryAsync(h => h.ComplaintId, cancellationToken);
        var contractors = (await context.Set<ContractorInvolvement>().AsNoTracking().Where(one => ids.Contains(one.ComplaintId)).ToListAsync(cancellationToken)).ToLookup(one => one.ComplaintId);
        foreach (var complaint in complaints)
        {
            var facts = context.Entry(CaseFacts.Of(complaint, rulebooks.For(complaint)));
            if (homes.TryGetValue(complaint.Id, out var home))
            {
                FactsUpkeep.Fill(facts, FactsUpkeep.Of(home));
            }

            if (surveys.TryGetValue(complaint.Id, out var survey))
            {
                FactsUpkeep.Fill(facts, FactsUpkeep.Of(survey));
            }

            if (ombudsman.TryGetValue(complaint.Id, out var one))
            {
                FactsUpkeep.Fill(facts, FactsUpkeep.Of(one));
            }

            FactsUpkeep.Fill(facts, FactsUpkeep.Of(contractors[complaint.Id]));
            if (known.TryGetValue(complaint.Id, out var before))
            {
                FactsUpkeep.Copy(facts.Entity, context.Entry(before), beside: true);
            }
            else
            {
                context.Add(facts.Entity);
            }
        }

        context.ChangeTracker.DetectChanges();
        var changed = context.ChangeTracker.Entries<CaseFacts>().Count(entry => entry.State is EntityState.Added or EntityState.Modified);
        await context.SaveChangesAsync(cancellationToken);
        return changed;
    }
}
