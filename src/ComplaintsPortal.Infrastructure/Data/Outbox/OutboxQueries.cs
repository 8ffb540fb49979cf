using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Outbox;

/// <summary>How outgoing mail stands, for the administrator.</summary>
public sealed record OutboxHealth(int Waiting, int Uncertain, int Failed, DateTime? OldestWaitingOn, string? LastError);

public static class OutboxQueries
{
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public static async Task<OutboxHealth> OutboxHealthAsync(this PortalDbContext context, CancellationToken cancellationToken = default)
    {
        var mails = context.Set<OutboxMessage>().AsNoTracking();
        var counts = await mails.Where(mail => mail.State != OutboxState.Sent).GroupBy(mail => mail.State)
            .Select(group => new { State = group.Key, Count = group.Count(), Oldest = group.Min(mail => mail.CreatedOn) })
            .ToListAsync(cancellationToken);
        var waiting = counts.Where(count => count.State is OutboxState.Waiting or OutboxState.Sending).ToList();
        var error = await mails.Where(mail => mail.State == OutboxState.Waiting && mail.LastError != null)
            .OrderBy(mail => mail.Id).Select(mail => mail.LastError).FirstOrDefaultAsync(cancellationToken);
        return new OutboxHealth(
            waiting.Sum(count => count.Count),
            Of(OutboxState.Uncertain),
            Of(OutboxState.Failed),
            waiting.Count == 0 ? null : waiting.Min(count => count.Oldest),
            error);

        int Of(OutboxState state) => counts.Where(count => count.State == state).Sum(count => count.Count);
    }

    /// <summary>
    /// Where only one program uses the database (SQLite), claims that are in it when the program starts are from one that is dead: no need
    /// to wait for them to run out.
    /// </summary>
    internal static Task ForgetClaimsAsync(PortalDbContext context, CancellationToken cancellationToken) =>
        context.Set<OutboxMessage>().Where(mail => mail.ClaimedUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ClaimedUntil, mail => mail.ClaimedOn), cancellationToken);

    /// <summary>
    /// After a mail whose fate is unknown the others wait a while, unless one has gone through since: a server that breaks every connection
    /// must not make every mail uncertain.
    /// </summary>
    internal static Task<bool> IsPausedAsync(PortalDbContext context, DateTime now, CancellationToken cancellationToken)
    {
        var since = now - Pause;
        var mails = context.Set<OutboxMessage>();
        return mails.AnyAsync(mail => mail.State == OutboxState.Uncertain && mail.AttemptStartedOn > since && !mails.Any(later => later.SentOn > mail.AttemptStartedOn), cancellationToken);
    }

    /// <summary>
    /// What may be sent now: due, claimed by nobody, and no earlier mail to the same address or about the same complaint still on its way.
    /// Urgent ones wait for nothing.
    /// </summary>
    internal static IQueryable<OutboxMessage> Due(PortalDbContext context, DateTime now)
    {
        var mails = context.Set<OutboxMessage>();
        return mails.Where(mail => mail.State == OutboxState.Waiting && mail.NextAttemptOn <= now && (mail.ClaimedUntil == null || mail.ClaimedUntil < now)
            && (mail.Urgent
                || (!mails.Any(earlier => earlier.To == mail.To && (earlier.State == OutboxState.Waiting || earlier.State == OutboxState.Sending) && earlier.Id < mail.Id)
                    && (mail.ComplaintId == null
                        || !mails.Any(earlier => earlier.ComplaintId == mail.ComplaintId && (earlier.State == OutboxState.Waiting || earlier.State == OutboxState.Sending) && earlier.Id < mail.Id)))));
    }
}
