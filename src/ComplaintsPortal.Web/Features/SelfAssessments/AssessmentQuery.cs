using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>Finds one self-assessment with its provisions in their order.</summary>
public sealed class AssessmentQuery(PortalDbContext context)
{
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<SelfAssessment> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<SelfAssessment>().Include(one => one.Rows.OrderBy(row => row.Number)).SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
        ?? throw new NotFoundException("self-assessment");
}
