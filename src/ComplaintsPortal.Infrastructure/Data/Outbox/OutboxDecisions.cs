using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Data.Outbox;

/// <summary>What only a person can decide about a mail. Refused with a sentence when the mail is not in a state for it.</summary>
public sealed class OutboxDecisions(OutboxSettling settling)
{
    /// <summary>An uncertain mail did arrive.</summary>
    public Task ArrivedAsync(long id, Act act, CancellationToken cancellationToken = default) =>
        DecideAsync(id, act, OutboxState.Uncertain, mail => settling.SentAsync(mail, mail.AttemptStartedOn ?? act.On, cancellationToken), cancellationToken);

    /// <summary>An uncertain mail did not arrive, or a refused one is worth another try.</summary>
    public Task SendAgainAsync(long id, Act act, CancellationToken cancellationToken = default) =>
        DecideAsync(
            id,
            act,
            // A letter whose mail failed is in the print queue by now: mailing it again would send it twice.
            mail => mail.State == OutboxState.Uncertain || mail is { State: OutboxState.Failed, LetterId: null },
            mail =>
            {
                mail.State = OutboxState.Waiting;
                mail.NextAttemptOn = act.On;
                mail.FailedOn = null;
                mail.SentOn = null;
                mail.ClaimedUntil = null;
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>A mail came back after the server had taken it, or is known not to have arrived and is not to be sent again.</summary>
    public Task BouncedAsync(long id, string reason, Act act, CancellationToken cancellationToken = default) =>
        DecideAsync(id, act, mail => mail.State is OutboxState.Sent or OutboxState.Uncertain, mail => settling.BouncedAsync(mail, reason, act.On, cancellationToken), cancellationToken);

    /// <summary>A mail that still waits is not tried any longer; a letter goes by post instead.</summary>
    public Task GiveUpAsync(long id, string reason, Act act, CancellationToken cancellationToken = default) =>
        DecideAsync(id, act, OutboxState.Waiting, mail => settling.BouncedAsync(mail, reason, act.On, cancellationToken), cancellationToken);

    private Task DecideAsync(long id, Act act, OutboxState state, Func<OutboxMessage, Task> decide, CancellationToken cancellationToken) =>
        DecideAsync(id, act, mail => mail.State == state, decide, cancellationToken);

    private async Task DecideAsync(long id, Act act, Func<OutboxMessage, bool> may, Func<OutboxMessage, Task> decide, CancellationToken cancellationToken)
    {
        var done = await settling.SettleAsync(
            id,
            mail => may(mail) ? true : throw new IllegalActException(WhyNot(mail)),
            mail =>
            {
                mail.DecidedBy = act.By.Name;
                mail.DecidedOn = act.On;
                return decide(mail);
            },
            cancellationToken);
        if (!done)
        {
            throw new IllegalActException("There is no such mail.");
        }
    }

    private static string WhyNot(OutboxMessage mail) => mail switch
    {
        { State: OutboxState.Failed, LetterId: not null, DecidedBy: { } who, DecidedOn: { } on } => $"{who} decided on {Words.Moment(on)} that it did not arrive. Its letter goes by post.",
        { State: OutboxState.Failed, LetterId: not null } => "This email did not arrive, so its letter goes by post and is not emailed again.",
        { State: OutboxState.Waiting or OutboxState.Sending, DecidedBy: { } who, DecidedOn: { } on } => $"{who} had it sent again on {Words.Moment(on)}; it is on its way.",
        { State: OutboxState.Waiting or OutboxState.Sending } => "The mail is still on its way.",
        { State: OutboxState.Sent, DecidedBy: { } who, DecidedOn: { } on } => $"{who} decided on {Words.Moment(on)} that it arrived.",
        { State: OutboxState.Sent, SentOn: { } on } => $"The mail was sent on {Words.Moment(on)}.",
        { DecidedBy: { } who, DecidedOn: { } on } => $"{who} decided on {Words.Moment(on)} that it did not arrive.",
        _ => "The mail was refused by the mail server.",
    };
}
