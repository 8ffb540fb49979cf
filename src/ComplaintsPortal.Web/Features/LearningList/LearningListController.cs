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

/// <summary>Everything that was learnt, the newest first, with whether it was done and shared (Code 9.1–9.3).</summary>
[Allow(Permission.Investigate)]
public sealed class LearningListController(PortalDbContext context, WorklistQuery lists) : PortalController
{
    public const int PageSize = 25;

    /// <param name="which"><c>open</c> for what is still to be done; otherwise everything.</param>
    /// <param name="before">The row before which the page begins.</param>
    [HttpGet("staff/learning")]
    public async Task<IActionResult> Index(string? which, long? before, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var open = which == "open";
        var rows = await context.Set<Improvement>().AsNoTracking()
            .Where(one => (before == null || one.Id < before) && (!open || one.DoneDay == null))
            .Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.Category })
            .OrderByDescending(row => row.one.Id).Take(PageSize + 1)
            .Select(row => new LearningRow(row.one.Id, row.Reference, row.Category, row.one.RootCause, row.one.Change, row.one.OwnerName, row.one.DueDay, row.one.DoneDay, row.one.SharedWith))
            .ToListAsync(cancellationToken);
        return View(new LearningListViewModel(reader, open, [.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null));
    }
}

public sealed record LearningRow(
    long Id, ComplaintReference Reference, string Category, string RootCause, string Change, string OwnerName, DateOnly DueDay, DateOnly? DoneDay, string SharedWith);

public sealed record LearningListViewModel(ListReader Reader, bool Open, IReadOnlyList<LearningRow> Rows, long? Last)
{
    public string? NextHref => Last is null ? null : $"/staff/learning?which={(Open ? "open" : "all")}&before={Last}";
}
