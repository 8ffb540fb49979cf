using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ComplaintExport;

/// <summary>Reads the export row by row: one command, and no more memory for a million complaints than for ten.</summary>
public sealed class ComplaintExportQuery(PortalDbContext context, CaseReaders readers)
{
    public async Task<ExportCount> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        var team = await readers.TeamOfAsync(actor, cancellationToken);
        var shown = await context.Set<Complaint>().VisibleTo(actor, team).CountAsync(cancellationToken);
        var past = await context.Set<PastComplaint>().CountAsync(one => one.IsInFigures, cancellationToken);
        return new ExportCount(shown + past, await context.Set<Complaint>().CountAsync(cancellationToken) - shown);
    }

    public async IAsyncEnumerable<ExportRow> AllAsync(Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var team = await readers.TeamOfAsync(actor, cancellationToken);
        var rows = context.Set<Complaint>().AsNoTracking().VisibleTo(actor, team).OrderBy(c => c.Id)
            .Join(context.Set<CaseFacts>(), c => (long?)c.Id, f => f.ComplaintId, (c, facts) => new { c.Reference, c.Status, facts });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new ExportRow(row.Reference.ToString(), row.Status.ToString(), "", row.facts);
        }

        // What was imported holds nothing about anybody, so whoever sees figures sees all of it.
        var past = context.Set<PastComplaint>().AsNoTracking().OrderBy(one => one.Id).Join(context.Set<CaseFacts>(), one => (long?)one.Id, f => f.PastComplaintId, (one, facts) => new { one.Reference, one.Source, facts });
        await foreach (var row in past.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new ExportRow(row.Reference, ExportRow.Imported, row.Source, row.facts);
        }
    }
}

/// <param name="NotShown">Complaints that this person may not see.</param>
public sealed record ExportCount(int Shown, int NotShown);
