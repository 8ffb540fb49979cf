using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Feedback;

/// <summary>How many of a kind were received in a period, and how many of them became complaints.</summary>
public sealed record FeedbackCount(FeedbackKind Kind, int Received, int BecameComplaints);

/// <summary>Counts what people sent besides complaints, for the list and for reports (PCC-12: reported like complaints).</summary>
public sealed class FeedbackCountsQuery(PortalDbContext context)
{
    /// <summary>Every kind, those of which there was nothing too.</summary>
    public async Task<IReadOnlyList<FeedbackCount>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var counts = await context.Set<FeedbackItem>().Where(f => f.ReceivedDay >= from && f.ReceivedDay <= to).GroupBy(f => f.Kind)
            .Select(group => new { group.Key, Received = group.Count(), Complaints = group.Count(f => f.RaisedAs != null) }).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<FeedbackKind>().Select(kind => counts.Find(count => count.Key == kind) is { } found ? new FeedbackCount(kind, found.Received, found.Complaints) : new FeedbackCount(kind, 0, 0))];
    }
}
