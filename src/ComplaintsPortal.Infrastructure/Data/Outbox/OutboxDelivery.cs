using System.Net.Mail;
using ComplaintsPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Data.Outbox;

/// <summary>
/// Sends what waits in the outbox. Every step is written down before the next is taken: claimed, attempt begun, sent. So a program that
/// dies anywhere leaves a row from which the next one knows what may be done: before the attempt began it is simply sent; after that it is
/// repeated only where a repeat is harmless, and otherwise a person decides.
/// </summary>
public sealed class OutboxDelivery(IServiceScopeFactory scopes, IMailTransport transport, MailWriter writer, TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    /// <summary>Longer than any attempt can take; after it the claimer is taken for dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long a mail that the server puts off is tried.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    private const int SettlingTries = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends everything that is due; the number of mails that went out.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        await TakeUpBrokenOffAsync(cancellationToken);
        var urgentOnly = await InScopeAsync(context => OutboxQueries.IsPausedAsync(context, Now, cancellationToken));
        var sent = 0;
        while (!cancellationToken.IsCancellationRequested && await ClaimNextAsync(urgentOnly, cancellationToken) is var (id, claim))
        {
            var outcome = await DeliverAsync(id, claim, cancellationToken);
            if (outcome == Outcome.WayClosed)
            {
                break;
            }

            sent += outcome == Outcome.Sent ? 1 : 0;
        }

        return sent;
    }

    private Task<int> TakeUpBrokenOffAsync(CancellationToken cancellationToken) => InScopeAsync(async context =>
    {
        var now = Now;
        var brokenOff = context.Set<OutboxMessage>().Where(mail => mail.State == OutboxState.Sending && mail.ClaimedUntil < now);
        var count = transport.RepeatIsHarmless
            ? await brokenOff.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, OutboxState.Waiting).SetProperty(mail => mail.NextAttemptOn, now), cancellationToken)
            : await brokenOff.ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, OutboxState.Uncertain)
                    .SetProperty(mail => mail.LastError, "The portal stopped while it was sending this mail. It may or may not have arrived."),
                cancellationToken);
        if (count > 0)
        {
            logger.LogWarning("{Count} mails were being sent when the portal stopped", count);
        }

        return count;
    });

    private Task<(long Id, string Claim)?> ClaimNextAsync(bool urgentOnly, CancellationToken cancellationToken) => InScopeAsync<(long, string)?>(async context =>
    {
        while (true)
        {
            var now = Now;
            var due = OutboxQueries.Due(context, now).Where(mail => mail.Urgent || !urgentOnly);
            var id = await due.OrderByDescending(mail => mail.Urgent).ThenBy(mail => mail.Id).Select(mail => (long?)mail.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null)
            {
                return null;
            }

            var claim = Guid.NewGuid().ToString("N");
            var until = now + Lease;
            var taken = await due.Where(mail => mail.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ClaimedBy, claim).SetProperty(mail => mail.ClaimedOn, now).SetProperty(mail => mail.ClaimedUntil, until), cancellationToken);
            if (taken == 1)
            {
                return (id.Value, claim);
            }
        }
    });

    private async Task<Outcome> DeliverAsync(long id, string claim, CancellationToken cancellationToken)
    {
        var row = await InScopeAsync(context => context.Set<OutboxMessage>().AsNoTracking().Include(mail => mail.Attachments).ThenInclude(attachment => attachment.File)
            .SingleAsync(mail => mail.Id == id, cancellationToken));
        MailMessage message;
        try
        {
            message = writer.Write(row);
        }
        catch (Exception fault)
        {
            // An attachment is missing, or the sender's address makes no sense. Nothing was begun; the administrator sees why it waits.
            return await PutOffAsync(row, claim, new MailNotSentException(MailFault.Unavailable, fault.Message, fault), attempted: false);
        }

        using (message)
        {
            if (!await BeginAttemptAsync(id, claim, cancellationToken))
            {
                return Outcome.NotSent;
            }

            // From here on nothing is cancelled: an attempt that has begun is seen through.
            try
            {
                await transport.SendAsync(message, row.MessageId, CancellationToken.None);
            }
            catch (MailNotSentException fault) when (fault.Fault == MailFault.Refused || (fault.Fault == MailFault.Deferred && Now - row.TriedSince >= GiveUpAfter))
            {
                logger.LogWarning("Mail {Id} was refused: {Reason}", id, fault.Message);
                await SettleAsync(settling => settling.FailedAsync(id, claim, fault.Message, Now, CancellationToken.None));
                return Outcome.NotSent;
            }
            catch (MailNotSentException fault)
            {
                return await PutOffAsync(row, claim, fault, attempted: true);
            }
            catch (Exception fault)
            {
                await LeaveOpenAsync(id, claim, $"Sending this mail broke off ({fault.InnerException?.Message ?? fault.Message}). It may or may not have arrived.", fault);
                return Outcome.WayClosed;
            }

            return await RecordSentAsync(id, claim);
        }
    }

    private async Task<Outcome> RecordSentAsync(long id, string claim)
    {
        try
        {
            await SettleAsync(settling => settling.SentAsync(id, claim, Now, CancellationToken.None));
            return Outcome.Sent;
        }
        catch (Exception fault)
        {
            await LeaveOpenAsync(id, claim, $"This mail went out, but what follows from it could not be recorded ({fault.Message}).", fault);
            return Outcome.NotSent;
        }
    }

    private Task<bool> BeginAttemptAsync(long id, string claim, CancellationToken cancellationToken) => InScopeAsync(async context =>
    {
        var now = Now;
        var until = now + Lease;
        return await context.Set<OutboxMessage>()
            .Where(mail => mail.Id == id && mail.ClaimedBy == claim && mail.State == OutboxState.Waiting && mail.ClaimedUntil > now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(mail => mail.State, OutboxState.Sending).SetProperty(mail => mail.AttemptStartedOn, now)
                    .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1).SetProperty(mail => mail.ClaimedUntil, until),
                cancellationToken) == 1;
    });

    private async Task<Outcome> PutOffAsync(OutboxMessage row, string claim, MailNotSentException fault, bool attempted)
    {
        var wait = OutboxWaits.After(row.Attempts + 1, fault.Fault);
        var next = Now + wait;
        var error = OutboxMessage.ErrorText(fault.Message);
        var attempts = row.Attempts + 1;
        logger.LogWarning("Mail {Id} waits for another {Wait}: {Reason}", row.Id, wait, fault.Message);
        await InScopeAsync(context => context.Set<OutboxMessage>().Where(mail => mail.Id == row.Id && mail.ClaimedBy == claim)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, OutboxState.Waiting).SetProperty(mail => mail.NextAttemptOn, next)
                .SetProperty(mail => mail.Attempts, attempts).SetProperty(mail => mail.LastError, error).SetProperty(mail => mail.ClaimedUntil, (DateTime?)null)));
        return attempted && fault.Fault == MailFault.Unavailable ? Outcome.WayClosed : Outcome.NotSent;
    }

    private async Task LeaveOpenAsync(long id, string claim, string reason, Exception fault)
    {
        logger.LogError(fault, "Mail {Id}: {Reason}", id, reason);
        var error = OutboxMessage.ErrorText(reason);
        await InScopeAsync(context => context.Set<OutboxMessage>().Where(mail => mail.Id == id && mail.ClaimedBy == claim && mail.State == OutboxState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, OutboxState.Uncertain).SetProperty(mail => mail.LastError, error).SetProperty(mail => mail.ClaimedUntil, (DateTime?)null)));
    }

    /// <summary>What listeners change may meet somebody else's save: then all of it is done again on fresh data.</summary>
    private async Task SettleAsync(Func<OutboxSettling, Task<bool>> settle)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await settle(scope.ServiceProvider.GetRequiredService<OutboxSettling>());
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < SettlingTries)
            {
                logger.LogInformation("Recording a mail met another save; trying again");
            }
        }
    }

    private async Task<T> InScopeAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    private enum Outcome
    {
        Sent,
        NotSent,
        WayClosed,
    }
}
