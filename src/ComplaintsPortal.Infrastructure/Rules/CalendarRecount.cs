using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>
/// Carries the bank holidays as they are now into the complaints whose clocks run. Each complaint knows with which bank holidays it was
/// counted and is saved by itself, so that a run that was interrupted goes on where it stopped, and two at once do nothing twice.
/// </summary>
public sealed class CalendarRecount(PortalDbContext context, Rulebooks rulebooks, BesideRecount beside, TimeProvider clock)
{
    private const int Batch = 100;
    private const int Attempts = 3;

    /// <summary>Complaints that were counted with other bank holidays than those of now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await rulebooks.RefreshAsync(context, cancellationToken);
        var state = rulebooks.State;
        long last = 0;
        for (var ids = await StaleAsync(state, last, cancellationToken); ids.Count > 0; ids = await StaleAsync(state, last, cancellationToken))
        {
            foreach (var id in ids)
            {
                await RecountAsync(id, state, cancellationToken);
            }

            last = ids[^1];
        }

        await beside.RunAsync(state, complaint => ActOf(state, complaint), cancellationToken);
        await FinishAsync(state, cancellationToken);
    }

    private Task<List<long>> StaleAsync(RuleState state, long after, CancellationToken cancellationToken) => Stale(state).AsNoTracking()
        .Where(c => c.Id > after).OrderBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(cancellationToken);

    private IQueryable<Complaint> Stale(RuleState state)
    {
        var version = state.Calendar.Version;
        return context.Set<Complaint>().Where(c => c.Due != null && c.CalendarVersion != version);
    }

    private async Task RecountAsync(long id, RuleState state, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            var complaint = await context.Set<Complaint>().Whole().SingleAsync(c => c.Id == id, cancellationToken);
            if (complaint.CalendarVersion == state.Calendar.Version)
            {
                return;
            }

            var (seen, before) = (complaint.Version, state.CalendarOf(complaint.CalendarVersion));
            var rules = rulebooks.For(complaint) with { Calendar = state.Calendar };
            if (!complaint.Recount(rules, CalendarChange.InWords(before, state.Calendar), ActOf(state, complaint)))
            {
                // Nothing that anybody sees has changed: whoever has the complaint open is not disturbed.
                context.ChangeTracker.Clear();
                await context.Set<Complaint>().Where(c => c.Id == id && c.Version == seen)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.CalendarVersion, state.Calendar.Version), cancellationToken);
                return;
            }

            await CountAsync(state, complaint, cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody worked on it, or another server was first: looked at again.
            }
        }
    }

    private async Task CountAsync(RuleState state, Complaint complaint, CancellationToken cancellationToken)
    {
        if (state.LastHolidayChange is { } change)
        {
            var application = await context.Set<CalendarApplication>().SingleAsync(one => one.ChangeNumber == change.Number, cancellationToken);
            application.Moved++;
            application.LettersOwed += complaint.NewDateOwed is null ? 0 : 1;
        }
    }

    private async Task FinishAsync(RuleState state, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        if (state.LastHolidayChange is { } change && !await Stale(state).AnyAsync(cancellationToken) && await beside.IsDoneAsync(state, cancellationToken))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await context.Set<CalendarApplication>().Where(one => one.ChangeNumber == change.Number && one.FinishedOn == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.FinishedOn, now), cancellationToken);
        }
    }

    // Whoever changed the bank holidays moved the dates; where the official list is a newer one, or they are kept away from it, nobody did.
    private Act ActOf(RuleState state, Complaint complaint) => new(
        state.LastHolidayChange is { } change && !complaint.IsKeptAway(change.ById) ? new Actor(change.ById, change.ByName, []) : Actor.System, clock.GetUtcNow().UtcDateTime);
}
