using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Leaving;

/// <summary>A complaint that somebody still has something to do with.</summary>
/// <param name="Handles">They investigate or review it.</param>
/// <param name="Remedies">How many open remedies they see to.</param>
public sealed record OpenWork(ComplaintReference Reference, ComplaintStatus Status, DateOnly? Due, bool Handles, int Remedies)
{
    public bool IsAtStageTwo => Status is ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady;
}

/// <summary>What somebody would leave behind: complaints that they deal with, and remedies that they see to.</summary>
public sealed class OpenWorkQuery(PortalDbContext context)
{
    private static readonly ComplaintStatus[] Answered =
    [
        ComplaintStatus.StageOneResponded, ComplaintStatus.StageTwoResponded, ComplaintStatus.EscalationRefused, ComplaintStatus.Closed,
        ComplaintStatus.Declined, ComplaintStatus.Referred, ComplaintStatus.ServiceRequest,
    ];

    /// <summary>The one that is due next first; without complaints that the reader may not see.</summary>
    public async Task<IReadOnlyList<OpenWork>> OfAsync(Guid person, Actor reader, CancellationToken cancellationToken) =>
        await context.Set<Complaint>().AsNoTracking().NotKeptFrom(reader)
            .Where(c => (c.HandlerId == person && !Answered.Contains(c.Status)) || c.Remedies.Any(r => r.OwnerId == person && r.State == RemedyState.Promised))
            .OrderBy(c => c.NextDay).ThenBy(c => c.Id)
            .Select(c => new OpenWork(
                c.Reference, c.Status, c.Due, c.HandlerId == person && !Answered.Contains(c.Status), c.Remedies.Count(r => r.OwnerId == person && r.State == RemedyState.Promised)))
            .ToListAsync(cancellationToken);
}
