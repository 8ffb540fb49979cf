using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PrintQueue;

/// <summary>What came of recording letters as posted.</summary>
/// <param name="Refused">A sentence for each letter that was not recorded.</param>
public sealed record PostingOutcome(int Posted, IReadOnlyList<string> Refused);

/// <summary>
/// Records letters as posted, each complaint in a save of its own: one that somebody else has changed does not hold up the others.
/// </summary>
public sealed class PrintQueueHandler(PortalDbContext context, Rulebooks rulebooks, LetterConsequences consequences, TimeProvider clock)
{
    private const int Attempts = 3;

    public async Task<PostingOutcome> HandleAsync(IReadOnlyList<QueuedLetter> letters, DateOnly day, Actor by, CancellationToken cancellationToken)
    {
        var posted = 0;
        var refused = new List<string>();
        foreach (var letter in letters)
        {
            if (await PostAsync(letter, day, by, cancellationToken) is { } whyNot)
            {
                refused.Add($"{letter.Reference}: {whyNot}");
            }
            else
            {
                posted++;
            }
        }

        return new PostingOutcome(posted, refused);
    }

    private async Task<string?> PostAsync(QueuedLetter letter, DateOnly day, Actor by, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            try
            {
                if (await context.FindComplaintAsync(letter.Reference, cancellationToken) is not { } complaint)
                {
                    return "There is no such complaint.";
                }

                complaint.RecordLetterSent(letter.Number, day, rulebooks.For(complaint), new Act(by, clock.GetUtcNow().UtcDateTime));
                await consequences.FollowAsync(complaint, complaint.Letters.Single(one => one.Number == letter.Number), rulebooks.For(complaint), cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (IllegalActException refused)
            {
                return refused.Message;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved something else on this complaint: look again, and do it then.
            }
        }
    }
}
