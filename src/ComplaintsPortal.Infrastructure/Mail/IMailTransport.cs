using System.Net.Mail;

namespace ComplaintsPortal.Infrastructure.Mail;

/// <summary>The way out for mail.</summary>
public interface IMailTransport
{
    /// <summary>True when handing over the same mail again changes nothing, so that a broken-off attempt may simply be repeated.</summary>
    bool RepeatIsHarmless { get; }

    /// <summary>
    /// Hands a mail over. Returns when it has been taken, throws <see cref="MailNotSentException"/> when it surely has not. Any other
    /// exception means that nobody knows.
    /// </summary>
    /// <param name="messageId">The same at each attempt; the transport may use it as the mail's name.</param>
    Task SendAsync(MailMessage mail, string messageId, CancellationToken cancellationToken = default);
}

public enum MailFault
{
    /// <summary>The way out is closed for every mail: server down, folder full, sign-in refused. Tried again for ever.</summary>
    Unavailable,

    /// <summary>This mail cannot go now. Tried again for some days.</summary>
    Deferred,

    /// <summary>This mail will never go.</summary>
    Refused,
}

/// <summary>The mail has surely not been sent.</summary>
public sealed class MailNotSentException(MailFault fault, string reason, Exception? cause = null) : Exception(reason, cause)
{
    public MailFault Fault { get; } = fault;
}
