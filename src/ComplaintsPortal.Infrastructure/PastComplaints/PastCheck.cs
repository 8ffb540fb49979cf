using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Homes;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.PastComplaints;

/// <summary>
/// Reads a file of past complaints and notes what could be imported and what is wrong; imports nothing. Row by row and in batches: besides
/// the references nothing of the file stays in memory.
/// </summary>
public sealed class PastCheck(PortalDbContext context, Rulebooks rulebooks, TimeProvider clock)
{
    internal const int Batch = 500;

    private sealed class Count
    {
        public int Rows;
        public int New;
        public int Known;
        public int Refused;
        public int Faults;
        public int WithoutReceipt;
        public int DayMissing;
        public List<string> PassedOver = [];
        public SortedDictionary<string, int> Years = new(StringComparer.Ordinal);

        public PastImportCounts Result() => new(Rows, New, Known, Refused, Faults, WithoutReceipt, DayMissing, PassedOver, Years);
    }

    public async Task<PastImport> ReadAsync(Stream file, string source, string fileName, Actor by, CancellationToken cancellationToken = default)
    {
        context.ChangeTracker.Clear();
        var import = new PastImport(source, fileName.Length <= Limits.Name ? fileName : fileName[^Limits.Name..], new Act(by, clock.GetUtcNow().UtcDateTime));
        context.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        var (id, count, fault) = (import.Id, new Count(), "");
        try
        {
            await ReadRowsAsync(import, file, count, cancellationToken);
        }
        catch (InvalidDataException found)
        {
            fault = found.Message;
        }

        context.ChangeTracker.Clear();
        import = await context.Set<PastImport>().SingleAsync(one => one.Id == id, cancellationToken);
        if (fault.Length > 0)
        {
            await context.Set<PastImportRow>().Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
            await context.Set<PastImportFault>().Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
            import.Fail(fault);
        }
        else
        {
            import.Checked(count.Result());
        }

        await context.SaveChangesAsync(cancellationToken);
        return import;
    }

    /// <summary>Reads rows by today's lists and calendar.</summary>
    internal PastRowReader Reader() => new(new PastLists(rulebooks.History.Versions), rulebooks.Current.Calendar.FirstKnownDay, LondonTime.Today(clock));

    /// <summary>What figures count of a row; null where they count nothing.</summary>
    internal CaseFacts? FactsOf(PastRow row, long id) => row.Received is { } received ? PastFacts.Of(row, id, rulebooks.On(received).Code, rulebooks.Current.Calendar) : null;

    private async Task ReadRowsAsync(PastImport import, Stream file, Count count, CancellationToken cancellationToken)
    {
        var (reader, seen) = (Reader(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        var batch = new List<(int Line, PastRow Row, Dictionary<string, string> Cells)>(Batch);
        List<string>? columns = null;
        await foreach (var (line, cells) in CsvRows.ReadAsync(file, cancellationToken))
        {
            if (columns is null)
            {
                columns = Columns(cells, count);
                continue;
            }

            count.Rows++;
            var named = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var at = 0; at < Math.Min(cells.Count, columns.Count); at++)
            {
                if (columns[at].Length > 0 && cells[at].Length > 0)
                {
                    named[columns[at]] = cells[at];
                }
            }

            var (row, faults) = reader.Read(named);
            if (row is not null && !seen.Add(row.Reference))
            {
                (faults, row) = ([new PastFault(PastColumns.Reference, row.Reference, "Each reference only once; this one stands further up in the file already.")], null);
            }

            if (row is null)
            {
                Refuse(import.Id, line, faults, count);
            }
            else
            {
                batch.Add((line, row, named));
            }

            if (batch.Count == Batch || context.ChangeTracker.Entries().Count() > Batch)
            {
                await NoteAsync(import, batch, count, cancellationToken);
            }
        }

        await NoteAsync(import, batch, count, cancellationToken);
        if (count.Rows == 0)
        {
            throw new InvalidDataException("There is no complaint in the file.");
        }
    }

    private static List<string> Columns(IReadOnlyList<string> header, Count count)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (!names.Contains(PastColumns.Reference))
        {
            throw new InvalidDataException("The first line must name the columns, and one of them must be “reference”.");
        }

        if (names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"The column “{twice.Key}” is there twice.");
        }

        count.PassedOver.AddRange(names.Where(name => name.Length > 0 && PastColumns.Find(name) is null));
        return [.. names.Select(name => PastColumns.Find(name) is null ? "" : name)];
    }

    private void Refuse(long importId, int line, IReadOnlyList<PastFault> faults, Count count)
    {
        count.Refused++;
        foreach (var fault in faults)
        {
            count.Faults++;
            if (count.Faults <= PastImport.MostFaultsKept)
            {
                context.Add(new PastImportFault(importId, line, fault));
            }
        }
    }

    private async Task NoteAsync(PastImport import, List<(int Line, PastRow Row, Dictionary<string, string> Cells)> batch, Count count, CancellationToken cancellationToken)
    {
        List<string> references = [.. batch.Select(one => one.Row.Reference)];
        var known = await context.Set<PastComplaint>().Where(one => one.Source == import.Source && references.Contains(one.Reference)).Select(one => one.Reference).ToListAsync(cancellationToken);
        var before = known.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, row, cells) in batch)
        {
            if (before.Contains(row.Reference))
            {
                count.Known++;
                continue;
            }

            count.New++;
            var facts = FactsOf(row, 0);
            count.WithoutReceipt += facts is null ? 1 : 0;
            count.DayMissing += facts is { OneAnswerUnknown: true } or { TwoAnswerUnknown: true } or { OneAcknowledgementUnknown: true } or { TwoAcknowledgementUnknown: true } ? 1 : 0;
            if (row.Received is { } received)
            {
                var year = ReportingYear.Of(received).Name;
                count.Years[year] = count.Years.GetValueOrDefault(year) + 1;
            }

            context.Add(new PastImportRow(import.Id, line, row.Reference, cells));
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        batch.Clear();
    }
}
