using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.LearningList;

/// <summary>Everything that was learnt, the newest first, or what is still to be done, the earliest day first; with whether it was shared (Code 9.1–9.3).</summary>
[Allow(Permission.Investigate)]
public sealed class LearningListController(PortalDbContext context, WorklistQuery lists) : PortalController
{
    public const int PageSize = 25;

    /// <param name="which"><c>open</c> for what is still to be done; otherwise everything.</param>
    /// <param name="after">The row after which the page begins.</param>
    [HttpGet("staff/learning")]
    public async Task<IActionResult> Index(string? which, long? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var open = which == "open";
        var last = after is null ? null : await context.Set<Improvement>().Where(one => one.Id == after).Select(one => new { one.RecordedOn, one.DueDay }).SingleOrDefaultAsync(cancellationToken);
        var all = context.Set<Improvement>().AsNoTracking();
        var wanted = open
            ? all.Where(one => one.DoneDay == null && (last == null || one.DueDay > last.DueDay || (one.DueDay == last.DueDay && one.Id > after)))
            : all.Where(one => last == null || one.RecordedOn < last.RecordedOn || (one.RecordedOn == last.RecordedOn && one.Id < after));
        var visible = wanted.Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.Category });
        var rows = await (open ? visible.OrderBy(row => row.one.DueDay).ThenBy(row => row.one.Id) : visible.OrderByDescending(row => row.one.RecordedOn).ThenByDescending(row => row.one.Id))
            .Take(PageSize + 1)
            .Select(row => new LearningRow(row.one.Id, row.Reference, row.Category, row.one.RootCause, row.one.Change, row.one.OwnerName, row.one.DueDay, row.one.DoneDay, row.one.SharedWith))
            .ToListAsync(cancellationToken);
        return View(new LearningListViewModel(reader, open, [.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null));
    }
}

public sealed record LearningRow(
    long Id, ComplaintReference Reference, string Category, string RootCause, string Change, string OwnerName, DateOnly DueDay, DateOnly? DoneDay, string SharedWith);

public sealed record LearningListViewModel(ListReader Reader, bool Open, IReadOnlyList<LearningRow> Rows, long? Last)
{
    public string? NextHref => Last is null ? null : $"/staff/learning?which={(Open ? "open" : "all")}&after={Last}";
}
