using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Intake;

/// <summary>Whoever deals with a complaint, or the leads while nobody does, hears that its complainant said something: with the save that keeps it.</summary>
public sealed class ReplyNews(PortalDbContext context, ReplyMail mail)
{
    /// <summary>Adds the mails to what is saved next.</summary>
    public async Task TellAsync(Complaint complaint, DateTime now, CancellationToken cancellationToken)
    {
        var handler = complaint.HandlerId;
        var told = handler is { } id && complaint.Status != ComplaintStatus.Closed
            ? (await context.ActiveStaff().AsNoTracking().Where(one => one.Id == id).ToListAsync(cancellationToken)).WhoHearOf(complaint)
            : [];
        told = told.Count > 0 ? told : await context.LeadsToTellAsync(complaint, cancellationToken);
        context.AddRange(told.Select(one => mail.ReplyCame(complaint, one, now)));
    }
}
