using ComplaintsPortal.Infrastructure.Mail;

namespace ComplaintsPortal.Infrastructure.Data.Outbox;

/// <summary>How long a mail waits after so many attempts.</summary>
internal static class OutboxWaits
{
    private static readonly TimeSpan[] WhileClosed = [Seconds(15), Seconds(30), Minutes(1), Minutes(2), Minutes(5)];
    private static readonly TimeSpan[] WhilePutOff = [Minutes(1), Minutes(5), Minutes(15), Minutes(30), Minutes(60), Minutes(120), Minutes(240)];

    public static TimeSpan After(int attempts, MailFault fault)
    {
        var waits = fault == MailFault.Unavailable ? WhileClosed : WhilePutOff;
        return waits[Math.Clamp(attempts - 1, 0, waits.Length - 1)];
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);
}
