using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

/// <summary>
/// Whoever spoke for a complainant may know the access codes. When they do so no more, because they were refused, consent was withdrawn or
/// their last day is over, the codes are renewed: the new ones go to the complainant alone (PCC-6d).
/// </summary>
public sealed class CodesTaken(PortalDbContext context, Rulebooks rulebooks, TrackingMail mail, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>In the caller's save.</summary>
    public async Task TakeFromAsync(Representative one, Act act, CancellationToken cancellationToken)
    {
        var standing = await context.Set<Person>().Where(p => p.Id == one.PersonId).Select(p => p.MergedIntoId ?? p.Id).SingleAsync(cancellationToken);
        var (records, only) = (context.RecordsOf(standing), one.ComplaintId);
        var parties = await context.Set<CaseParty>().Where(party => records.Contains(party.PersonId) && (only == null || party.ComplaintId == only)).ToListAsync(cancellationToken);
        foreach (var party in parties.Where(party => !party.IsMain && party.AccessCodeHash is not null))
        {
            party.TakeAccessCode();
        }

        List<long> theirs = [.. parties.Where(party => party.IsMain).Select(party => party.ComplaintId)];
        foreach (var complaint in await context.Set<Complaint>().Where(c => theirs.Contains(c.Id) && c.AccessCodeHash != null).Whole().ToListAsync(cancellationToken))
        {
            await RenewAsync(complaint, one, act, cancellationToken);
        }

        one.TakeCodes(act);
    }

    /// <summary>Of all whose last day is over, each in a save of its own. Returns how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var act = new Act(Actor.System, clock.GetUtcNow().UtcDateTime);
        var today = LondonTime.DateOf(act.On);
        var ended = await context.Set<Representative>().AsNoTracking().Where(r => r.UntilDay < today && r.CodesTakenOn == null).OrderBy(r => r.Id).Select(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
        var count = 0;
        foreach (var id in ended)
        {
            context.ChangeTracker.Clear();
            try
            {
                await TakeFromAsync(await context.Set<Representative>().SingleAsync(r => r.Id == id, cancellationToken), act, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                count++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another server was first, or somebody saved one of the complaints: the next round looks again.
            }
        }

        return count;
    }

    private async Task RenewAsync(Complaint complaint, Representative one, Act act, CancellationToken cancellationToken)
    {
        var code = AccessCode.New();
        var to = complaint.Correspondent.Email;
        var byEmail = OutboxMessage.IsAddress(to) && !to.Equals(one.Email, StringComparison.OrdinalIgnoreCase);
        complaint.RenewAccessCode(AccessCode.Hash(complaint.Reference, code), $"because {one.Name} does not speak for them any more; {(byEmail ? "by email to the address on file" : "a new one is to be posted")}", act);
        if (byEmail)
        {
            context.Add(mail.NewCode(complaint, code, $"{one.Name} does not speak for you any more, so you have a new access code for your complaint.", rulebooks.For(complaint), act.On));
            return;
        }

        context.AddRange((await context.LeadsToTellAsync(complaint, cancellationToken)).Select(lead => mail.PostNewCode(
            complaint, $"{one.Name} does not speak for the complainant of {complaint.Reference} any more, and may know the access code. It does not work any more.", lead, act.On)));
    }
}
