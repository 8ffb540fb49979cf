using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// The flags of a case, from whatever stands beside the complaint. Everything is read with one command however many
/// themes there are: a projection of the complaint with one subquery each.
/// </summary>
public sealed class CaseFlagsQuery(PortalDbContext context, TimeProvider clock)
{
    public async Task<IReadOnlyList<CaseFlag>> ReadAsync(long complaintId, CancellationToken cancellationToken)
    {
        var beside = await context.Set<Complaint>().AsNoTracking().Where(c => c.Id == complaintId)
            .Select(c => new
            {
                c.Reference,
                SurveyToLookAt = context.Set<Survey>().Any(survey => survey.ComplaintId == c.Id && survey.NeedsLook),
                Hazards = context.Set<Hazard>().Where(h => h.ComplaintId == c.Id && h.IsListed).OrderBy(h => h.ListedOn)
                    .Select(h => new { h.Number, h.KindCode, h.Grade, h.NextStep, h.NextDueOn }).ToList(),
            })
            .AsSingleQuery().SingleOrDefaultAsync(cancellationToken);
        if (beside is null)
        {
            return [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return
        [
            .. beside.Hazards.Select(h => new CaseFlag(
                h.Grade == HazardGrade.Emergency ? "Emergency hazard" : "Hazard in the home",
                HazardFlags.InWords(h.KindCode, h.NextStep, h.NextDueOn, now), CaseHref.Of(beside.Reference, "hazards"), IsWarning: true)),
            .. beside.SurveyToLookAt ? [new CaseFlag("Survey", "They answered that they are not satisfied, or ask to be called.", CaseHref.Of(beside.Reference, "survey"))] : Array.Empty<CaseFlag>(),
        ];
    }
}
