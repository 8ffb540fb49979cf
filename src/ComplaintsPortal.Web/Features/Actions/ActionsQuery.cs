using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Actions;

/// <summary>A remedy that is still to be done.</summary>
public sealed record ActionRow(
    long Id, int Number, string KindCode, string? Description, DateOnly DueDay, string? OwnerName, ComplaintReference Reference, string? Name);

public sealed record ActionsPage(IReadOnlyList<ActionRow> Rows, RowKey? Previous, RowKey? Next);

/// <summary>Remedies outstanding, by their day, in pages by key (Code 5.13, 6.6).</summary>
public sealed class ActionsQuery(PortalDbContext context)
{
    public const int PageSize = 25;

    public async Task<ActionsPage> PageAsync(ListReader reader, bool mineOnly, string? after, string? before, CancellationToken cancellationToken)
    {
        var id = reader.Id;
        var remedies = context.Set<Remedy>().AsNoTracking().Where(r => r.State == RemedyState.Promised);
        if (mineOnly)
        {
            remedies = remedies.Where(r => r.OwnerId == id);
        }

        var backwards = RowKey.Read(before);
        var forwards = backwards is null ? RowKey.Read(after) : null;
        if ((backwards ?? forwards) is { } key)
        {
            var (day, last) = (key.Day, key.Id);
            remedies = backwards is not null
                ? remedies.Where(r => r.DueDay <= day && (r.DueDay < day || r.Id < last))
                : remedies.Where(r => r.DueDay >= day && (r.DueDay > day || r.Id > last));
        }

        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team);
        var joined = remedies.Join(visible, r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (remedy, complaint) => new { remedy, complaint });
        var ordered = backwards is not null
            ? joined.OrderByDescending(one => one.remedy.DueDay).ThenByDescending(one => one.remedy.Id)
            : joined.OrderBy(one => one.remedy.DueDay).ThenBy(one => one.remedy.Id);
        var redacted = reader.Actor.Can(Permission.SeeRedactedCases) && !reader.Actor.Can(Permission.SeeAllCases);
        var rows = await ordered.Take(PageSize + 1)
            .Select(one => new
            {
                one.remedy.Id,
                one.remedy.Number,
                one.remedy.KindCode,
                one.remedy.Description,
                one.remedy.DueDay,
                one.remedy.OwnerName,
                one.complaint.Reference,
                one.complaint.Correspondent.Name,
                Hidden = redacted && one.remedy.OwnerId != id && one.complaint.HandlerId != id,
            })
            .ToListAsync(cancellationToken);

        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards is not null)
        {
            rows.Reverse();
        }

        var (hasPrevious, hasNext) = backwards is not null ? (more, true) : (forwards is not null, more);
        return new ActionsPage(
            [.. rows.Select(r => new ActionRow(
                r.Id, r.Number, r.KindCode, r.Hidden ? null : r.Description, r.DueDay, r.Hidden ? null : r.OwnerName, r.Reference, r.Hidden ? null : r.Name))],
            hasPrevious && rows.Count > 0 ? new RowKey(false, rows[0].DueDay, rows[0].Id) : null,
            hasNext && rows.Count > 0 ? new RowKey(false, rows[^1].DueDay, rows[^1].Id) : null);
    }
}
