using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>
/// Keeps the files, takes the complaint in and notes, in the same transaction, what was said about wishing to complain. With a file that
/// cannot be taken nothing is recorded yet, so that nobody thinks it came along.
/// </summary>
public sealed class RecordHandler(PortalDbContext context, ComplaintIntake intake, Uploads uploads, TimeProvider clock)
{
    public async Task<Recording> HandleAsync(RecordForm form, Actor by, CancellationToken cancellationToken)
    {
        var outcome = await uploads.ReceiveAsync([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken);
        return outcome.Refused.Count > 0
            ? new Recording(null, [.. outcome.Refused.Select(file => file.Sentence)])
            : new Recording(await context.InTransactionAsync(token => TakeInAsync(form, outcome.Files, by, token), cancellationToken), []);
    }

    private async Task<TakenIn> TakeInAsync(RecordForm form, IReadOnlyList<StoredFile> files, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // New rows each time the transaction is tried.
        context.AddRange(files.Select(file => new StoredFile(new StoredContent(file.Hash, file.Size, file.ContentType), file.Name, file.StoredOn)));
        var submission = form.ToSubmission(files.Select(file => new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType)));
        var taken = await intake.ReceiveAsync(submission, by, now, cancellationToken);
        taken.Complaint.RecordContact(
            new ContactNote(submission.ReceivedOn, Direction.FromThem, submission.Channel, submission.ComplainantName, Said(form.Wishes)), new Act(by, now));
        await context.SaveChangesAsync(cancellationToken);
        return taken;
    }

    private static string Said(string? wishes) => wishes switch
    {
        "yes" => "Asked whether they wish to complain: yes.",
        "unclear" => "Asked whether they wish to complain: the answer was not clear.",
        _ => "They were not asked whether they wish to complain.",
    };
}

/// <param name="Taken">Null when a file could not be taken.</param>
/// <param name="Refused">A sentence for each such file.</param>
public sealed record Recording(TakenIn? Taken, IReadOnlyList<string> Refused);
