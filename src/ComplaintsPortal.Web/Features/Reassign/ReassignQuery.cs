using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reassign;

/// <summary>Somebody in whose name complaints stand, whether they still work here or not.</summary>
/// <param name="Id">Null for complaints that nobody deals with yet.</param>
/// <param name="IsActive">False for somebody who cannot sign in any more.</param>
/// <param name="Themes">How many themes they watch.</param>
public sealed record Holder(Guid? Id, string Name, int Count, bool IsActive = true, int Themes = 0);

/// <summary>Reads the complaints that can be given to somebody else.</summary>
public sealed class ReassignQuery(PortalDbContext context, WorklistQuery lists)
{
    /// <summary>More are shown once these are given.</summary>
    public const int Most = 100;

    private static readonly ComplaintStatus[] Movable = [ComplaintStatus.StageOne, ComplaintStatus.StageOneReview, ComplaintStatus.StageTwo];

    // With somebody who investigates, reviews, checks or signs.
    private static readonly ComplaintStatus[] Unanswered =
        [.. Movable, ComplaintStatus.StageOneChecking, ComplaintStatus.StageOneReady, ComplaintStatus.StageTwoSigning, ComplaintStatus.StageTwoReady];

    public Task<WorklistPage> PageAsync(WorklistFilter filter, ListReader reader, CancellationToken cancellationToken) =>
        lists.PageAsync(All(reader).Matching(filter, reader), filter.FromStart(), filter.Sort ?? WorklistSort.Urgent, reader, Most, cancellationToken);

    /// <summary>In whose names such complaints stand, by name; those that nobody has come first.</summary>
    public async Task<IReadOnlyList<Holder>> HoldersAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var held = await All(reader).GroupBy(c => c.HandlerId).Select(g => new { g.Key, Name = g.Max(c => c.HandlerName), Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. held.Select(one => new Holder(one.Key, one.Name ?? "Nobody yet", one.Count)).OrderBy(one => one.Id is not null).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Everybody who deals with an unanswered complaint, sees to a remedy, an order or a change, or watches a theme, by name, with how many that is.</summary>
    public async Task<IReadOnlyList<Holder>> PeopleWithWorkAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var visible = context.Set<Complaint>().On(Worklist.All, reader);
        var handled = await visible.Where(c => c.HandlerId != null && Unanswered.Contains(c.Status)).Select(c => new { Person = c.HandlerId!.Value, c.Id }).ToListAsync(cancellationToken);
        var seenTo = await context.Set<Remedy>().Where(r => r.State == RemedyState.Promised)
            .Join(visible, r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (r, c) => new { Person = r.OwnerId, c.Id }).ToListAsync(cancellationToken);
        var changes = await context.Set<Improvement>().Where(one => one.DoneDay == null).Join(visible, one => one.ComplaintId, c => c.Id, (one, c) => new { Person = one.OwnerId, c.Id }).ToListAsync(cancellationToken);
        var orders = await context.Set<OmbudsmanCase>().Where(one => one.ClosedDay == null)
            .SelectMany(one => one.Orders.Where(o => o.State == ComplianceState.Pending || o.State == ComplianceState.Partly), (one, o) => new { one.ComplaintId, o.OwnerId })
            .Join(visible, one => one.ComplaintId, c => c.Id, (one, c) => new { Person = one.OwnerId, c.Id }).ToListAsync(cancellationToken);
        var themes = await context.Set<Theme>().Where(one => one.EndedDay == null).GroupBy(one => one.OwnerId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        var counts = handled.Concat(seenTo).Concat(changes).Concat(orders).Distinct().GroupBy(one => one.Person).ToDictionary(group => group.Key, group => group.Count());
        List<Guid> people = [.. counts.Keys.Union(themes.Keys)];
        var names = await context.Users.Where(one => people.Contains(one.Id)).Select(one => new { one.Id, one.Name, one.IsActive }).ToListAsync(cancellationToken);
        return [.. names.Select(one => new Holder(one.Id, one.Name, counts.GetValueOrDefault(one.Id), one.IsActive, themes.GetValueOrDefault(one.Id))).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private IQueryable<Complaint> All(ListReader reader) => context.Set<Complaint>().On(Worklist.All, reader).Where(c => Movable.Contains(c.Status));
}
