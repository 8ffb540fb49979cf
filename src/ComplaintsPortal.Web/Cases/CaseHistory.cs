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
    {
        var kind = typeof(T).Name;
        return context.Set<RecordedEvent>().AsNoTracking()
            .Where(e => e.ComplaintId == complaint.Id && e.Kind == kind)
            .OrderByDescending(e => e.On).ThenByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
