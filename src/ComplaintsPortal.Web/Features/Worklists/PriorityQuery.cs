using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>
/// The order of <see cref="Priority"/> as a database command, for lists of open complaints: it looks at hazards and concerns beside each. A
/// test holds it against the rule itself.
/// </summary>
public sealed class PriorityQuery(PortalDbContext context, TimeProvider clock)
{
    private static readonly ComplaintStatus[] Undecided = [ComplaintStatus.ToTriage, ComplaintStatus.Clarifying];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>In order, from beyond a key where there is one; from the end where the page before is asked for.</summary>
    public IQueryable<Complaint> Apply(IQueryable<Complaint> complaints, RowKey? key, bool backwards, DateOnly today)
    {
        var ranked = Ranked(complaints, today);
        if (key is var (rank, day, id))
        {
            ranked = backwards
                ? ranked.Where(one => one.Rank < rank || (one.Rank == rank && (one.Complaint.NextDay < day || (one.Complaint.NextDay == day && one.Complaint.Id < id))))
                : ranked.Where(one => one.Rank > rank || (one.Rank == rank && (one.Complaint.NextDay > day || (one.Complaint.NextDay == day && one.Complaint.Id > id))));
        }

        return (backwards
            ? ranked.OrderByDescending(one => one.Rank).ThenByDescending(one => one.Complaint.NextDay).ThenByDescending(one => one.Complaint.Id)
            : ranked.OrderBy(one => one.Rank).ThenBy(one => one.Complaint.NextDay).ThenBy(one => one.Complaint.Id)).Select(one => one.Complaint);
    }

    /// <summary>What decided, for the rows of a page.</summary>
    public async Task<IReadOnlyDictionary<long, PriorityFacts>> FactsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        await context.Set<Complaint>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new PriorityFacts
        {
            Id = c.Id,
            Danger = c.Danger && Undecided.Contains(c.Status),
            EmergencyHazard = context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.Grade == HazardGrade.Emergency && h.MadeSafeOn == null),
            Safeguarding = context.Set<Concern>().Any(one => one.ComplaintId == c.Id && one.EndedDay == null && one.Kind == ConcernKind.Safeguarding),
            Vulnerable = c.IsVulnerable || context.Set<Concern>().Any(one => one.ComplaintId == c.Id && one.EndedDay == null && one.Kind == ConcernKind.Vulnerability),
            HazardDueOn = context.Set<Hazard>().Where(h => h.ComplaintId == c.Id && h.IsListed).Min(h => h.NextDueOn),
            NextDay = c.NextDay,
        }).ToDictionaryAsync(facts => facts.Id, cancellationToken);

    public string InWords(PriorityFacts facts) => Priority.InWords(facts, Now);

    public int Rank(PriorityFacts facts) => (int)Priority.Of(facts, Now);

    private IQueryable<RankedComplaint> Ranked(IQueryable<Complaint> complaints, DateOnly today)
    {
        var (now, tomorrow) = (Now, Priority.EndOf(today));
        return complaints.Select(c => new RankedComplaint
        {
            Complaint = c,
            Rank = context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.Grade == HazardGrade.Emergency && h.MadeSafeOn == null)
                    && context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.NextDueOn < now) ? (int)PriorityBand.EmergencyLate
                : (c.Danger && Undecided.Contains(c.Status))
                || context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.Grade == HazardGrade.Emergency && h.MadeSafeOn == null) ? (int)PriorityBand.Danger
                : context.Set<Concern>().Any(one => one.ComplaintId == c.Id && one.EndedDay == null && one.Kind == ConcernKind.Safeguarding) ? (int)PriorityBand.Safeguarding
                : c.NextDay < today || context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.NextDueOn < now) ? (int)PriorityBand.Late
                : c.NextDay == today || context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.NextDueOn < tomorrow) ? (int)PriorityBand.Today
                : context.Set<Hazard>().Any(h => h.ComplaintId == c.Id && h.IsListed && h.NextDueOn != null) ? (int)PriorityBand.Hazard
                : c.IsVulnerable || context.Set<Concern>().Any(one => one.ComplaintId == c.Id && one.EndedDay == null && one.Kind == ConcernKind.Vulnerability) ? (int)PriorityBand.Vulnerable
                : (int)PriorityBand.ByDate,
        });
    }

    private sealed class RankedComplaint
    {
        public required Complaint Complaint { get; init; }

        public required int Rank { get; init; }
    }
}
