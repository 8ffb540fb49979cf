using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>
/// Puts each new complaint under the record of its person in the very save that records it, so that there is none without one: under the
/// record that is surely the same person's, otherwise under a new one. An existing record is not changed by it, so that nothing about it
/// can make the recording of a complaint fail.
/// </summary>
internal static class PeopleUpkeep
{
    public static async Task PrepareAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var chosen = context.ChangeTracker.Entries<CaseParty>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.ComplaintId).ToHashSet();
        List<EntityEntry<Complaint>> added =
            [.. context.ChangeTracker.Entries<Complaint>().Where(entry => entry.State == EntityState.Added && !chosen.Contains(IdOf(entry)))];
        if (added.Count == 0)
        {
            return;
        }

        var candidates = await CandidatesAsync(context, [.. added.Select(entry => entry.Entity.Submission.AsItCame)], cancellationToken);
        foreach (var entry in added)
        {
            var submission = entry.Entity.Submission.AsItCame;
            var found = candidates.Select(person => (Person: person, Why: PersonMatch.WhySure(person, submission))).FirstOrDefault(one => one.Why is not null);
            var person = found.Person;
            if (person is null)
            {
                person = Person.From(submission, entry.Entity.RecordedOn);
                context.Add(person);
                candidates.Add(person);
            }

            Join(context, entry, person, found.Why ?? CaseParty.NewRecord);
        }
    }

    /// <summary>Puts a complaint that is being added under a record.</summary>
    public static void Join(PortalDbContext context, EntityEntry<Complaint> complaint, Person person, string how)
    {
        var owner = context.Entry(person);
        var act = new Act(new Actor(complaint.Entity.RecordedById, complaint.Entity.RecordedByName, []), complaint.Entity.RecordedOn);
        var party = context.Entry(new CaseParty(IdOf(complaint), owner.Property(p => p.Id).CurrentValue, isMain: true, how, act));

        // Both have numbers of their own only once they are saved.
        party.Property(p => p.ComplaintId).IsTemporary = complaint.Property(c => c.Id).IsTemporary;
        party.Property(p => p.PersonId).IsTemporary = owner.Property(p => p.Id).IsTemporary;
        party.State = EntityState.Added;
    }

    private static async Task<List<Person>> CandidatesAsync(PortalDbContext context, IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        List<string> emails = [.. submissions.Select(s => s.Email.Trim()).Where(email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        List<string> numbers = [.. submissions.Select(s => PersonMatch.TelephoneKey(s.Telephone)).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal)];
        return emails.Count + numbers.Count == 0 ? []
            : await context.Set<Person>().Where(p => emails.Contains(p.Email) || numbers.Contains(p.TelephoneKey)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
    }

    private static long IdOf(EntityEntry<Complaint> complaint) => complaint.Property(c => c.Id).CurrentValue;
}
