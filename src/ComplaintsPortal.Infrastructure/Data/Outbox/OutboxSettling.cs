using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Outbox;

/// <summary>Writes down what became of a mail and tells those who listen, in one transaction.</summary>
public sealed class OutboxSettling(PortalDbContext context, IEnumerable<IOutboxListener> listeners)
{
    /// <summary>False when the row is not the caller's (any more).</summary>
    public Task<bool> SentAsync(long id, string claim, DateTime on, CancellationToken cancellationToken) =>
        SettleAsync(id, mail => IsOurs(mail, claim), mail => SentAsync(mail, on, cancellationToken), cancellationToken);

    /// <inheritdoc cref="SentAsync(long, string, DateTime, CancellationToken)"/>
    public Task<bool> FailedAsync(long id, string claim, string reason, DateTime on, CancellationToken cancellationToken) =>
        SettleAsync(id, mail => IsOurs(mail, claim), mail => BouncedAsync(mail, reason, on, cancellationToken), cancellationToken);

    public async Task SentAsync(OutboxMessage mail, DateTime on, CancellationToken cancellationToken)
    {
        mail.State = OutboxState.Sent;
        mail.SentOn = on;
        mail.FailedOn = null;
        mail.LastError = null;
        mail.ClaimedUntil = null;
        foreach (var listener in listeners)
        {
            await listener.OnSentAsync(mail, on, cancellationToken);
        }
    }

    public async Task BouncedAsync(OutboxMessage mail, string reason, DateTime on, CancellationToken cancellationToken)
    {
        mail.State = OutboxState.Failed;
        mail.FailedOn = on;
        mail.LastError = OutboxMessage.ErrorText(reason);
        mail.ClaimedUntil = null;
        foreach (var listener in listeners)
        {
            await listener.OnBouncedAsync(mail, reason, on, cancellationToken);
        }
    }

    public Task<bool> SettleAsync(long id, Func<OutboxMessage, bool> may, Func<OutboxMessage, Task> settle, CancellationToken cancellationToken) =>
        context.InTransactionAsync(
            async token =>
            {
                var mail = await context.Set<OutboxMessage>().SingleOrDefaultAsync(row => row.Id == id, token);
                if (mail is null || !may(mail))
                {
                    return false;
                }

                await settle(mail);
                await context.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    // Somebody may have thought us dead and called it uncertain; we know better.
    private static bool IsOurs(OutboxMessage mail, string claim) =>
        mail.ClaimedBy == claim && (mail.State is OutboxState.Sending or OutboxState.Uncertain);
}
