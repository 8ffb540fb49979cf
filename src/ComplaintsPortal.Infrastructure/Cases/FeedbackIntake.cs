using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>Records feedback with the mail that acknowledges it, and turns it into a complaint where it is one (PCC-12).</summary>
public sealed class FeedbackIntake(PortalDbContext context, ComplaintIntake complaints, Rulebooks rulebooks, FeedbackMail mail)
{
    /// <summary>In one save.</summary>
    public async Task<FeedbackItem> RecordAsync(FeedbackReceived received, Actor by, DateTime now, CancellationToken cancellationToken)
    {
        var act = new Act(by, now);
        var item = FeedbackItem.Record(received, act);
        if (item.Kind != FeedbackKind.Anonymous && OutboxMessage.IsAddress(item.Email))
        {
            item.Acknowledge(act.Day, "by email", told: true, act);
            context.Add(mail.Receipt(item, rulebooks.On(LondonTime.DateOf(item.ReceivedOn)), now));
        }

        context.Add(item);
        await context.SaveChangesAsync(cancellationToken);
        return item;
    }

    /// <summary>Both or neither.</summary>
    public Task<TakenIn> RaiseAsync(long id, Actor by, DateTime now, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var item = await context.Set<FeedbackItem>().Include(one => one.Notes).SingleAsync(one => one.Id == id, token);
            IllegalActException.ThrowIf(item.WhyNotComplaint(rulebooks.On(item.ReceivedDay).Policy.Anonymous, by));
            var taken = await complaints.ReceiveAsync(item.ToSubmission(), by, now, token);
            taken.Complaint.RecordContact(new ContactNote(item.ReceivedOn, Direction.FromThem, item.Channel, item.Name, string.Join('\n', [$"It was recorded first as feedback, {item.Reference}.", .. item.Notes.Where(note => note.What == FeedbackItem.SaidBeside).Select(note => note.Because)])), new Act(by, now));
            item.Raised(taken.Reference, new Act(by, now));
            await context.SaveChangesAsync(token);
            return taken;
        },
        cancellationToken);
}
