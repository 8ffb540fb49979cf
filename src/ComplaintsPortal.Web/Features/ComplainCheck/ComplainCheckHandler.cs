using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.Complain;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ComplainCheck;

/// <summary>Makes a complaint of the form: once, however often it is sent.</summary>
public sealed class ComplainCheckHandler(PortalDbContext context, PublicDraftStore drafts, ComplaintIntake intake, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>Null when it was sent before.</summary>
    public Task<TakenIn?> HandleAsync(long draftId, CancellationToken cancellationToken) => drafts.SendAsync(
        draftId,
        async (draft, token) =>
        {
            var answers = Answers.Read(draft.Json);
            var now = clock.GetUtcNow().UtcDateTime;
            var files = await context.Set<StoredFile>().AsNoTracking().Where(file => file.PublicDraftId == draftId).OrderBy(file => file.Id).ToListAsync(token);
            var submission = SubmissionOf.Answers(answers, files, rulebooks.Current.Policy, now);
            var taken = await intake.ReceiveAsync(submission, Actor.Complainant(SubmissionOf.Writer(answers)), now, token);
            return (taken.Reference.ToString(), taken);
        },
        cancellationToken);
}
