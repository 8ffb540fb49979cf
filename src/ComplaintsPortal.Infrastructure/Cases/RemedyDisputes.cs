using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>Tells whoever sees to a remedy, and the leads, that the complainant says it is not done. It is on their lists again from that save on.</summary>
public sealed class RemedyDisputes(PortalDbContext context, SiteAddress site)
{
    public const string Kind = "RemedyDisputed";

    public async Task<IReadOnlyList<OutboxMessage>> MailsAsync(Complaint complaint, Remedy remedy, DateTime now, CancellationToken cancellationToken)
    {
        var ownerId = remedy.OwnerId;
        var owner = await context.ActiveStaff().AsNoTracking().Where(one => one.Id == ownerId).Select(one => new { one.Id, one.Name, one.Email }).ToListAsync(cancellationToken);
        var leads = await context.ActiveStaffWith(StaffRole.ComplaintsLead).AsNoTracking().Select(one => new { one.Id, one.Name, one.Email }).ToListAsync(cancellationToken);
        return
        [
            .. owner.Concat(leads).DistinctBy(one => one.Id).Where(one => !complaint.IsKeptAway(one.Id) && OutboxMessage.IsAddress(one.Email)).Select(one => new OutboxMessage(
                Kind, one.Email!, $"Not done, they say: remedy {remedy.Number} of {complaint.Reference}",
                IntakeMail.Text(
                [
                    $"The complainant says that remedy {remedy.Number} of complaint {complaint.Reference} is not done, or not done well. It is owed again. {remedy.OwnerName} sees to it.",
                    "",
                    site.Of($"/cases/{complaint.Reference}/actions"),
                ]), now)
            {
                ToName = one.Name,
            }),
        ];
    }
}
