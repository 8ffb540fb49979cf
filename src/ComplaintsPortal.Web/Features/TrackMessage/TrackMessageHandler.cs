using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.Track;

namespace ComplaintsPortal.Web.Features.TrackMessage;

/// <summary>Puts words and files on the complaint, all or nothing: with a file that cannot be taken, the person chooses again.</summary>
public sealed class TrackMessageHandler(TrackedWork work, Uploads uploads)
{
    /// <summary>A sentence for each file that was not taken; nothing is kept then.</summary>
    public async Task<IReadOnlyList<string>> HandleAsync(ComplaintReference reference, string by, TrackMessageForm form, CancellationToken cancellationToken)
    {
        var outcome = await uploads.ReceiveAsync([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken);
        if (outcome.Refused.Count > 0)
        {
            return [.. outcome.Refused.Select(file => file.Sentence)];
        }

        await work.DoAsync(
            reference, by,
            (complaint, rules, act) =>
            {
                if (form.Words is { } words)
                {
                    complaint.ReceiveMessage(words, act);
                    if (complaint.WhyNotAnswerClarification() is null)
                    {
                        complaint.AnswerClarification(words, rules, act);
                    }
                }

                foreach (var file in outcome.Files)
                {
                    complaint.AddFile(new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType), act);
                }
            },
            cancellationToken,
            [.. outcome.Files]);
        return [];
    }
}
