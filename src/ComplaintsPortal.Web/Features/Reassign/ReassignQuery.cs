using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reassign;

/// <summary>Somebody in whose name complaints stand, whether they still work here or not.</summary>
/// <param name="Id">Null for complaints that nobody deals with yet.</param>
public sealed record Holder(Guid? Id, string Name, int Count);

/// <summary>Reads the complaints that can be given to somebody else.</summary>
public sealed class ReassignQuery(PortalDbContext context, WorklistQuery lists)
{
    /// <summary>More are shown once these are given.</summary>
    public const int Most = 100;

    private static readonly ComplaintStatus[] Movable = [ComplaintStatus.StageOne, ComplaintStatus.StageOneReview, ComplaintStatus.StageTwo];

    public Task<WorklistPage> PageAsync(WorklistFilter filter, ListReader reader, CancellationToken cancellationToken) =>
        lists.PageAsync(All(reader).Matching(filter, reader), filter.FromStart(), filter.Sort ?? WorklistSort.Urgent, reader, Most, cancellationToken);

    /// <summary>In whose names such complaints stand, by name; those that nobody has come first.</summary>
    public async Task<IReadOnlyList<Holder>> HoldersAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var held = await All(reader).GroupBy(c => c.HandlerId).Select(g => new { g.Key, Name = g.Max(c => c.HandlerName), Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. held.Select(one => new Holder(one.Key, one.Name ?? "Nobody yet", one.Count)).OrderBy(one => one.Id is not null).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private IQueryable<Complaint> All(ListReader reader) => context.Set<Complaint>().On(Worklist.All, reader).Where(c => Movable.Contains(c.Status));
}
