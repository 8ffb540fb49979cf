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
    private static readonly PreparedQuery<Func<PortalDbContext, string, IAsyncEnumerable<Person>>> WithEmail =
        new(() => EF.CompileAsyncQuery((PortalDbContext context, string email) => context.Set<Person>().Where(p => p.Email == email)));

    private static readonly PreparedQuery<Func<PortalDbContext, string, IAsyncEnumerable<Person>>> WithTelephone =
        new(() => EF.CompileAsyncQuery((PortalDbContext context, string number) => context.Set<Person>().Where(p => p.TelephoneKey == number)));

    public static async Task PrepareAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var chosen = context.ChangeTracker.Entries<CaseParty>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.ComplaintId).ToHashSet();
        List<EntityEntry<Complaint>> added = [.. context.ChangeTracker.Entries<Complaint>().Where(entry => entry.State == EntityState.Added)];
        if (added.Count == 0)
        {
            return;
        }

        List<EntityEntry<Complaint>> unmatched = [.. added.Where(entry => !chosen.Contains(IdOf(entry)))];
        var candidates = await CandidatesAsync(context, [.. unmatched.Select(entry => entry.Entity.Submission.AsItCame)], cancellationToken);
        foreach (var entry in unmatched)
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

        await ApplyAsync(context, added, cancellationToken);
    }

    // What was asked for with the complaint waits for a decision; what was agreed before holds for it from the start.
    private static async Task ApplyAsync(PortalDbContext context, List<EntityEntry<Complaint>> added, CancellationToken cancellationToken)
    {
        var parties = context.ChangeTracker.Entries<CaseParty>().Where(entry => entry.State == EntityState.Added && entry.Entity.IsMain).ToDictionary(entry => entry.Entity.ComplaintId);
        List<long> known = [.. parties.Values.Where(party => !party.Property(p => p.PersonId).IsTemporary).Select(party => party.Entity.PersonId).Distinct()];

        // By the records under which these people stand, so that nobody else's needs are read.
        List<long> standing = [.. context.ChangeTracker.Entries<Person>().Where(person => known.Contains(person.Entity.Id)).Select(person => person.Entity.MergedIntoId ?? person.Entity.Id).Distinct()];
        var theirRecords = context.Set<Person>().Where(p => standing.Contains(p.Id) || (p.MergedIntoId != null && standing.Contains(p.MergedIntoId.Value)));
        var needs = standing.Count == 0 ? []
            : await theirRecords
                .Join(context.Set<Need>().AsNoTracking(), person => person.Id, need => need.PersonId, (person, need) => new { need, under = person.MergedIntoId ?? person.Id })
                .ToListAsync(cancellationToken);
        foreach (var entry in added)
        {
            var (complaint, party) = (entry.Entity, parties[IdOf(entry)]);
            var act = new Act(new Actor(complaint.RecordedById, complaint.RecordedByName, []), complaint.RecordedOn);
            List<Need> theirs = [.. needs.Where(one => one.under == StandingId(context, party)).Select(one => one.need)];
            if (Tracked(context, StandingId(context, party)) is { } record)
            {
                complaint.FollowRecord(record.LetterFormat, record.ContactTimes, act);
            }

            complaint.FollowNeeds(AgreedNeeds.Of(theirs), null, act);
            if (complaint.Adjustments.Length > 0 && !theirs.Exists(need => need.Words == complaint.Adjustments))
            {
                var asked = context.Entry(Need.AskedWith(complaint, party.Entity.PersonId, act));
                asked.Property(n => n.PersonId).IsTemporary = party.Property(p => p.PersonId).IsTemporary;
                asked.State = EntityState.Added;
            }

            if (complaint.Submission.AsItCame.Representative is { Name.Length: > 0 })
            {
                var named = context.Entry(Representative.NamedIn(complaint, party.Entity.PersonId, act));
                named.Property(r => r.PersonId).IsTemporary = party.Property(p => p.PersonId).IsTemporary;
                named.Property(r => r.ComplaintId).CurrentValue = IdOf(entry);
                named.Property(r => r.ComplaintId).IsTemporary = entry.Property(c => c.Id).IsTemporary;
                named.State = EntityState.Added;
            }
        }
    }

    private static long StandingId(PortalDbContext context, EntityEntry<CaseParty> party) =>
        Tracked(context, party.Entity.PersonId)?.MergedIntoId ?? party.Entity.PersonId;

    private static Person? Tracked(PortalDbContext context, long personId) =>
        context.ChangeTracker.Entries<Person>().FirstOrDefault(person => person.Property(p => p.Id).CurrentValue == personId)?.Entity;

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
        List<Person> found = [];
        foreach (var email in submissions.Select(s => s.Email.Trim()).Where(email => email.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            found.AddRange(await WithEmail.For(context)(context, email).ToListAsync(cancellationToken));
        }

        foreach (var number in submissions.Select(s => PersonMatch.TelephoneKey(s.Telephone)).Where(number => number.Length > 0).Distinct(StringComparer.Ordinal))
        {
            found.AddRange(await WithTelephone.For(context)(context, number).ToListAsync(cancellationToken));
        }

        return [.. found.Distinct().OrderBy(person => person.Id)];
    }

    private static long IdOf(EntityEntry<Complaint> complaint) => complaint.Property(c => c.Id).CurrentValue;
}
