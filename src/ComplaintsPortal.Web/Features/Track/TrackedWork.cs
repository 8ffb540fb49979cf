using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Intake;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>
/// Does something to a complaint for the complainant. Staff who save at the same moment never make a complainant's words bounce: the
/// act is tried again on the complaint as it then is. Whoever deals with the complaint is told of their words.
/// </summary>
public sealed class TrackedWork(PortalDbContext context, Rulebooks rulebooks, ReplyNews news, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="by">The complainant, or whoever of a group it is.</param>
    public async Task DoAsync(ComplaintReference reference, string by, Action<Complaint, Rulebook, Act> work, CancellationToken cancellationToken, params IReadOnlyList<object> alongside)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            var complaint = await context.FindComplaintAsync(reference, cancellationToken) ?? throw new Shared.NotFoundException("complaint");
            var (act, before) = (new Act(Actor.Complainant(by), clock.GetUtcNow().UtcDateTime), complaint.Events.Count);
            work(complaint, rulebooks.For(complaint), act);
            context.AddRange(alongside);
            if (complaint.Events.Skip(before).Any(TheirWords.IsTheirs))
            {
                await news.TellAsync(complaint, act.On, cancellationToken);
            }

            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // Somebody else was faster; look again.
            }
        }
    }
}
