using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Surveys;

/// <summary>
/// Asks everybody whose complaint was closed how it was handled, where the landlord's policy says so (HSV-9, ASH-9). The survey, its mail and
/// the event are one save, and there is one survey for each complaint: whatever dies or runs twice, nobody is asked twice.
/// </summary>
public sealed class SurveyRound(PortalDbContext context, Rulebooks rulebooks, SurveyMail mail, TimeProvider clock, ILogger<SurveyRound> logger)
{
    /// <summary>Complaints that were closed longer ago are let be, for example when the policy begins to ask.</summary>
    public const int LatestDays = 14;

    private const int Batch = 100;

    /// <summary>How many people were asked.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        await rulebooks.RefreshAsync(context, cancellationToken);
        var asked = 0;
        foreach (var policy in rulebooks.History.Versions.Where(policy => policy.Survey is { EveryComplainant: true }))
        {
            foreach (var reference in await DueAsync(policy, cancellationToken))
            {
                asked += await AskAsync(reference, cancellationToken) ? 1 : 0;
            }
        }

        return asked;
    }

    private Task<List<ComplaintReference>> DueAsync(LandlordPolicy policy, CancellationToken cancellationToken)
    {
        var last = LondonTime.Today(clock).AddDays(-policy.Survey!.AfterDays);
        var (id, first) = (policy.Id, last.AddDays(-LatestDays));
        return context.Set<Complaint>().AsNoTracking()
            .Where(c => c.Status == ComplaintStatus.Closed && c.PolicyId == id && c.ClosedDay >= first && c.ClosedDay <= last
                && !context.Set<Survey>().Any(survey => survey.ComplaintId == c.Id))
            .OrderBy(c => c.ClosedDay).ThenBy(c => c.Id).Select(c => c.Reference).Take(Batch).ToListAsync(cancellationToken);
    }

    private async Task<bool> AskAsync(ComplaintReference reference, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var complaint = await context.FindComplaintAsync(reference, cancellationToken);
        var act = new Act(Actor.System, clock.GetUtcNow().UtcDateTime);
        if (complaint is null || Survey.WhyNotOffer(complaint, null, act.By) is not null || !CanBeReached(complaint))
        {
            return false;
        }

        SurveyOffer.Offer(context, mail, complaint, null, rulebooks.For(complaint), act);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || UniqueKey.IsTaken(fault))
        {
            // Somebody worked on it, or another server was first: the next round looks again.
            logger.LogInformation("The survey of {Reference} met another save", reference);
            return false;
        }
    }

    private static bool CanBeReached(Complaint complaint) =>
        complaint.Correspondent.LetterDelivery == Delivery.Email || complaint.Correspondent.PostalAddress.Count > 0;
}
