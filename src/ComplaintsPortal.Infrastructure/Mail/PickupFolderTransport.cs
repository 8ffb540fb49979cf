using System.Net.Mail;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Infrastructure.Mail;

/// <summary>Writes each mail as <c>message-id.eml</c>: first beside, flushed to the disk, then renamed. The same mail again is the same file again.</summary>
public sealed class PickupFolderTransport(MailOptions options) : IMailTransport
{
    public bool RepeatIsHarmless => true;

    public async Task SendAsync(MailMessage mail, string messageId, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetFullPath(options.PickupFolder);
        var beside = Path.Combine(folder, $".writing-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(beside);
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = beside };
            await client.SendMailAsync(mail, cancellationToken);
            var written = Directory.GetFiles(beside).Single();
            await using (var file = new FileStream(written, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(written, Path.Combine(folder, messageId + ".eml"), overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SmtpException or InvalidOperationException)
        {
            var disk = fault as IOException ?? fault.InnerException ?? fault;
            throw new MailNotSentException(MailFault.Unavailable, DiskFull.Is(disk) ? $"There is no room left on the disk that holds {folder}." : $"The mail folder {folder} cannot be written to: {disk.Message}", fault);
        }
        finally
        {
            Remove(beside);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // It is only a left-over; the mail itself is safe or has been reported.
        }
    }
}
