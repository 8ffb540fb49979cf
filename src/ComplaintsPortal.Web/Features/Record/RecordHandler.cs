using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>Takes the complaint in and notes, in the same transaction, what was said about wishing to complain.</summary>
public sealed class RecordHandler(PortalDbContext context, ComplaintIntake intake, TimeProvider clock)
{
    public Task<TakenIn> HandleAsync(RecordForm form, Actor by, CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var submission = form.ToSubmission();
            var taken = await intake.ReceiveAsync(submission, by, now, token);
            taken.Complaint.RecordContact(
                new ContactNote(submission.ReceivedOn, Direction.FromThem, submission.Channel, submission.ComplainantName, Said(form.Wishes)), new Act(by, now));
            await context.SaveChangesAsync(token);
            return taken;
        },
        cancellationToken);

    private static string Said(string? wishes) => wishes switch
    {
        "yes" => "Asked whether they wish to complain: yes.",
        "unclear" => "Asked whether they wish to complain: the answer was not clear.",
        _ => "They were not asked whether they wish to complain.",
    };
}
