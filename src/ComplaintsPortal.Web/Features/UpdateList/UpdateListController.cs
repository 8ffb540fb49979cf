using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.UpdateList;

/// <summary>Who is to hear from us next, the longest overdue first (Code 5.9).</summary>
[Allow(Permission.Investigate)]
public sealed class UpdateListController(PortalDbContext context, WorklistQuery lists) : PortalController
{
    public const int PageSize = 25;

    [HttpGet("staff/updates")]
    public async Task<IActionResult> Index(string? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var plans = context.Set<UpdatePlan>().AsNoTracking();
        if (RowKey.Read(after) is { } key)
        {
            var (day, id) = (key.Day, key.Id);
            plans = plans.Where(p => p.NextDue >= day && (p.NextDue > day || p.Id > id));
        }

        var rows = await plans
            .Join(
                context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team).Where(c => c.ResponseDue != null || c.NextRemedyDue != null),
                p => p.ComplaintId, c => c.Id, (plan, complaint) => new { plan, complaint })
            .OrderBy(one => one.plan.NextDue).ThenBy(one => one.plan.Id).Take(PageSize + 1)
            .Select(one => new UpdateRow(one.plan.Id, one.complaint.Reference, one.complaint.Correspondent.Name, one.complaint.HandlerName, one.plan.NextDue, one.plan.EveryDays, one.plan.Method, one.plan.LastDay))
            .ToListAsync(cancellationToken);
        return View(new UpdateListViewModel(reader, [.. rows.Take(PageSize)], rows.Count > PageSize ? new RowKey(false, rows[PageSize - 1].NextDue, rows[PageSize - 1].Id) : null));
    }
}

public sealed record UpdateRow(long Id, ComplaintReference Reference, string Name, string? HandlerName, DateOnly NextDue, int EveryDays, string Method, DateOnly LastDay);

public sealed record UpdateListViewModel(ListReader Reader, IReadOnlyList<UpdateRow> Rows, RowKey? Next);
