using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ImportedComplaint;

/// <summary>One complaint that ended in another system: what its row said, and how figures read it.</summary>
[Allow(Permission.SeeFigures)]
public sealed class ImportedComplaintController(PortalDbContext context) : PortalController
{
    public static string HrefOf(long id) => $"/staff/past-complaints/{id}";

    [HttpGet("/staff/past-complaints/{id:long}")]
    public async Task<IActionResult> Index(long id, CancellationToken cancellationToken)
    {
        var past = await context.Set<PastComplaint>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("past complaint");
        var import = await context.Set<PastImport>().AsNoTracking().SingleAsync(one => one.Id == past.ImportId, cancellationToken);
        var facts = await context.Set<CaseFacts>().AsNoTracking().SingleOrDefaultAsync(one => one.PastComplaintId == id, cancellationToken);
        return View(new ImportedComplaintViewModel(past, import, facts));
    }
}

/// <param name="Facts">Null where the day of receipt is missing.</param>
public sealed record ImportedComplaintViewModel(PastComplaint Past, PastImport Import, CaseFacts? Facts)
{
    /// <summary>What was left out of a figure for want of a day.</summary>
    public IEnumerable<string> Missing()
    {
        if (Facts is null)
        {
            yield return "It does not say on which day it was received, so it belongs to no period and is in no figure.";
            yield break;
        }

        foreach (var (holds, what) in new[]
        {
            (Facts.OneAcknowledgementUnknown, "It does not say when stage one was acknowledged, so it is left out of that figure."),
            (Facts.OneAnswerUnknown, "A day is missing that decides whether stage one was answered in time, so it is left out of those figures."),
            (Facts.TwoAcknowledgementUnknown, "It does not say when stage two was acknowledged, so it is left out of that figure."),
            (Facts.TwoAnswerUnknown, "A day is missing that decides whether stage two was answered in time, so it is left out of those figures."),
        })
        {
            if (holds)
            {
                yield return what;
            }
        }
    }
}
