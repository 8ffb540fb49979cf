namespace ComplaintsPortal.Infrastructure.Data.Outbox;

/// <summary>
/// Hears in the same transaction what became of a mail. Changes made through the scope's <see cref="PortalDbContext"/> are saved with it;
/// it may be called again when the save met somebody else's, so it does nothing that cannot be rolled back.
/// </summary>
public interface IOutboxListener
{
    /// <summary>The mail server took it, or an administrator knows that it arrived.</summary>
    Task OnSentAsync(OutboxMessage mail, DateTime sentOn, CancellationToken cancellationToken);

    /// <summary>It will not arrive: refused for good, given up, or come back.</summary>
    Task OnBouncedAsync(OutboxMessage mail, string reason, DateTime bouncedOn, CancellationToken cancellationToken);
}
