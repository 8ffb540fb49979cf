using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.StaffHome;

/// <summary>A hazard of which a clock has passed.</summary>
public sealed record LateHazard(ComplaintReference Reference, string KindCode, HazardStep? NextStep, DateTime? NextDueOn);

/// <summary>
/// Hazards whose clocks have passed: on one's own complaints, and for the leads on all. A list of complaints shows the dates of complaints,
/// and a hazard has its own (Awaab’s law).
/// </summary>
public sealed class LateHazardsQuery(PortalDbContext context, TimeProvider clock)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<LateHazard>> ReadAsync(ListReader reader, CancellationToken cancellationToken)
    {
        if (!reader.Actor.Can(Permission.Investigate))
        {
            return [];
        }

        var (now, id, lead) = (clock.GetUtcNow().UtcDateTime, reader.Id, reader.Actor.Is(StaffRole.ComplaintsLead));
        var covers = reader.Actor.Covers;
        return await context.Set<Hazard>().AsNoTracking().Where(h => h.IsListed && h.NextDueOn < now)
            .Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), h => h.ComplaintId, c => c.Id, (h, c) => new { h, c.Reference, c.HandlerId })
            .Where(one => lead || one.HandlerId == id || (one.HandlerId != null && covers.Contains(one.HandlerId.Value)))
            .OrderBy(one => one.h.NextDueOn).ThenBy(one => one.h.Id).Take(Most)
            .Select(one => new LateHazard(one.Reference, one.h.KindCode, one.h.NextStep, one.h.NextDueOn)).ToListAsync(cancellationToken);
    }
}
