using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>
/// Reminds whoever promised a remedy that is late: one mail for each promised day, written in the save that notes it, so that
/// a run that was killed or two servers at once remind nobody twice (Code 7.3, LHP-58).
/// </summary>
public sealed class RemedyChase(PortalDbContext context, SiteAddress site, TimeProvider clock)
{
    public const string Kind = "RemedyReminder";

    private const int Batch = 100;

    /// <summary>How many complaints somebody was reminded of.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.DateOf(now);
        var (count, last) = (0, 0L);
        for (var ids = await LateAsync(today, last, cancellationToken); ids.Count > 0; ids = await LateAsync(today, last, cancellationToken))
        {
            foreach (var id in ids)
            {
                count += await ChaseAsync(id, new Act(Actor.System, now), cancellationToken) ? 1 : 0;
            }

            last = ids[^1];
        }

        return count;
    }

    private Task<List<long>> LateAsync(DateOnly today, long after, CancellationToken cancellationToken) =>
        context.Set<Complaint>().AsNoTracking()
            .Where(c => c.Id > after && c.NextRemedyDue < today && c.Remedies.Any(r => r.State == RemedyState.Promised && r.DueDay < today && r.ChasedFor != r.DueDay))
            .OrderBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(cancellationToken);

    private async Task<bool> ChaseAsync(long id, Act act, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var complaint = await context.Set<Complaint>().Whole().SingleAsync(c => c.Id == id, cancellationToken);
        foreach (var late in complaint.Remedies.Where(r => r.IsOpen && r.DueDay < act.Day && r.ChasedFor != r.DueDay).GroupBy(r => r.OwnerId).ToList())
        {
            var told = await ReadersAsync(complaint, late.Key, cancellationToken);
            var names = told.Count > 0 ? DayWords.List([.. told.Select(one => one.Name)]) : "nobody: no address is known";
            var chased = late.Where(remedy => complaint.ChaseRemedy(remedy.Number, names, act)).ToList();
            foreach (var (name, address) in told.Where(_ => chased.Count > 0))
            {
                context.Add(Mail(complaint, chased, name, address, act.On));
            }
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody worked on it, or another server was first: the next run looks again.
            return false;
        }
    }

    // The owner; the leads where the owner has left, or may not hear of it.
    private async Task<IReadOnlyList<(string Name, string Address)>> ReadersAsync(Complaint complaint, Guid owner, CancellationToken cancellationToken)
    {
        var told = (await context.ActiveStaff().AsNoTracking().Where(staff => staff.Id == owner).ToListAsync(cancellationToken)).WhoHearOf(complaint);
        told = told.Count > 0 ? told : await context.LeadsToTellAsync(complaint, cancellationToken);
        return [.. told.Select(one => (one.Name, one.Email!))];
    }

    private OutboxMessage Mail(Complaint complaint, IReadOnlyList<Remedy> late, string name, string address, DateTime now) => new(
        Kind, address, $"A remedy is late: {complaint.Reference}",
        IntakeMail.Text(
        [
            $"Dear {name}",
            "",
            "We promised this to a complainant, and its day has passed:",
            "",
            .. late.Select(r => $"- Remedy {r.Number}, by {Words.Day(r.DueDay)}: {r.Description}"),
            "",
            "Complete it, give it up with a reason, or agree another day with them:",
            site.Of($"/cases/{complaint.Reference}/actions"),
        ]),
        now)
    {
        ToName = name,
    };
}
