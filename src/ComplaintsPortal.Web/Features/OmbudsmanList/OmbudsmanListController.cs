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

/// <summary>The Ombudsman’s cases that are open, by what is due next (Code 4.1, 9.7).</summary>
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
        var cases = context.Set<OmbudsmanCase>().AsNoTracking().Where(one => one.ClosedDay != null == closed)
            .Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.Correspondent.Name, Day = one.NextDue ?? DateOnly.MaxValue });
        if (RowKey.Read(after) is { } key)
        {
            cases = cases.Where(row => row.Day >= key.Day && (row.Day > key.Day || row.one.Id > key.Id));
        }

        var rows = await cases.OrderBy(row => row.Day).ThenBy(row => row.one.Id).Take(PageSize + 1)
            .Select(row => new OmbudsmanRow(
                row.one.Id, row.Reference, row.Name, row.one.Reference, row.one.OpenedDay, row.one.NextDue,
                row.one.Requests.Count(r => r.AnsweredDay == null), row.one.Orders.Count(o => o.State == ComplianceState.Pending || o.State == ComplianceState.Partly),
                row.one.Determinations.Any(d => d.Finding == OmbudsmanFinding.SevereMaladministration), row.one.Determinations.Any()))
            .ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? new RowKey(false, rows[PageSize - 1].NextDue ?? DateOnly.MaxValue, rows[PageSize - 1].Id) : null;
        return View(new OmbudsmanListViewModel(reader, closed, [.. rows.Take(PageSize)], next));
    }
}

public sealed record OmbudsmanRow(
    long Id, ComplaintReference Reference, string Name, string Theirs, DateOnly OpenedDay, DateOnly? NextDue, int Requests, int Orders, bool Severe, bool Determined)
{
    public string Stands =>
        Requests > 0 ? Words.Count(Requests, "request") + " to answer" : Orders > 0 ? Words.Count(Orders, "order") + " to follow" : Determined ? "Determined, nothing open" : "Nothing open";
}

public sealed record OmbudsmanListViewModel(ListReader Reader, bool Closed, IReadOnlyList<OmbudsmanRow> Rows, RowKey? Next)
{
    public string? NextHref => Next is null ? null : $"/staff/ombudsman?which={(Closed ? "closed" : "open")}&after={Next}";
}
