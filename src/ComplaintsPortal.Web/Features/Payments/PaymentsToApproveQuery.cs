using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Payments;

/// <summary>How many payments wait for somebody's approval: those within their own limit.</summary>
public sealed class PaymentsToApproveQuery(PortalDbContext context, Rulebooks rulebooks)
{
    public async Task<int> CountAsync(ListReader reader, CancellationToken cancellationToken) =>
        rulebooks.Current.Policy.MayApprove(reader.Actor) is > 0 and var most
            ? await context.Set<Remedy>().Where(r => r.State == RemedyState.Promised && r.AwardState == AwardState.ToApprove && r.Amount <= most)
                .Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (r, c) => r.Id).CountAsync(cancellationToken)
            : 0;
}
