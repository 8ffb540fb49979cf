using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.PastComplaints;

/// <summary>
/// Imports past complaints in batches. Each is one save: the complaints, what figures count of them, the rows that have been dealt with, and
/// how far it has come. Whoever dies over it leaves whole batches, and the next to come goes on with the rest.
/// </summary>
public sealed class PastImporter(PortalDbContext context, PastCheck check, TimeProvider clock, ILogger<PastImporter> logger)
{
    private const int MostTries = 5;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Imports every file that waits. How many there were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var count = 0;
        while (await TakeAsync(cancellationToken) is { } id)
        {
            while (await BatchAsync(id, cancellationToken))
            {
            }

            count++;
        }

        return count;
    }

    /// <summary>One batch of a file. False when there is nothing left, or somebody stopped it.</summary>
    public async Task<bool> BatchAsync(long id, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            try
            {
                return await TryBatchAsync(id, cancellationToken);
            }
            catch (DbUpdateException fault) when (attempt < MostTries && (fault is DbUpdateConcurrencyException || UniqueKey.IsTaken(fault)))
            {
                // Somebody stopped it, or another file brought the same references: look again.
            }
        }
    }

    /// <summary>Makes what figures count of past complaints anew. How many there are, and how many were another.</summary>
    public async Task<(int All, int Changed)> RebuildAsync(CancellationToken cancellationToken = default)
    {
        var (reader, all, changed, last) = (check.Reader(), 0, 0, 0L);
        while (true)
        {
            context.ChangeTracker.Clear();
            var past = await context.Set<PastComplaint>().AsNoTracking().Where(one => one.Id > last && one.IsInFigures).OrderBy(one => one.Id).Take(PastCheck.Batch).ToListAsync(cancellationToken);
            if (past.Count == 0)
            {
                return (all, changed);
            }

            List<long?> ids = [.. past.Select(one => one.Id)];
            var known = await context.Set<CaseFacts>().Where(f => ids.Contains(f.PastComplaintId)).ToDictionaryAsync(f => f.PastComplaintId!.Value, cancellationToken);
            foreach (var one in past)
            {
                if (reader.Read(one.Cells).Row is { } row && check.FactsOf(row, one.Id) is { } facts)
                {
                    if (known.TryGetValue(one.Id, out var before))
                    {
                        Figures.FactsUpkeep.Copy(facts, context.Entry(before), beside: true);
                    }
                    else
                    {
                        context.Add(facts);
                    }
                }
            }

            (all, last) = (all + past.Count, past[^1].Id);
            changed += context.ChangeTracker.Entries<CaseFacts>().Count(entry => entry.State is EntityState.Added or EntityState.Modified);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<bool> TryBatchAsync(long id, CancellationToken cancellationToken)
    {
        var import = await context.Set<PastImport>().SingleAsync(one => one.Id == id, cancellationToken);
        if (import.State != PastImportState.Importing)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await context.Set<PastImportRow>().Where(row => row.ImportId == id).OrderBy(row => row.Id).Take(PastCheck.Batch).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            import.Finish(now);
            await context.SaveChangesAsync(cancellationToken);
            logger.LogInformation("Past complaints: {Imported} imported from {File}", import.Imported, import.FileName);
            return false;
        }

        List<string> references = [.. rows.Select(row => row.Reference)];
        var known = (await context.Set<PastComplaint>().Where(one => one.Source == import.Source && references.Contains(one.Reference)).Select(one => one.Reference).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (reader, came) = (check.Reader(), 0);
        foreach (var row in rows)
        {
            if (!known.Contains(row.Reference))
            {
                came += Add(import, row, reader);
            }
        }

        context.RemoveRange(rows);
        import.Came(came, now + Claim);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private int Add(PastImport import, PastImportRow row, PastRowReader reader)
    {
        var (read, faults) = reader.Read(row.Cells);
        if (read is null)
        {
            // A list of the policy was changed since the file was looked at.
            context.AddRange(faults.Select(fault => new PastImportFault(import.Id, row.Line, fault)));
            return 0;
        }

        var counted = check.FactsOf(read, 0);
        var past = context.Add(new PastComplaint(import, row, counted is not null)).Property(one => one.Id);
        if (counted is not null)
        {
            var facts = context.Entry(counted);
            facts.Property(f => f.PastComplaintId).CurrentValue = past.CurrentValue;
            facts.Property(f => f.PastComplaintId).IsTemporary = past.IsTemporary;
            facts.State = EntityState.Added;
        }

        return 1;
    }

    private async Task<long?> TakeAsync(CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        var free = context.Set<PastImport>().Where(one => one.State == PastImportState.Importing && (one.ClaimedUntil == null || one.ClaimedUntil < now));
        if (await free.OrderBy(one => one.Id).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
        {
            return null;
        }

        var until = now + Claim;
        return await free.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ClaimedUntil, until).SetProperty(one => one.Version, one => one.Version + 1), cancellationToken) == 1 ? id : null;
    }
}
