using ComplaintsPortal.Domain.Complaints;
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
        var owner = await context.ActiveStaff().AsNoTracking().Where(one => one.Id == ownerId).ToListAsync(cancellationToken);
        var leads = await context.LeadsToTellAsync(complaint, cancellationToken);
        return
        [
            .. owner.Concat(leads).WhoHearOf(complaint).Select(one => new OutboxMessage(
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
