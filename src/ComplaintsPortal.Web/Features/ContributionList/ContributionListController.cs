using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ContributionList;

/// <summary>All the information that others still owe us, by its day.</summary>
[Allow(Permission.Investigate)]
public sealed class ContributionListController(PortalDbContext context, WorklistQuery lists) : PortalController
{
    /// <summary>More than these nobody works through; each is chased by itself.</summary>
    public const int Shown = 100;

    [HttpGet("/staff/contributions")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team).Where(c => c.Status != ComplaintStatus.Closed);
        var rows = await context.Set<Contribution>().AsNoTracking()
            .Where(one => one.AnsweredOn == null && one.WithdrawnOn == null)
            .Join(visible, one => one.ComplaintId, c => c.Id, (asked, complaint) => new { asked, complaint })
            .OrderBy(one => one.asked.Due).ThenBy(one => one.asked.Id).Take(Shown)
            .Select(one => new ContributionRow(one.complaint.Reference, one.asked.Number, one.asked.Name, one.asked.Organisation, one.asked.Due, one.asked.AskedByName, one.complaint.ResponseDue, one.asked.EscalatedOn))
            .ToListAsync(cancellationToken);
        return View(new ContributionListViewModel(reader, rows));
    }
}

/// <param name="AnswerDue">The day by which the complainant is answered.</param>
public sealed record ContributionRow(
    ComplaintReference Reference, int Number, string Name, string Organisation, DateOnly Due, string AskedBy, DateOnly? AnswerDue, DateTime? EscalatedOn);

public sealed record ContributionListViewModel(ListReader Reader, IReadOnlyList<ContributionRow> Rows);
