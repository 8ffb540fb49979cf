using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;
using Request = ComplaintsPortal.Domain.ServiceRequests.ServiceRequest;

namespace ComplaintsPortal.Web.Features.ServiceRequests;

/// <summary>A service request on the list.</summary>
public sealed record ServiceRequestRow(
    long Id, ComplaintReference Reference, string Name, string WentTo, string TheirReference, DateOnly Due, int TimesChased, DateOnly? DoneDay, ComplaintReference? RaisedAs);

public sealed record ServiceRequestsList(IReadOnlyList<ServiceRequestRow> Rows, RowKey? Previous, RowKey? Next);

/// <summary>Service requests by the day on which we ask how they stand, or by the day on which they were done, in pages by key (Code 1.4).</summary>
public sealed class ServiceRequestsQuery(PortalDbContext context)
{
    public const int PageSize = 25;

    public async Task<ServiceRequestsList> PageAsync(ListReader reader, bool done, string? after, string? before, CancellationToken cancellationToken)
    {
        var requests = context.Set<Request>().AsNoTracking().Where(r => done ? r.DoneDay != null : r.DoneDay == null);
        var backwards = RowKey.Read(before);
        var forwards = backwards is null ? RowKey.Read(after) : null;
        if ((backwards ?? forwards) is { } key)
        {
            var (day, last) = (key.Day, key.Id);
            requests = backwards is not null
                ? requests.Where(r => r.Due <= day && (r.Due < day || r.Id < last))
                : requests.Where(r => r.Due >= day && (r.Due > day || r.Id > last));
        }

        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team);
        var joined = requests.Join(visible, r => r.ComplaintId, c => c.Id, (request, contact) => new { request, contact });
        var ordered = backwards is not null
            ? joined.OrderByDescending(one => one.request.Due).ThenByDescending(one => one.request.Id)
            : joined.OrderBy(one => one.request.Due).ThenBy(one => one.request.Id);
        var rows = await ordered.Take(PageSize + 1)
            .Select(one => new ServiceRequestRow(
                one.request.Id, one.contact.Reference, one.contact.Correspondent.Name, one.request.WentTo, one.request.TheirReference, one.request.Due,
                one.request.TimesChased, one.request.DoneDay, one.request.RaisedAs))
            .ToListAsync(cancellationToken);

        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards is not null)
        {
            rows.Reverse();
        }

        var (hasPrevious, hasNext) = backwards is not null ? (more, true) : (forwards is not null, more);
        return new ServiceRequestsList(
            rows,
            hasPrevious && rows.Count > 0 ? new RowKey(false, rows[0].Due, rows[0].Id) : null,
            hasNext && rows.Count > 0 ? new RowKey(false, rows[^1].Due, rows[^1].Id) : null);
    }
}
