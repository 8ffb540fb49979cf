using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Contractors;

/// <summary>Notes that a complaint is about a contractor, and tells them what the policy wants them told. That they were told and its mail are one save.</summary>
public sealed class ContractorDesk(PortalDbContext context, ContractorMail mail, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>Names them, with the mail that tells of the receipt; the caller saves.</summary>
    public async Task<ContractorInvolvement> NameAsync(Complaint complaint, long contractorId, IReadOnlyList<int> points, string why, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var contractor = await context.Set<Contractor>().SingleAsync(one => one.Id == contractorId, cancellationToken);
        IllegalActException.ThrowIf(await context.Set<ContractorInvolvement>().AnyAsync(one => one.ComplaintId == complaint.Id && one.ContractorId == contractorId && one.EndedOn == null, cancellationToken)
            ? $"It is noted already that the complaint is about {contractor.Name}." : null);
        var involvement = ContractorInvolvement.Name(complaint, contractor, points, why, act);
        context.Add(involvement);
        Tell(involvement, contractor, complaint, rules.Policy, act);
        return involvement;
    }

    /// <summary>Tells every contractor what they are to be told by now, each in a save of its own. Returns how many were told.</summary>
    public async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var waiting = await context.Set<ContractorInvolvement>().AsNoTracking().Where(one => one.EndedOn == null)
            .Join(context.Set<Complaint>(), one => one.ComplaintId, c => c.Id, (one, c) => new { one, c })
            .Where(row => (row.one.ConclusionToldOn == null) != (row.c.ClosedDay == null)
                || (row.one.EscalationToldOn == null && row.c.Stages.Any(s => s.Number == 2 && s.LoggedDay >= row.one.NamedDay)))
            .OrderBy(row => row.one.Id).Select(row => new { row.one.Id, row.c.PolicyId }).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var row in waiting.Where(row => rulebooks.For(row.PolicyId).Policy.Contractors.Notices.Count > 0))
        {
            context.ChangeTracker.Clear();
            try
            {
                told += await TellOneAsync(row.Id, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another server told them, or somebody saved the complaint: the next round looks again.
            }
        }

        return told;
    }

    private async Task<int> TellOneAsync(long id, CancellationToken cancellationToken)
    {
        var involvement = await context.Set<ContractorInvolvement>().SingleAsync(one => one.Id == id, cancellationToken);
        var contractor = await context.Set<Contractor>().SingleAsync(one => one.Id == involvement.ContractorId, cancellationToken);
        var complaint = await context.Set<Complaint>().Whole().SingleAsync(c => c.Id == involvement.ComplaintId, cancellationToken);
        involvement.Follow(complaint);
        var told = Tell(involvement, contractor, complaint, rulebooks.For(complaint).Policy, new Act(Actor.System, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        return told;
    }

    private int Tell(ContractorInvolvement involvement, Contractor contractor, Complaint complaint, LandlordPolicy policy, Act act)
    {
        var owed = involvement.Owed(policy.Contractors, complaint.StageTwo?.LoggedDay, complaint.ClosedDay);
        foreach (var notice in owed)
        {
            involvement.Tell(notice, complaint, act);
            context.Add(mail.Notice(contractor, notice, complaint, policy, act.On));
        }

        return owed.Count;
    }
}
