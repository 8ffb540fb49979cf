using ComplaintsPortal.Domain.Incidents;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Incidents;

public static class IncidentQueries
{
    /// <summary>What the public site says of incidents now; nothing as a rule.</summary>
    public static async Task<IReadOnlyList<Incident>> ShownIncidentsAsync(this PortalDbContext context, CancellationToken cancellationToken = default) =>
        [.. (await context.Set<Incident>().AsNoTracking().Where(one => one.BackDay == null).OrderBy(one => one.Id).ToListAsync(cancellationToken)).Where(one => one.IsShown)];

    /// <summary>Incidents that are not over, or of which something is still owed (Code 8.5).</summary>
    public static async Task<IReadOnlyList<Incident>> OwedIncidentsAsync(this PortalDbContext context, CancellationToken cancellationToken = default) =>
        [.. (await context.Set<Incident>().AsNoTracking().OrderByDescending(one => one.Id).Take(Recent).ToListAsync(cancellationToken)).Where(one => one.IsCurrent || one.Owed.Any())];

    // There are a few in ten years; steps are one text, so that they are sorted out here.
    private const int Recent = 50;
}
