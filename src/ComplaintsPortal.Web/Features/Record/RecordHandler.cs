using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>
/// Keeps the files, takes the complaint in and notes, in the same transaction, what was said about wishing to complain. With a file that
/// cannot be taken nothing is recorded yet, so that nobody thinks it came along.
/// </summary>
public sealed class RecordHandler(PortalDbContext context, ComplaintIntake intake, FeedbackIntake feedback, Uploads uploads, Rulebooks rulebooks, TimeProvider clock)
{
    /// <param name="chosen">Somebody in touch before, with whose record it began; it stays theirs unless another name was written.</param>
    public async Task<Recording> HandleAsync(RecordForm form, Person? chosen, Actor by, CancellationToken cancellationToken)
    {
        var outcome = await uploads.ReceiveAsync([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken);
        return outcome.Refused.Count > 0
            ? new Recording(null, [.. outcome.Refused.Select(file => file.Sentence)])
            : new Recording(await context.InTransactionAsync(token => TakeInAsync(form, outcome.Files, chosen, by, token), cancellationToken), []);
    }

    /// <summary>Records what is no complaint, with the files that came with it.</summary>
    public async Task<(FeedbackItem? Item, IReadOnlyList<string> Refused)> RecordFeedbackAsync(RecordForm form, Actor by, CancellationToken cancellationToken)
    {
        var outcome = await uploads.ReceiveAsync([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken);
        if (outcome.Refused.Count > 0)
        {
            return (null, [.. outcome.Refused.Select(file => file.Sentence)]);
        }

        context.AddRange(outcome.Files);
        var received = form.At(await HomeAsync(form, cancellationToken)).ToFeedback(outcome.Files.Select(file => new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType)));
        return (await feedback.RecordAsync(received, by, clock.GetUtcNow().UtcDateTime, cancellationToken), []);
    }

    private async Task<TakenIn> TakeInAsync(RecordForm form, IReadOnlyList<StoredFile> files, Person? chosen, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // New rows each time the transaction is tried.
        context.AddRange(files.Select(file => new StoredFile(new StoredContent(file.Hash, file.Size, file.ContentType), file.Name, file.StoredOn)));
        var home = await HomeAsync(form, cancellationToken);
        var submission = form.At(home).ToSubmission(files.Select(file => new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType)));
        var theirs = chosen is not null && chosen.NameKey == PersonMatch.NameKey(submission.ComplainantName) ? chosen.Id : (long?)null;
        var taken = await intake.ReceiveAsync(submission, by, now, null, cancellationToken, theirs);
        taken.Complaint.RecordContact(
            new ContactNote(submission.ReceivedOn, Direction.FromThem, submission.Channel, submission.ComplainantName, Said(form, rulebooks.Current.Policy)), new Act(by, now));
        if (home is not null)
        {
            await ChooseAsync(taken.Complaint, home, new Act(by, now), cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return taken;
    }

    private async Task<Home?> HomeAsync(RecordForm form, CancellationToken cancellationToken) =>
        form.HomeId is { } id ? await context.Set<Home>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) : null;

    // Where the address alone was enough, the home is noted already.
    private async Task ChooseAsync(Complaint complaint, Home home, Act act, CancellationToken cancellationToken)
    {
        var link = await context.Set<CaseHome>().SingleOrDefaultAsync(one => one.ComplaintId == complaint.Id, cancellationToken);
        if (link is null)
        {
            context.Add(CaseHome.Choose(complaint, home, home.Ownership, "", act));
        }
        else if (link.HomeId != home.Id)
        {
            link.Change(complaint, home, home.Ownership, "", act);
        }
    }

    // What was asked and answered while it was taken down (BRF-G1, and what the policy asks for).
    private static string Said(RecordForm form, LandlordPolicy policy) => string.Join("\n", new[]
    {
        Wish(form.Wishes),
        form.IsAsked(IntakeAsk.Identity, policy) ? $"How it was made sure who it is: {form.Identity}" : "",
        form.IsAsked(IntakeAsk.ReadBack, policy)
            ? form.ReadBack == "yes" ? "What was written was read back to them, and they said that it is right." : "What was written has not been read back to them yet."
            : "",
    }.Where(line => line.Length > 0));

    private static string Wish(string? wishes) => wishes switch
    {
        "yes" => "Asked whether they wish to complain: yes.",
        "unclear" => "Asked whether they wish to complain: the answer was not clear.",
        _ => "They were not asked whether they wish to complain.",
    };
}

/// <param name="Taken">Null when a file could not be taken.</param>
/// <param name="Refused">A sentence for each such file.</param>
public sealed record Recording(TakenIn? Taken, IReadOnlyList<string> Refused);
