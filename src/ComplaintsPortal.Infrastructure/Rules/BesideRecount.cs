using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>
/// Carries the bank holidays as they are now into what has clocks of its own beside the complaint: hazards, and the next update. Each knows
/// with which bank holidays it was counted and is saved by itself, as complaints are.
/// </summary>
public sealed class BesideRecount(PortalDbContext context)
{
    private const int Attempts = 3;

    public async Task RunAsync(RuleState state, Func<Complaint, Act> actOf, CancellationToken cancellationToken)
    {
        foreach (var id in await Hazards(state).AsNoTracking().OrderBy(h => h.Id).Select(h => h.Id).ToListAsync(cancellationToken))
        {
            await EachAsync(state, Hazards(state).Where(h => h.Id == id), h => h.ComplaintId, RecountHazard, cancellationToken);
        }

        foreach (var id in await Plans(state).AsNoTracking().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken))
        {
            await EachAsync(state, Plans(state).Where(p => p.Id == id), p => p.ComplaintId, RecountPlan, cancellationToken);
        }

        void RecountHazard(Hazard hazard, Complaint complaint, CalendarApplication? application)
        {
            var before = state.CalendarOf(hazard.CalendarVersion);
            if (hazard.Recount(complaint, before, state.Calendar, CalendarChange.InWords(before, state.Calendar), actOf(complaint)) && application is not null)
            {
                application.HazardsMoved++;
            }
        }

        void RecountPlan(UpdatePlan plan, Complaint complaint, CalendarApplication? application)
        {
            var before = state.CalendarOf(plan.CalendarVersion);
            if (plan.Recount(complaint, state.Calendar, CalendarChange.InWords(before, state.Calendar), actOf(complaint)) && application is not null)
            {
                application.UpdatesMoved++;
            }
        }
    }

    /// <summary>True when nothing is left that was counted with other bank holidays.</summary>
    public async Task<bool> IsDoneAsync(RuleState state, CancellationToken cancellationToken) =>
        !await Hazards(state).AnyAsync(cancellationToken) && !await Plans(state).AnyAsync(cancellationToken);

    private IQueryable<Hazard> Hazards(RuleState state)
    {
        var version = state.Calendar.Version;
        return context.Set<Hazard>().Where(h => h.IsListed && h.CalendarVersion != version);
    }

    // Only where somebody waits to hear from us; the others are counted when it begins again.
    private IQueryable<UpdatePlan> Plans(RuleState state)
    {
        var version = state.Calendar.Version;
        return context.Set<UpdatePlan>().Where(p => p.CalendarVersion != version
            && context.Set<Complaint>().Any(c => c.Id == p.ComplaintId && (c.ResponseDue != null || c.NextRemedyDue != null)));
    }

    private async Task EachAsync<T>(RuleState state, IQueryable<T> stale, Func<T, long> complaintOf, Action<T, Complaint, CalendarApplication?> recount, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();

            // Somebody may have worked on it since it was listed, which counts it too.
            if (await stale.SingleOrDefaultAsync(cancellationToken) is not { } one)
            {
                return;
            }

            var complaintId = complaintOf(one);
            var complaint = await context.Set<Complaint>().SingleAsync(c => c.Id == complaintId, cancellationToken);
            var application = state.LastHolidayChange is { } change
                ? await context.Set<CalendarApplication>().SingleAsync(a => a.ChangeNumber == change.Number, cancellationToken) : null;
            recount(one, complaint, application);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Looked at again.
            }
        }
    }
}
