using ComplaintsPortal.Infrastructure.Data.Outbox;

namespace ComplaintsPortal.Web.Features.Mail;

public static class MailScope
{
    /// <summary>Mail that somebody has to look at.</summary>
    public static IQueryable<OutboxMessage> InTrouble(this IQueryable<OutboxMessage> mails) =>
        mails.Where(mail => mail.State == OutboxState.Failed || mail.State == OutboxState.Uncertain);
}
