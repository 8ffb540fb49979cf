using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

/// <summary>
/// Counts wrong attempts within an hour and locks for an hour. The counts are rows, so that they hold for all servers together.
/// </summary>
public sealed class AccessAttempts(PortalDbContext context, TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    internal async Task<bool> IsLockedAsync(IReadOnlyCollection<AttemptKey> keys, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var values = keys.Select(key => key.Value).ToList();
        return await context.Set<AccessAttempt>().AnyAsync(attempt => values.Contains(attempt.Key) && attempt.LocksUntil > now, cancellationToken);
    }

    /// <summary>Each server writes its row first and counts then, so that no two of them can both overlook the last one.</summary>
    internal async Task RecordAsync(IReadOnlyCollection<AttemptKey> keys, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - Window;
        var rows = keys.ToDictionary(key => key, key => new AccessAttempt { Key = key.Value, On = now });
        context.AddRange(rows.Values);
        await context.SaveChangesAsync(cancellationToken);
        foreach (var (key, row) in rows)
        {
            if (await context.Set<AccessAttempt>().CountAsync(attempt => attempt.Key == key.Value && attempt.On > since, cancellationToken) >= key.Most)
            {
                row.LocksUntil = now + Window;
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        await context.Set<AccessAttempt>().Where(attempt => attempt.On < since && (attempt.LocksUntil == null || attempt.LocksUntil < now)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Whoever got in starts anew.</summary>
    internal Task ForgetAsync(AttemptKey key, CancellationToken cancellationToken) =>
        context.Set<AccessAttempt>().Where(attempt => attempt.Key == key.Value).ExecuteDeleteAsync(cancellationToken);
}
