using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.HazardList;

/// <param name="Description">Null for those who read no names and words.</param>
public sealed record HazardRow(
    ComplaintReference Reference, string? Home, int Number, string KindCode, HazardGrade Grade, string? Description, HazardStep? NextStep, DateTime? NextDueOn, DateTime AwareOn);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record HazardPage(IReadOnlyList<HazardRow> Rows, string? Next);

/// <summary>Open hazards by the next moment that counts, in pages by key.</summary>
public sealed class HazardListQuery(PortalDbContext context)
{
    public const int PageSize = 25;

    public async Task<HazardPage> PageAsync(ListReader reader, string? after, CancellationToken cancellationToken)
    {
        var hazards = context.Set<Hazard>().AsNoTracking().Where(h => h.ListedOn != null);
        if (Read(after) is { } key)
        {
            var (on, id) = key;
            hazards = hazards.Where(h => h.ListedOn >= on && (h.ListedOn > on || h.Id > id));
        }

        var redacted = reader.Actor.Can(Permission.SeeRedactedCases) && !reader.Actor.Can(Permission.SeeAllCases);
        var rows = await hazards
            .Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), h => h.ComplaintId, c => c.Id, (hazard, complaint) => new { hazard, complaint })
            .OrderBy(one => one.hazard.ListedOn).ThenBy(one => one.hazard.Id)
            .Take(PageSize + 1)
            .Select(one => new
            {
                one.hazard.Id,
                ListedOn = one.hazard.ListedOn!.Value,
                Row = new HazardRow(
                    one.complaint.Reference, redacted ? null : one.complaint.Home, one.hazard.Number, one.hazard.KindCode, one.hazard.Grade,
                    redacted ? null : one.hazard.Description, one.hazard.NextStep, one.hazard.NextDueOn, one.hazard.AwareOn),
            })
            .ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        return new HazardPage(
            [.. shown.Select(one => one.Row)],
            rows.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].ListedOn.Ticks}.{shown[^1].Id}") : null);
    }

    private static (DateTime On, long Id)? Read(string? text) =>
        text?.Split('.') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var on) && on <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new DateTime(on, DateTimeKind.Utc), number)
            : null;
}
