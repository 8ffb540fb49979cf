using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>Something that is due today or late beside the dates of the complaint itself.</summary>
/// <param name="Segment">Where on the case it is done.</param>
/// <param name="OwnerId">Whoever has to do it; null where that is the complaints lead.</param>
/// <param name="KeptAwayIds">Who must not hear of the complaint.</param>
public sealed record DueBeside(ComplaintReference Reference, string Task, string Segment, DateOnly Due, bool IsLate, Guid? OwnerId, string? OwnerName, string KeptAwayIds);

/// <summary>
/// The clocks of hazards, updates (Code 5.9), remedies and improvements that were promised (Code 7.3, 9.1), meetings, what the Ombudsman asks
/// for and orders, service requests to chase. Read once for a whole morning.
/// </summary>
public sealed class DueBesideQuery(PortalDbContext context, TimeProvider clock)
{
    // Of each kind. So many late things are no matter for a mail any more.
    private const int Most = 2000;

    public async Task<IReadOnlyList<DueBeside>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.DateOf(now);
        var midnight = LondonTime.ToUtc(today.AddDays(1), TimeOnly.MinValue);
        return
        [
            .. await HazardsAsync(now, midnight, cancellationToken), .. await OmbudsmanAsync(today, cancellationToken), .. await RemediesAsync(today, cancellationToken),
            .. await UpdatesAsync(today, cancellationToken), .. await MeetingsAsync(now, midnight, cancellationToken), .. await ImprovementsAsync(today, cancellationToken),
            .. await ServiceRequestsAsync(today, cancellationToken),
        ];
    }

    private async Task<IEnumerable<DueBeside>> HazardsAsync(DateTime now, DateTime midnight, CancellationToken cancellationToken)
    {
        var due = await context.Set<Hazard>().AsNoTracking().Where(h => h.IsListed && h.NextDueOn < midnight)
            .Join(context.Set<Complaint>(), h => h.ComplaintId, c => c.Id, (h, c) => new { h.Id, h.Number, h.NextStep, h.NextDueOn, c.Reference, c.HandlerId, c.HandlerName, c.KeptAwayIds })
            .OrderBy(one => one.NextDueOn).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return due.Where(one => one.NextStep is not null).Select(one => new DueBeside(
            one.Reference, $"Hazard {one.Number}: {Lower(HazardWords.Step(one.NextStep!.Value))}, by {HazardFlags.Due(one.NextDueOn!.Value)}", "hazards", LondonTime.DateOf(one.NextDueOn.Value), one.NextDueOn < now,
            one.HandlerId, one.HandlerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> OmbudsmanAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var cases = await context.Set<OmbudsmanCase>().AsNoTracking().Include(one => one.Requests).Include(one => one.Orders).AsSplitQuery().Where(one => one.ListedDay <= today)
            .Join(context.Set<Complaint>(), one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.KeptAwayIds })
            .OrderBy(row => row.one.ListedDay).ThenBy(row => row.one.Id).Take(Most).ToListAsync(cancellationToken);
        return cases.SelectMany(row =>
            row.one.Requests.Where(r => r.IsOpen && r.Due <= today).Select(r => new DueBeside(row.Reference, $"Answer the Ombudsman ({Lower(Words.Request(r.Kind))})", "ombudsman", r.Due, r.Due < today, null, null, row.KeptAwayIds))
                .Concat(row.one.Orders.Where(o => o.IsOpen && o.Due <= today).Select(o => new DueBeside(
                    row.Reference, $"{Words.Order(o.Kind)} {o.Number} of the Ombudsman", "ombudsman", o.Due, o.Due < today, o.OwnerId, o.OwnerName, row.KeptAwayIds))));
    }

    private async Task<IEnumerable<DueBeside>> RemediesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var due = await context.Set<Remedy>().AsNoTracking().Where(r => r.State == RemedyState.Promised && r.DueDay <= today)
            .Join(context.Set<Complaint>(), r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (r, c) => new { r.Id, r.Number, r.DueDay, r.OwnerId, r.OwnerName, c.Reference, c.KeptAwayIds })
            .OrderBy(one => one.DueDay).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return due.Select(one => new DueBeside(one.Reference, $"Complete remedy {one.Number}", "actions", one.DueDay, one.DueDay < today, one.OwnerId, one.OwnerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> UpdatesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var due = await context.Set<UpdatePlan>().AsNoTracking().Where(p => p.NextDue <= today)
            .Join(context.Set<Complaint>().Where(c => c.ResponseDue != null || c.NextRemedyDue != null), p => p.ComplaintId, c => c.Id, (p, c) => new { p.Id, p.NextDue, c.Reference, c.HandlerId, c.HandlerName, c.KeptAwayIds })
            .OrderBy(one => one.NextDue).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return due.Select(one => new DueBeside(one.Reference, "Tell them how it stands", "updates", one.NextDue, one.NextDue < today, one.HandlerId, one.HandlerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> MeetingsAsync(DateTime now, DateTime midnight, CancellationToken cancellationToken)
    {
        var due = await context.Set<Meeting>().AsNoTracking().Where(m => m.State == MeetingState.Arranged && m.PlannedOn < midnight)
            .Join(context.Set<Complaint>(), m => m.ComplaintId, c => c.Id, (m, c) => new { m.Id, m.Kind, m.PlannedOn, c.Reference, c.HandlerId, c.HandlerName, c.KeptAwayIds })
            .OrderBy(one => one.PlannedOn).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return due.Select(one => (one, day: LondonTime.DateOf(one.PlannedOn!.Value))).Select(row => new DueBeside(
            row.one.Reference, $"{MeetingWords.Of(row.one.Kind)}{(row.one.PlannedOn < now ? ": write down what was said" : $" at {LondonTime.FromUtc(row.one.PlannedOn!.Value):HH:mm}")}", "meetings", row.day, row.one.PlannedOn < now,
            row.one.HandlerId, row.one.HandlerName, row.one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> ImprovementsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var due = await context.Set<Improvement>().AsNoTracking().Where(one => one.DoneDay == null && one.DueDay <= today)
            .Join(context.Set<Complaint>(), one => one.ComplaintId, c => c.Id, (one, c) => new { one.Id, one.DueDay, one.OwnerId, one.OwnerName, c.Reference, c.KeptAwayIds })
            .OrderBy(one => one.DueDay).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return due.Select(one => new DueBeside(one.Reference, "Make the change that was learnt from it", "learning", one.DueDay, one.DueDay < today, one.OwnerId, one.OwnerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> ServiceRequestsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var due = await context.Set<Domain.ServiceRequests.ServiceRequest>().AsNoTracking().Where(r => r.DoneDay == null && r.Due <= today)
            .Join(context.Set<Complaint>(), r => r.ComplaintId, c => c.Id, (r, c) => new { r.Id, r.Due, c.Reference, c.KeptAwayIds })
            .OrderBy(one => one.Due).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return due.Select(one => new DueBeside(one.Reference, "Ask how the service request stands", "service-request", one.Due, one.Due < today, null, null, one.KeptAwayIds));
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
