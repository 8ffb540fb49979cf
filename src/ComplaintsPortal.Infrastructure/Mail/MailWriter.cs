using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Infrastructure.Mail;

/// <summary>Makes a mail of an outbox row.</summary>
public sealed class MailWriter(MailOptions options, FileStore files)
{
    /// <summary>The caller disposes of it, which closes the attachments' files.</summary>
    /// <exception cref="FileMissingException">An attachment is not in the storage folder.</exception>
    public MailMessage Write(OutboxMessage row)
    {
        var mail = new MailMessage { HeadersEncoding = Encoding.UTF8, SubjectEncoding = Encoding.UTF8 };
        try
        {
            mail.From = Address(options.From, options.FromName);
            mail.To.Add(Address(row.To, row.ToName));
            if (options.ReplyTo.Length > 0)
            {
                mail.ReplyToList.Add(Address(options.ReplyTo, null));
            }

            mail.Subject = row.Subject;
            mail.Headers["Message-ID"] = $"<{row.MessageId}@{mail.From.Host}>";
            mail.Headers["Auto-Submitted"] = "auto-generated";
            mail.Body = row.TextBody;
            mail.BodyEncoding = Encoding.UTF8;
            mail.BodyTransferEncoding = TransferEncoding.QuotedPrintable;
            if (row.HtmlBody is { } html)
            {
                var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
                view.TransferEncoding = TransferEncoding.QuotedPrintable;
                mail.AlternateViews.Add(view);
            }

            foreach (var attachment in row.Attachments.OrderBy(attachment => attachment.Id))
            {
                mail.Attachments.Add(Attachment(attachment));
            }

            return mail;
        }
        catch
        {
            mail.Dispose();
            throw;
        }
    }

    private Attachment Attachment(OutboxAttachment attachment)
    {
        var part = new Attachment(files.Open(attachment.File.Hash), attachment.Name, attachment.File.ContentType) { NameEncoding = Encoding.UTF8 };
        part.ContentDisposition!.Inline = false;
        part.ContentDisposition.Size = attachment.File.Size;
        return part;
    }

    private static MailAddress Address(string address, string? name) => new(address, name, Encoding.UTF8);
}
