using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Domain.Updates;
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
                Concerns = context.Set<Concern>().Where(one => one.ComplaintId == c.Id && one.EndedDay == null).OrderBy(one => one.Number)
                    .Select(one => new { one.Kind, one.InWords }).ToList(),
                Waits = c.ResponseDue != null || c.NextRemedyDue != null,
                UpdateDue = context.Set<UpdatePlan>().Where(p => p.ComplaintId == c.Id).Max(p => (DateOnly?)p.NextDue),
                UpdateEvery = context.Set<UpdatePlan>().Where(p => p.ComplaintId == c.Id).Max(p => (int?)p.EveryDays),
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
            .. beside.Concerns.Select(one => new CaseFlag(ConcernWords.Kind(one.Kind), one.InWords, CaseHref.Of(beside.Reference, "concerns"), IsWarning: one.Kind == ConcernKind.Safeguarding)),
            .. beside is { Waits: true, UpdateDue: { } due, UpdateEvery: { } every } ? UpdateFlag(due, every, now, beside.Reference) : [],
        ];
    }

    // An update that is late is as much as a broken promise; one to come is good to know before calling.
    private static CaseFlag[] UpdateFlag(DateOnly due, int every, DateTime now, ComplaintReference reference) =>
    [
        new CaseFlag(
            due < LondonTime.DateOf(now) ? "Update overdue" : "Next update",
            $"They hear from us every {Words.Count(every, "working day")}. {(due < LondonTime.DateOf(now) ? "It was due" : "It is due")} by {Words.Day(due)}.", CaseHref.Of(reference, "updates")),
    ];
}
