using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>
/// Writes on the complaint, in the outbox's own transaction, that a letter was emailed or came back. One that came back goes
/// into the print queue, and the complaints leads are told.
/// </summary>
public sealed class LetterDelivery(PortalDbContext context, Rulebooks rulebooks, LetterConsequences consequences, SiteAddress site) : IOutboxListener
{
    public const string AlertKind = "LetterBounced";

    public async Task OnSentAsync(OutboxMessage mail, DateTime sentOn, CancellationToken cancellationToken)
    {
        if (await FindAsync(mail, cancellationToken) is (var complaint, { SentDay: null, IsSuperseded: false, Delivery: Delivery.Email } letter))
        {
            complaint.RecordLetterSent(letter.Number, LondonTime.DateOf(sentOn), rulebooks.For(complaint), new Act(Actor.System, sentOn));
            await consequences.FollowAsync(complaint, letter, rulebooks.For(complaint), cancellationToken);
        }
    }

    public async Task OnBouncedAsync(OutboxMessage mail, string reason, DateTime bouncedOn, CancellationToken cancellationToken)
    {
        if (await FindAsync(mail, cancellationToken) is not (var complaint, { IsSuperseded: false, Delivery: Delivery.Email } letter))
        {
            return;
        }

        complaint.RecordLetterBounced(letter.Number, rulebooks.For(complaint), new Act(Actor.System, bouncedOn));
        await consequences.FollowAsync(complaint, letter, rulebooks.For(complaint), cancellationToken);
        foreach (var lead in await context.LeadsToTellAsync(complaint, cancellationToken))
        {
            context.Add(new OutboxMessage(AlertKind, lead.Email!, $"A letter came back: {complaint.Reference}", Text(complaint, letter), bouncedOn) { ToName = lead.Name, Urgent = true });
        }
    }

    private string Text(Complaint complaint, Letter letter) =>
        $"""
        The letter “{letter.Title}” of complaint {complaint.Reference} could not be delivered by email.

        It does not count as sent. It waits in the print queue: post it today, because the date that it has to keep runs on.
        {site.Of("/staff/print-queue")}

        Check the address: {site.Of($"/cases/{complaint.Reference}/contact-details")}

        """;

    private async Task<(Complaint Complaint, Letter Letter)?> FindAsync(OutboxMessage mail, CancellationToken cancellationToken)
    {
        if (mail is not { ComplaintId: { } complaintId, LetterId: { } letterId })
        {
            return null;
        }

        var complaint = await context.Set<Complaint>().Whole().SingleOrDefaultAsync(c => c.Id == complaintId, cancellationToken);
        return complaint?.Letters.FirstOrDefault(l => l.Id == letterId) is { } letter ? (complaint, letter) : null;
    }
}
