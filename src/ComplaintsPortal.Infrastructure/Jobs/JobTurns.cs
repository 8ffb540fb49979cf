using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Jobs;

/// <summary>Lets one server at a time do a job, and not again before its time has come.</summary>
public sealed class JobTurns(PortalDbContext context, TimeProvider clock)
{
    /// <summary>
    /// Takes the turn when nobody has it and the job was last finished at least <paramref name="every"/> ago (or never). Whoever dies with
    /// it loses it after <paramref name="hold"/>.
    /// </summary>
    public async Task<bool> TryTakeAsync(string name, TimeSpan every, TimeSpan hold, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (before, until) = (now - every, now + hold);
        var taken = await context.Set<JobTurn>().Where(turn => turn.Name == name && turn.HeldUntil <= now && (turn.FinishedOn == null || turn.FinishedOn <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(turn => turn.HeldUntil, until), cancellationToken);
        return taken == 1
            || (!await context.Set<JobTurn>().AnyAsync(turn => turn.Name == name, cancellationToken)
                && await context.TryInsertAsync(new JobTurn { Name = name, HeldUntil = until }, cancellationToken));
    }

    public Task FinishAsync(string name, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return context.Set<JobTurn>().Where(turn => turn.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(turn => turn.HeldUntil, now).SetProperty(turn => turn.FinishedOn, now), cancellationToken);
    }
}
