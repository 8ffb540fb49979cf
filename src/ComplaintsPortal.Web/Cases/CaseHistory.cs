using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>Questions to what happened on a case.</summary>
public sealed class CaseHistory(PortalDbContext context)
{
    /// <summary>The latest event of a type; null where there is none.</summary>
    public Task<RecordedEvent?> LastAsync<T>(Complaint complaint, CancellationToken cancellationToken)
        where T : ComplaintEvent
        => Of(complaint, typeof(T).Name).FirstOrDefaultAsync(cancellationToken);

    /// <summary>All events of a type, the latest first.</summary>
    public Task<List<RecordedEvent>> AllAsync<T>(Complaint complaint, CancellationToken cancellationToken)
        where T : ComplaintEvent
        => Of(complaint, typeof(T).Name).ToListAsync(cancellationToken);

    private IQueryable<RecordedEvent> Of(Complaint complaint, string kind) => context.Set<RecordedEvent>().AsNoTracking()
        .Where(e => e.ComplaintId == complaint.Id && e.Kind == kind)
        .OrderByDescending(e => e.On).ThenByDescending(e => e.Id);
}
