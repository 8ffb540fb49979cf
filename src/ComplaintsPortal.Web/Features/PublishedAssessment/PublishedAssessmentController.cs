using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PublishedAssessment;

/// <summary>The self-assessment that was published last, with the governing body's response (Code 8.1, 8.2).</summary>
[Public]
[Cacheable]
public sealed class PublishedAssessmentController(PortalDbContext context) : PortalController
{
    [HttpGet("/self-assessment")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new PublishedAssessmentViewModel(
        await context.Set<SelfAssessment>().AsNoTracking().Include(one => one.Rows.OrderBy(row => row.Number)).Where(one => one.PublishedOn != null)
            .OrderByDescending(one => one.YearFirstDay).ThenByDescending(one => one.Edition).FirstOrDefaultAsync(cancellationToken)));
}

/// <param name="Assessment">Null while none is published.</param>
public sealed record PublishedAssessmentViewModel(SelfAssessment? Assessment)
{
    public IEnumerable<IGrouping<int, AssessmentRow>> Sections => Assessment?.Rows.GroupBy(row => row.Section).OrderBy(group => group.Key) ?? Enumerable.Empty<IGrouping<int, AssessmentRow>>();

    public IReadOnlyList<AssessmentRow> NotMet => [.. Assessment?.Rows.Where(row => row.Answer.Complies == false) ?? []];
}
