using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Mail;

/// <summary>
/// Hands mails to a mail server. Only what the server answered, or what happened before a word of the mail was said, is taken for certain;
/// a connection that breaks later leaves it open whether the mail has gone.
/// </summary>
public sealed class SmtpTransport(MailOptions settings, SmtpOptions options) : IMailTransport
{
    public bool RepeatIsHarmless => false;

    public async Task SendAsync(MailMessage mail, string messageId, CancellationToken cancellationToken = default)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        await GreetAsync(timeout.Token);
        using var client = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.StartTls,
            DeliveryFormat = SmtpDeliveryFormat.International,
            Credentials = options.User.Length > 0 ? new NetworkCredential(options.User, options.Password) : null,
        };
        try
        {
            await client.SendMailAsync(mail, timeout.Token);
        }
        catch (SmtpException fault) when (Certain(fault) is not null)
        {
            throw Certain(fault)!;
        }
    }

    /// <summary>
    /// Sees whether the server is there and greets, before the mail is begun: a server that is down or turns everybody away costs no mail
    /// its certainty.
    /// </summary>
    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        string? greeting;
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(options.Host, options.Port, cancellationToken);
            await using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            greeting = await reader.ReadLineAsync(cancellationToken);
            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), cancellationToken);
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            throw new MailNotSentException(MailFault.Unavailable, $"The mail server {Server} does not answer: {fault.Message}", fault);
        }

        if (greeting?.StartsWith("220", StringComparison.Ordinal) != true)
        {
            throw new MailNotSentException(MailFault.Unavailable, $"The mail server {Server} turned us away: {greeting ?? "it closed the connection"}");
        }
    }

    /// <summary>The exception for a mail that surely was not sent, or null when nobody knows.</summary>
    private MailNotSentException? Certain(SmtpException fault)
    {
        var code = (int)fault.StatusCode;
        var said = fault.InnerException is null ? fault.Message : $"{fault.Message} {fault.InnerException.Message}";
        return fault switch
        {
            // The server refused the recipient, before the text.
            SmtpFailedRecipientException => new(code >= 500 ? MailFault.Refused : MailFault.Deferred, $"The mail server refused the address: {said}", fault),

            // The server refused the text.
            { StatusCode: SmtpStatusCode.TransactionFailed or SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.MailboxNameNotAllowed } => new(MailFault.Refused, $"The mail server refused the mail: {said}", fault),
            { StatusCode: SmtpStatusCode.InsufficientStorage or SmtpStatusCode.LocalErrorInProcessing or SmtpStatusCode.MailboxBusy } => new(MailFault.Deferred, $"The mail server put the mail off: {said}", fault),

            // It answered something else: sign-in, sender or TLS not accepted. That is for the administrator, and concerns every mail.
            { StatusCode: not SmtpStatusCode.GeneralFailure } when code >= 400 => new(MailFault.Unavailable, $"The mail server {Server} refused us ({settings.From}): {said}", fault),

            // No answer, but it broke before the mail was begun: no connection, no TLS, a certificate that is not trusted.
            { InnerException: null or SocketException or AuthenticationException } => new(MailFault.Unavailable, $"The mail server {Server} cannot be used: {said}", fault),
            _ => null,
        };
    }

    private string Server => $"{options.Host}:{options.Port}";
}
