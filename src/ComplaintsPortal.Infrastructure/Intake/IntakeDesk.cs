using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Hazards;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Intake;

/// <summary>
/// Takes in what another system hands over, once for each of its keys: a complaint of its own, or a reply that joins its complaint. A reply
/// whose complaint is not here becomes a complaint, so that nothing is lost.
/// </summary>
public sealed class IntakeDesk(PortalDbContext context, ComplaintIntake intake, Rulebooks rulebooks, ReplyNews news, HazardDesk hazards, TimeProvider clock)
{
    private const int MostTries = 5;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The source with this token; null for a token that is none, or is revoked.</summary>
    public Task<IntakeSource?> FindSourceAsync(string token, CancellationToken cancellationToken)
    {
        var hash = IntakeSource.Hash(token);
        return context.Set<IntakeSource>().AsNoTracking().SingleOrDefaultAsync(source => source.TokenHash == hash && source.RevokedOn == null, cancellationToken);
    }

    /// <returns>What came of it, and whether that was answered before.</returns>
    /// <exception cref="KeyReusedException">The key named something else before.</exception>
    public async Task<(IntakeAnswer Answer, bool Repeated)> TakeAsync(IntakeSource source, HandedOver message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            if (await FindAsync(source, message, cancellationToken) is { } earlier)
            {
                return (earlier, true);
            }

            try
            {
                return (await context.InTransactionAsync(token => TakeInAsync(source, message, token), cancellationToken), false);
            }
            catch (DbUpdateException fault) when (attempt < MostTries && (fault is DbUpdateConcurrencyException || UniqueKey.IsTaken(fault)))
            {
                // The same message was faster by a moment, or somebody saved the complaint that it joins: look again.
            }
        }
    }

    private async Task<IntakeAnswer?> FindAsync(IntakeSource source, HandedOver message, CancellationToken cancellationToken)
    {
        var call = await context.Set<IntakeCall>().AsNoTracking().SingleOrDefaultAsync(one => one.SourceId == source.Id && one.Key == message.Key, cancellationToken);
        return call is null ? null
            : call.Sha256 == message.Sha256 ? JsonSerializer.Deserialize<IntakeAnswer>(call.Answer, Json)
            : throw new KeyReusedException(message.Key);
    }

    private async Task<IntakeAnswer> TakeInAsync(IntakeSource source, HandedOver message, CancellationToken cancellationToken)
    {
        var act = new Act(source.Actor, clock.GetUtcNow().UtcDateTime);

        // First of all, so that of two at the same moment one waits here.
        var call = new IntakeCall { SourceId = source.Id, Key = message.Key, Sha256 = message.Sha256, On = act.On };
        context.Add(call);
        await context.SaveChangesAsync(cancellationToken);

        // New rows each time the transaction is tried.
        context.AddRange(message.Files.Select(file => new StoredFile(new StoredContent(file.Hash, file.Size, file.ContentType), file.Name, file.StoredOn)));
        var answer = message.ReplyTo is { } reference && await context.FindComplaintAsync(reference, cancellationToken) is { } complaint
            ? await JoinAsync(complaint, message, act, cancellationToken)
            : await RecordAsync(message, act, cancellationToken);
        call.Answer = JsonSerializer.Serialize(answer, Json);
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<IntakeSource>().Where(one => one.Id == source.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedOn, act.On), cancellationToken);
        return answer;
    }

    private async Task<IntakeAnswer> RecordAsync(HandedOver message, Act act, CancellationToken cancellationToken)
    {
        var submission = message.Submission with { Files = [.. message.Files.Select(Submitted)] };
        var taken = await intake.ReceiveAsync(submission, act.By, act.On, cancellationToken);
        List<string> lines =
        [
            .. SaidThere(message),
            message.ReplyTo is { } missing ? $"It names {missing} as the complaint to which it belongs. There is none of that reference here." : "",
            .. message.NotTaken.Select(file => $"A file could not be taken: {file.Name}. {file.Sentence}"),
        ];
        var note = string.Join("\n", lines.Where(line => line.Length > 0));
        if (note.Length > 0)
        {
            taken.Complaint.RecordContact(new ContactNote(submission.ReceivedOn, Direction.FromThem, submission.Channel, submission.ComplainantName, note), act);
        }

        var due = taken.Complaint.DeadlineFor(DeadlineStep.StageOneAcknowledgement, rulebooks.For(taken.Complaint)).Due;
        return Answer(taken.Reference, IntakeOutcome.Recorded, due, message, message.ReplyTo is { } gone ? $"There is no complaint {gone} here, so this was recorded as a complaint of its own." : null);
    }

    private async Task<IntakeAnswer> JoinAsync(Complaint complaint, HandedOver message, Act act, CancellationToken cancellationToken)
    {
        var submission = message.Submission;
        var who = submission.ComplainantName.Length > 0 ? submission.ComplainantName : complaint.Correspondent.Name;
        List<string> lines = [submission.WhatHappened];
        if (submission.Email.Length > 0 && !submission.Email.Equals(complaint.Correspondent.Email, StringComparison.OrdinalIgnoreCase))
        {
            lines.Add($"It came from {submission.Email}, which is not the address on file.");
        }

        // What is on file stays until somebody looks at it; whatever the reply says beside its words is for them to read.
        string[] beside = [.. BesideWords.OfMatter(submission), .. BesideWords.OfPeople(submission, complaint.Correspondent), .. SaidThere(message)];
        lines.Add(string.Join('\n', beside.Where(line => line.Length > 0)));
        lines.AddRange(message.NotTaken.Select(file => $"A file could not be taken: {file.Name}. {file.Sentence}"));
        complaint.ReceiveReply(new ContactNote(submission.ReceivedOn, Direction.FromThem, submission.Channel, who, string.Join("\n\n", lines.Where(line => line.Length > 0))), act);
        if (submission.WhatHappened.Length > 0 && complaint.WhyNotAnswerClarification() is null)
        {
            complaint.AnswerClarification(submission.WhatHappened, rulebooks.For(complaint), act);
        }

        foreach (var file in message.Files)
        {
            complaint.AddFile(Submitted(file), act);
        }

        await hazards.TakeInReplyAsync(complaint, submission, rulebooks.For(complaint), act, cancellationToken);
        await news.TellAsync(complaint, act.On, cancellationToken);
        return Answer(complaint.Reference, IntakeOutcome.Joined, null, message, null);
    }

    private static IEnumerable<string> SaidThere(HandedOver message) => [message.Wishes, message.SourceReference.Length > 0 ? $"Its number there: {message.SourceReference}." : ""];

    private static IntakeAnswer Answer(ComplaintReference reference, IntakeOutcome outcome, DateOnly? due, HandedOver message, string? note) => new(
        reference.ToString(), outcome, message.Submission.ReceivedOn, due, message.Files.Count, [.. message.NotTaken.Select(file => new FileNotTaken(file.Name, file.Sentence))], note);

    private static SubmittedFile Submitted(StoredFile file) => new(file.Name, file.Hash, file.Size, file.ContentType);
}
