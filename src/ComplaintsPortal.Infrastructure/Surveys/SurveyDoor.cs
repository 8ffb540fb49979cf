using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Surveys;

/// <summary>Opens a survey with reference and code. An unknown reference and a wrong code are the same; wrong tries are counted and lock.</summary>
public sealed class SurveyDoor(PortalDbContext context, AccessAttempts attempts)
{
    public async Task<(Entry Entry, Survey? Survey)> OpenAsync(ComplaintReference reference, string code, IPAddress address, CancellationToken cancellationToken)
    {
        AttemptKey[] keys = [AttemptKey.Survey(reference), AttemptKey.Of(address)];
        if (await attempts.IsLockedAsync(keys, cancellationToken))
        {
            return (Entry.Locked, null);
        }

        var survey = await context.Set<Survey>()
            .SingleOrDefaultAsync(one => context.Set<Complaint>().Any(c => c.Id == one.ComplaintId && c.Reference == reference), cancellationToken);
        if (!(AccessCode.Matches(reference, code, survey?.CodeHash) | AccessCode.Matches(reference, code, survey?.EarlierCodeHash)))
        {
            await attempts.RecordAsync(keys, cancellationToken);
            return (Entry.Wrong, null);
        }

        return (Entry.Open, survey);
    }
}
