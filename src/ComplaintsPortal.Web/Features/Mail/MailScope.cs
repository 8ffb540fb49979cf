using ComplaintsPortal.Infrastructure.Data.Outbox;

namespace ComplaintsPortal.Web.Features.Mail;

public static class MailScope
{
    /// <summary>Mail that somebody has to look at: also what waits because the mail server was tried and did not take it.</summary>
    public static IQueryable<OutboxMessage> InTrouble(this IQueryable<OutboxMessage> mails) =>
        mails.Where(mail => mail.State == OutboxState.Failed || mail.State == OutboxState.Uncertain || (mail.State == OutboxState.Waiting && mail.Attempts > 0));
}
