using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.KeepAway;

/// <summary>Whether somebody else could handle a complaint in place of a lead (Code 4.1).</summary>
public sealed class RoleCoverQuery(PortalDbContext context)
{
    /// <summary>How many other active leads see this complaint; null for people who are no lead.</summary>
    public async Task<int?> OtherLeadsAsync(Guid person, IReadOnlyCollection<Guid> keptAway, CancellationToken cancellationToken)
    {
        var leads = await context.ActiveStaffWith(StaffRole.ComplaintsLead).Select(one => one.Id).ToListAsync(cancellationToken);
        return leads.Contains(person) ? leads.Count(one => one != person && !keptAway.Contains(one)) : null;
    }
}
