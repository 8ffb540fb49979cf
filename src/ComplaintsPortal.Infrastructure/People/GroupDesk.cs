using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>Lets somebody join a complaint: under the record that is surely theirs, otherwise under a new one.</summary>
public sealed class GroupDesk(PortalDbContext context)
{
    /// <summary>In the caller's save.</summary>
    /// <param name="details">The person as they gave their details.</param>
    public async Task<Person> JoinAsync(Complaint complaint, Submission details, string how, Act act, CancellationToken cancellationToken)
    {
        IllegalActException.ThrowIf(CaseParty.WhyNotChangeGroup(complaint, act.By));
        var telephone = PersonMatch.TelephoneKey(details.Telephone);
        var candidates = await context.Set<Person>().Where(p => (details.Email != "" && p.Email == details.Email) || (telephone != "" && p.TelephoneKey == telephone)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var person = candidates.Find(one => PersonMatch.WhySure(one, details) is not null);
        if (person is null)
        {
            person = Person.From(details, act.On);
            IllegalActException.ThrowIf(CaseParty.WhyNotReach(person));
            context.Add(person);
        }

        if (person.MergedIntoId is { } standing)
        {
            person = await context.Set<Person>().SingleAsync(p => p.Id == standing, cancellationToken);
        }

        var owner = context.Entry(person);
        var records = context.RecordsOf(person.Id);
        var known = owner.State == EntityState.Added ? null : await context.Set<CaseParty>().SingleOrDefaultAsync(party => party.ComplaintId == complaint.Id && records.Contains(party.PersonId), cancellationToken);
        if (known is null)
        {
            // A new record has its number only once it is saved; both are one save.
            var party = context.Entry(CaseParty.Join(complaint, person, how, act));
            party.Property(p => p.PersonId).CurrentValue = owner.Property(p => p.Id).CurrentValue;
            party.Property(p => p.PersonId).IsTemporary = owner.Property(p => p.Id).IsTemporary;
            party.State = EntityState.Added;
        }
        else
        {
            known.Rejoin(complaint, person, how, act);
        }

        return person;
    }
}
