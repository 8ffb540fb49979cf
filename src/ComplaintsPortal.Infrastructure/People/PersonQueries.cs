using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>How people's records are found.</summary>
public static class PersonQueries
{
    /// <summary>The records that stand for a person: the one, and those that were merged into it.</summary>
    public static IQueryable<long> RecordsOf(this PortalDbContext context, long personId) =>
        context.Set<Person>().Where(p => p.Id == personId || p.MergedIntoId == personId).Select(p => p.Id);

    /// <summary>The record to which a complaint belongs now, whatever was merged since; null only for a complaint that is not there.</summary>
    public static Task<Person?> PersonOfAsync(this PortalDbContext context, long complaintId, CancellationToken cancellationToken = default) =>
        context.Set<CaseParty>().Where(party => party.ComplaintId == complaintId && party.IsMain)
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => person.MergedIntoId ?? person.Id)
            .Join(context.Set<Person>(), id => id, person => person.Id, (id, person) => person)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>A person's complaints, those of merged records and of groups among them.</summary>
    public static IQueryable<Complaint> ComplaintsOf(this PortalDbContext context, long personId)
    {
        var records = context.RecordsOf(personId);
        var ids = context.Set<CaseParty>().Where(party => records.Contains(party.PersonId)).Select(party => party.ComplaintId);
        return context.Set<Complaint>().Where(c => ids.Contains(c.Id));
    }

    /// <summary>
    /// The records that stand for people whom somebody may know of: for those who see every case all, but of whoever complained only where
    /// they are kept away (Code 5.8); otherwise those of the complaints that they work on.
    /// </summary>
    public static IQueryable<Person> PeopleVisibleTo(this PortalDbContext context, Actor reader, string? team)
    {
        var standing = context.Set<Person>().Where(p => p.MergedIntoId == null);
        if (reader.Can(Permission.SeeAllCases))
        {
            // Each by an index of its own, from the person: nearly always the first is true.
            var parties = context.Set<CaseParty>();
            var seen = context.Set<Complaint>().NotKeptFrom(reader);
            return standing.Where(p => parties.Any(party => party.PersonId == p.Id && seen.Any(c => c.Id == party.ComplaintId))
                || context.Set<Person>().Any(other => other.MergedIntoId == p.Id && parties.Any(party => party.PersonId == other.Id && seen.Any(c => c.Id == party.ComplaintId)))
                || (!parties.Any(party => party.PersonId == p.Id) && !context.Set<Person>().Any(other => other.MergedIntoId == p.Id && parties.Any(party => party.PersonId == other.Id))));
        }

        var id = reader.StaffId;
        var cases = context.Set<Complaint>().NotKeptFrom(reader).Where(c => c.HandlerId == id || c.StageOneHandlerId == id || c.Remedies.Any(r => r.OwnerId == id)
            || (team != null && team != "" && c.HandlerTeam == team)).Select(c => c.Id);
        var records = context.Set<CaseParty>().Where(party => cases.Contains(party.ComplaintId))
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => person.MergedIntoId ?? person.Id);
        return standing.Where(p => records.Contains(p.Id));
    }

    /// <summary>Those of the records that a question finds: by a word of any of their complaints (name, home, reference), an email address or a telephone number.</summary>
    public static IQueryable<Person> Matching(this IQueryable<Person> people, PortalDbContext context, string question, Actor reader)
    {
        var found = context.ComplaintsWith(question);
        var complaints = context.Set<Complaint>().NotKeptFrom(reader).Where(c => found.Contains(c.Id)).Select(c => c.Id);
        var records = context.Set<CaseParty>().Where(party => complaints.Contains(party.ComplaintId))
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => person.MergedIntoId ?? person.Id);
        var (email, name, telephone) = (question.Trim(), PersonMatch.NameKey(question), PersonMatch.TelephoneKey(question));
        return people.Where(p => records.Contains(p.Id) || p.Email == email || p.NameKey == name || (telephone != "" && p.TelephoneKey == telephone));
    }
}
