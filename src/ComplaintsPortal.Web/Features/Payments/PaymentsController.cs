using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Payments;

/// <summary>Money that was offered and not paid yet, by its day (LHP-59).</summary>
[Allow(Permission.CompleteActions)]
public sealed class PaymentsController(PortalDbContext context, WorklistQuery lists) : PortalController
{
    public const int PageSize = 25;

    /// <param name="after">The row after which the page begins.</param>
    [HttpGet("staff/payments")]
    public async Task<IActionResult> Index(string? after, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var open = context.Set<Remedy>().AsNoTracking().Where(r => r.State == RemedyState.Promised && r.AwardState != null);
        if (RowKey.Read(after) is { } key)
        {
            var (day, last) = (key.Day, key.Id);
            open = open.Where(r => r.DueDay >= day && (r.DueDay > day || r.Id > last));
        }

        var rows = await open
            .Join(context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team), r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (remedy, complaint) => new { remedy, complaint })
            .OrderBy(one => one.remedy.DueDay).ThenBy(one => one.remedy.Id).Take(PageSize + 1)
            .Select(one => new PaymentRow(
                one.remedy.Id, one.complaint.Reference, one.complaint.Correspondent.Name, one.remedy.Number, one.remedy.Amount!.Value, one.remedy.MoneyKind,
                one.remedy.AwardState!.Value, one.remedy.DueDay, one.remedy.OwnerName))
            .ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? new RowKey(false, rows[PageSize - 1].DueDay, rows[PageSize - 1].Id) : null;
        return View(new PaymentsViewModel(reader, [.. rows.Take(PageSize)], next));
    }
}

/// <summary>A payment that is still open.</summary>
public sealed record PaymentRow(
    long Id, ComplaintReference Reference, string Name, int Number, decimal Amount, MoneyKind? For, AwardState State, DateOnly DueDay, string OwnerName);

public sealed record PaymentsViewModel(ListReader Reader, IReadOnlyList<PaymentRow> Rows, RowKey? Next)
{
    public string? NextHref => Next is null ? null : $"/staff/payments?after={Next}";
}
