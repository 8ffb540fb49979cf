using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.OmbudsmanList;

/// <summary>The Ombudsman’s cases: the open ones by what is due next, the closed ones by the day, last first (Code 4.1, 9.7).</summary>
[Allow(Permission.SeeAllCases)]
public sealed class OmbudsmanListController(PortalDbContext context, WorklistQuery lists) : PortalController
{
    public const int PageSize = 25;

    /// <param name="which"><c>closed</c> for those that are closed.</param>
    /// <param name="after">The row after which the page begins.</param>
    [HttpGet("staff/ombudsman")]
    public async Task<IActionResult> Index(string? which, string? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var closed = which == "closed";
        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team);
        var all = context.Set<OmbudsmanCase>().AsNoTracking();
        var cases = closed ? Closed(all, RowKey.Read(after)) : Open(all, RowKey.Read(after));
        var rows = await cases.Join(visible, one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.Correspondent.Name }).Take(PageSize + 1)
            .Select(row => new OmbudsmanRow(
                row.one.Id, row.Reference, row.Name, row.one.Reference, row.one.OpenedDay, row.one.NextDue, row.one.ClosedDay,
                row.one.Requests.Count(r => r.AnsweredDay == null), row.one.Orders.Count(o => o.State == ComplianceState.Pending || o.State == ComplianceState.Partly),
                row.one.Determinations.Any(d => d.Finding == OmbudsmanFinding.SevereMaladministration), row.one.Determinations.Any()))
            .ToListAsync(cancellationToken);
        var next = rows.Count > PageSize && rows[PageSize - 1] is { } last ? new RowKey(false, last.ClosedDay ?? last.NextDue ?? DateOnly.MaxValue, last.Id) : null;
        return View(new OmbudsmanListViewModel(reader, closed, [.. rows.Take(PageSize)], next));
    }

    private static IQueryable<OmbudsmanCase> Open(IQueryable<OmbudsmanCase> all, RowKey? after)
    {
        var open = all.Where(one => one.ListedDay != null);
        if (after is { } key)
        {
            open = open.Where(one => one.ListedDay >= key.Day && (one.ListedDay > key.Day || one.Id > key.Id));
        }

        return open.OrderBy(one => one.ListedDay).ThenBy(one => one.Id);
    }

    private static IQueryable<OmbudsmanCase> Closed(IQueryable<OmbudsmanCase> all, RowKey? after)
    {
        var closed = all.Where(one => one.ClosedDay != null);
        if (after is { } key)
        {
            closed = closed.Where(one => one.ClosedDay <= key.Day && (one.ClosedDay < key.Day || one.Id < key.Id));
        }

        return closed.OrderByDescending(one => one.ClosedDay).ThenByDescending(one => one.Id);
    }
}

public sealed record OmbudsmanRow(
    long Id, ComplaintReference Reference, string Name, string Theirs, DateOnly OpenedDay, DateOnly? NextDue, DateOnly? ClosedDay, int Requests, int Orders, bool Severe, bool Determined)
{
    public string Stands =>
        Requests > 0 ? Words.Count(Requests, "request") + " to answer" : Orders > 0 ? Words.Count(Orders, "order") + " to follow" : Determined ? "Determined, nothing open" : "Nothing open";
}

public sealed record OmbudsmanListViewModel(ListReader Reader, bool Closed, IReadOnlyList<OmbudsmanRow> Rows, RowKey? Next)
{
    public string? NextHref => Next is null ? null : $"/staff/ombudsman?which={(Closed ? "closed" : "open")}&after={Next}";
}
