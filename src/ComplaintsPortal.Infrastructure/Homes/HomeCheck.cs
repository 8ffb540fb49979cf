using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>
/// Reads a file of homes and notes what it would change; changes nothing. Row by row and in batches: besides the numbers of the homes nothing
/// of the file stays in memory.
/// </summary>
public sealed class HomeCheck(PortalDbContext context, TimeProvider clock)
{
    internal const int Batch = 500;

    private const int NameLength = 200;

    public async Task<HomeImport> ReadAsync(Stream source, string fileName, Actor by, CancellationToken cancellationToken = default)
    {
        context.ChangeTracker.Clear();
        var import = new HomeImport(fileName.Length <= NameLength ? fileName : fileName[..NameLength], new Act(by, clock.GetUtcNow().UtcDateTime));
        context.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        var id = import.Id;
        var (counts, fault) = (HomeImportCounts.None, "");
        try
        {
            counts = await CompareAsync(id, source, cancellationToken);
        }
        catch (InvalidDataException found)
        {
            fault = found.Message;
        }

        context.ChangeTracker.Clear();
        import = await context.Set<HomeImport>().SingleAsync(one => one.Id == id, cancellationToken);
        if (fault.Length > 0)
        {
            await context.Set<HomeImportRow>().Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
            import.Fail(fault);
        }
        else
        {
            import.Checked(counts);
        }

        await context.SaveChangesAsync(cancellationToken);
        return import;
    }

    /// <summary>Notes a file that was not there, or could not be opened.</summary>
    public async Task<HomeImport> FailAsync(string fileName, string fault, Actor by, CancellationToken cancellationToken = default)
    {
        context.ChangeTracker.Clear();
        var import = new HomeImport(fileName.Length <= NameLength ? fileName : fileName[^NameLength..], new Act(by, clock.GetUtcNow().UtcDateTime));
        import.Fail(fault);
        context.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        return import;
    }

    private async Task<HomeImportCounts> CompareAsync(long id, Stream source, CancellationToken cancellationToken)
    {
        var seen = new HashSet<long>();
        var counts = HomeImportCounts.None;
        var batch = new List<HomeLine>(Batch);
        await foreach (var line in HomeFile.ReadAsync(source, cancellationToken))
        {
            batch.Add(line.Uprn is { } uprn && !seen.Add(uprn) ? line with { Row = null, Faults = [$"The UPRN {uprn} stands further up in the file already."] } : line);
            if (batch.Count == Batch)
            {
                counts = await NoteAsync(id, batch, counts, cancellationToken);
                batch.Clear();
            }
        }

        counts = await NoteAsync(id, batch, counts, cancellationToken);

        // A row that does not even say which home it is about may be about any: nobody is taken to have left then.
        return counts.UnknownRows > 0 ? counts : counts with { Left = await NoteLeftAsync(id, seen, cancellationToken) };
    }

    private async Task<HomeImportCounts> NoteAsync(long id, List<HomeLine> lines, HomeImportCounts counts, CancellationToken cancellationToken)
    {
        List<long> uprns = [.. lines.Where(line => line.Row is not null).Select(line => line.Row!.Uprn)];
        var known = await context.Set<Home>().AsNoTracking().Where(home => uprns.Contains(home.Uprn)).ToDictionaryAsync(home => home.Uprn, cancellationToken);
        foreach (var line in lines)
        {
            if (line.Row is not { } row)
            {
                counts = counts with { Refused = counts.Refused + 1, UnknownRows = counts.UnknownRows + (line.Uprn is null ? 1 : 0) };
                if (counts.Refused <= HomeImport.MostRefusedKept)
                {
                    context.Add(new HomeImportRow(id, HomeRowKind.Refused, line.Line, line.Uprn, string.Join('\n', line.Faults), null));
                }

                continue;
            }

            var home = known.GetValueOrDefault(row.Uprn);
            IReadOnlyList<string> differs = home?.Row().WhatDiffers(row) ?? [];
            var kind = home is null ? HomeRowKind.New : home.LeftDay is not null ? HomeRowKind.Returned : differs.Count > 0 ? HomeRowKind.Changed : (HomeRowKind?)null;
            counts = kind switch
            {
                HomeRowKind.New => counts with { New = counts.New + 1 },
                HomeRowKind.Returned => counts with { Returned = counts.Returned + 1 },
                HomeRowKind.Changed => counts with { Changed = counts.Changed + 1 },
                _ => counts with { Same = counts.Same + 1 },
            };
            if (kind is { } what)
            {
                context.Add(new HomeImportRow(id, what, line.Line, row.Uprn, string.Join('\n', differs), row));
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return counts;
    }

    private async Task<int> NoteLeftAsync(long id, HashSet<long> seen, CancellationToken cancellationToken)
    {
        var (count, last) = (0, 0L);
        while (true)
        {
            var homes = await context.Set<Home>().AsNoTracking().Where(home => home.LeftDay == null && home.Id > last).OrderBy(home => home.Id)
                .Select(home => new { home.Id, home.Uprn }).Take(Batch).ToListAsync(cancellationToken);
            if (homes.Count == 0)
            {
                return count;
            }

            last = homes[^1].Id;
            List<long> gone = [.. homes.Where(home => !seen.Contains(home.Uprn)).Select(home => home.Uprn)];
            context.AddRange(gone.Select(uprn => new HomeImportRow(id, HomeRowKind.Left, 0, uprn, "", null)));
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            count += gone.Count;
        }
    }
}
