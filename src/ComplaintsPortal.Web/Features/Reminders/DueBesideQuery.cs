using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>Something that is due beside the dates of the complaint itself.</summary>
/// <param name="Key">What it is, once for each complaint.</param>
/// <param name="Segment">Where on the case it is done.</param>
/// <param name="OwnerId">Whoever has to do it; null where that is the complaints lead.</param>
/// <param name="KeptAwayIds">Who must not hear of the complaint.</param>
public sealed record DueBeside(ComplaintReference Reference, string Key, string Task, string Segment, DateOnly Due, bool IsLate, Guid? OwnerId, string? OwnerName, string KeptAwayIds)
{
    public bool IsHiddenFrom(Guid? staffId) => KeptAwayIds.Contains($"{staffId}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Their own, or of somebody whom they cover. What nobody has to do by name, or somebody who is kept away by now, is the leads'.</summary>
    public bool IsOf(Actor actor) => OwnerId is null || IsHiddenFrom(OwnerId) ? actor.Is(StaffRole.ComplaintsLead) : actor.ActsFor(OwnerId);
}

/// <summary>
/// The clocks of hazards, updates (Code 5.9), remedies and improvements that were promised (Code 7.3, 9.1), meetings, what the Ombudsman asks
/// for and orders, service requests to chase.
/// </summary>
public sealed class DueBesideQuery(PortalDbContext context, TimeProvider clock)
{
    // Of each kind. So many are no matter for mails, and for one person's page or calendar, any more; what is read of everybody's and then
    // told apart is read up to the larger number.
    private const int Most = 2000;
    private const int MostOfOne = 200;

    // Those that an update can be owed on: only with them named is an index of use, beside all that somebody ever dealt with.
    private static readonly ComplaintStatus[] Ended = [ComplaintStatus.Closed, ComplaintStatus.Declined, ComplaintStatus.Referred, ComplaintStatus.ServiceRequest];
    private static readonly ComplaintStatus[] Running = [.. Enum.GetValues<ComplaintStatus>().Except(Ended)];

    /// <summary>What is due until a day, everybody's: read once for a whole morning.</summary>
    public Task<IReadOnlyList<DueBeside>> ReadAllAsync(DateOnly until, CancellationToken cancellationToken) => ReadAsync(until, new Due(context.Set<Complaint>(), context.Set<Complaint>(), null, Most), cancellationToken);

    /// <summary>What one person, with those whom they cover, has to do until a day.</summary>
    public async Task<IReadOnlyList<DueBeside>> ReadAsync(DateOnly until, Actor actor, CancellationToken cancellationToken)
    {
        List<Guid> owners = [actor.StaffId ?? Guid.Empty, .. actor.Covers];
        var complaints = context.Set<Complaint>().NotKeptFrom(actor);
        var running = complaints.Where(c => Running.Contains(c.Status));
        var handled = actor.Is(StaffRole.ComplaintsLead) ? running.Where(c => c.HandlerId == null || owners.Contains(c.HandlerId.Value)) : running.Where(c => c.HandlerId != null && owners.Contains(c.HandlerId.Value));
        return [.. (await ReadAsync(until, new Due(complaints, handled, owners, MostOfOne), cancellationToken)).Where(one => one.IsOf(actor))];
    }

    private async Task<IReadOnlyList<DueBeside>> ReadAsync(DateOnly until, Due due, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.DateOf(now);
        var midnight = LondonTime.ToUtc(until.AddDays(1), TimeOnly.MinValue);
        return
        [
            .. await HazardsAsync(due, now, midnight, cancellationToken), .. await OmbudsmanAsync(due, until, today, cancellationToken), .. await RemediesAsync(due, until, today, cancellationToken),
            .. await UpdatesAsync(due, until, today, cancellationToken), .. await MeetingsAsync(due, now, midnight, cancellationToken), .. await ImprovementsAsync(due, until, today, cancellationToken),
            .. await ServiceRequestsAsync(due, until, today, cancellationToken),
        ];
    }

    private async Task<IEnumerable<DueBeside>> HazardsAsync(Due due, DateTime now, DateTime midnight, CancellationToken cancellationToken)
    {
        var rows = await context.Set<Hazard>().AsNoTracking().Where(h => h.ListedOn < midnight)
            .Join(due.All, h => h.ComplaintId, c => c.Id, (h, c) => new { h.Id, h.Number, h.NextStep, h.NextDueOn, c.Reference, c.HandlerId, c.HandlerName, c.KeptAwayIds })
            .OrderBy(one => one.NextDueOn).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return rows.Where(one => one is { NextStep: not null, NextDueOn: not null }).Select(one => new DueBeside(
            one.Reference, $"hazard-{one.Number}-{one.NextStep}", $"Hazard {one.Number}: {Lower(HazardWords.Step(one.NextStep!.Value))}{(HazardFlags.IsWholeDay(one.NextDueOn!.Value) ? "" : $", by {LondonTime.FromUtc(one.NextDueOn.Value):HH:mm}")}", "hazards",
            LondonTime.DateOf(one.NextDueOn.Value), one.NextDueOn < now, one.HandlerId, one.HandlerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> OmbudsmanAsync(Due due, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        var cases = await context.Set<OmbudsmanCase>().AsNoTracking().Include(one => one.Requests).Include(one => one.Orders).AsSplitQuery().Where(one => one.ListedDay <= until)
            .Join(due.All, one => one.ComplaintId, c => c.Id, (one, c) => new { one, c.Reference, c.KeptAwayIds })
            .OrderBy(row => row.one.ListedDay).ThenBy(row => row.one.Id).Take(Most).ToListAsync(cancellationToken);
        return cases.SelectMany(row =>
            row.one.Requests.Where(r => r.IsOpen && r.Due <= until).Select(r => new DueBeside(
                    row.Reference, $"ombudsman-{r.Number}", $"Answer the Ombudsman ({Lower(Words.Request(r.Kind))})", "ombudsman", r.Due, r.Due < today, null, null, row.KeptAwayIds))
                .Concat(row.one.Orders.Where(o => o.IsOpen && o.Due <= until).Select(o => new DueBeside(
                    row.Reference, $"order-{o.Number}", $"{Words.Order(o.Kind)} {o.Number} of the Ombudsman", "ombudsman", o.Due, o.Due < today, o.OwnerId, o.OwnerName, row.KeptAwayIds))));
    }

    private async Task<IEnumerable<DueBeside>> RemediesAsync(Due due, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        var open = context.Set<Remedy>().AsNoTracking().Where(r => r.State == RemedyState.Promised && r.DueDay <= until);
        var rows = await (due.Owners is { } owners ? open.Where(r => owners.Contains(r.OwnerId)) : open)
            .Join(due.All, r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (r, c) => new { r.Id, r.Number, r.DueDay, r.OwnerId, r.OwnerName, c.Reference, c.KeptAwayIds })
            .OrderBy(one => one.DueDay).ThenBy(one => one.Id).Take(due.Most).ToListAsync(cancellationToken);
        return rows.Select(one => new DueBeside(one.Reference, $"remedy-{one.Number}", $"Complete remedy {one.Number}", "actions", one.DueDay, one.DueDay < today, one.OwnerId, one.OwnerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> UpdatesAsync(Due due, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await context.Set<UpdatePlan>().AsNoTracking().Where(p => p.NextDue <= until)
            .Join(due.Handled.Where(c => c.ResponseDue != null || c.NextRemedyDue != null), p => p.ComplaintId, c => c.Id, (p, c) => new { p.Id, p.NextDue, c.Reference, c.HandlerId, c.HandlerName, c.KeptAwayIds })
            .OrderBy(one => one.NextDue).ThenBy(one => one.Id).Take(due.Most).ToListAsync(cancellationToken);
        return rows.Select(one => new DueBeside(one.Reference, "update", "Tell them how it stands", "updates", one.NextDue, one.NextDue < today, one.HandlerId, one.HandlerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> MeetingsAsync(Due due, DateTime now, DateTime midnight, CancellationToken cancellationToken)
    {
        var rows = await context.Set<Meeting>().AsNoTracking().Where(m => m.State == MeetingState.Arranged && m.PlannedOn < midnight)
            .Join(due.All, m => m.ComplaintId, c => c.Id, (m, c) => new { m.Id, m.Number, m.Kind, m.PlannedOn, c.Reference, c.HandlerId, c.HandlerName, c.KeptAwayIds })
            .OrderBy(one => one.PlannedOn).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken);
        return rows.Select(one => new DueBeside(
            one.Reference, $"meeting-{one.Number}", $"{MeetingWords.Of(one.Kind)}{(one.PlannedOn < now ? ": write down what was said" : $" at {LondonTime.FromUtc(one.PlannedOn!.Value):HH:mm}")}", "meetings",
            LondonTime.DateOf(one.PlannedOn!.Value), one.PlannedOn < now, one.HandlerId, one.HandlerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> ImprovementsAsync(Due due, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        var open = context.Set<Improvement>().AsNoTracking().Where(one => one.DoneDay == null && one.DueDay <= until);
        var rows = await (due.Owners is { } owners ? open.Where(one => owners.Contains(one.OwnerId)) : open)
            .Join(due.All, one => one.ComplaintId, c => c.Id, (one, c) => new { one.Id, one.DueDay, one.OwnerId, one.OwnerName, c.Reference, c.KeptAwayIds })
            .OrderBy(one => one.DueDay).ThenBy(one => one.Id).Take(due.Most).ToListAsync(cancellationToken);
        return rows.Select(one => new DueBeside(one.Reference, $"change-{one.Id}", "Make the change that was learnt from it", "learning", one.DueDay, one.DueDay < today, one.OwnerId, one.OwnerName, one.KeptAwayIds));
    }

    private async Task<IEnumerable<DueBeside>> ServiceRequestsAsync(Due due, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await context.Set<Domain.ServiceRequests.ServiceRequest>().AsNoTracking().Where(r => r.DoneDay == null && r.Due <= until)
            .Join(due.All, r => r.ComplaintId, c => c.Id, (r, c) => new { r.Id, r.Due, c.Reference, c.KeptAwayIds })
            .OrderBy(one => one.Due).ThenBy(one => one.Id).Take(due.Most).ToListAsync(cancellationToken);
        return rows.Select(one => new DueBeside(one.Reference, "service-request", "Ask how the service request stands", "service-request", one.Due, one.Due < today, null, null, one.KeptAwayIds));
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    /// <param name="All">The complaints of which those may hear whose work is asked for.</param>
    /// <param name="Handled">Those that they deal with.</param>
    /// <param name="Owners">They themselves; null for everybody.</param>
    private sealed record Due(IQueryable<Complaint> All, IQueryable<Complaint> Handled, List<Guid>? Owners, int Most);
}
