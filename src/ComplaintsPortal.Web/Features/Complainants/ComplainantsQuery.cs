using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Complainants;

/// <summary>Finds the records of complainants among those that somebody may know of.</summary>
public sealed class ComplainantsQuery(PortalDbContext context, CaseReaders readers, KnownPeopleQuery known, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>More are found by asking more exactly.</summary>
    public const int Most = 30;

    private const int MostComplaints = 50;

    /// <summary>By the question, or without one those added last.</summary>
    public async Task<IReadOnlyList<FoundPerson>> FindAsync(string question, Actor reader, CancellationToken cancellationToken)
    {
        var visible = context.PeopleVisibleTo(reader, await readers.TeamOfAsync(reader, cancellationToken)).AsNoTracking();
        var found = question.Length > 0 ? visible.Matching(context, question, reader) : visible;
        var seen = context.Set<Complaint>().NotKeptFrom(reader);
        var rows = await found.OrderByDescending(p => p.Id).Take(Most)
            .Select(p => new FoundPerson(
                p.Id, p.Name, p.Home, p.Email, p.Telephone,
                // Two sums, each by an index: as one condition every complaint that there is would be looked at for each person.
                context.Set<CaseParty>().Count(party => party.PersonId == p.Id && seen.Any(c => c.Id == party.ComplaintId))
                    + context.Set<Person>().Where(other => other.MergedIntoId == p.Id).Join(context.Set<CaseParty>(), other => other.Id, party => party.PersonId, (other, party) => party.ComplaintId).Count(id => seen.Any(c => c.Id == id))))
            .ToListAsync(cancellationToken);
        var flags = (await known.OfAsync([.. rows.Select(row => row.Id)], reader, cancellationToken)).ToDictionary(one => one.Id, one => one.Flags);
        return [.. rows.Select(row => row with { Flags = flags.GetValueOrDefault(row.Id, []) })];
    }

    /// <summary>The record to work on.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this person.</exception>
    public async Task<Person> OpenAsync(long id, Actor reader, CancellationToken cancellationToken) =>
        await context.PeopleVisibleTo(reader, await readers.TeamOfAsync(reader, cancellationToken)).SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
        ?? throw new NotFoundException("record of a complainant");

    /// <summary>The record that stands for one that was merged; null where it was not.</summary>
    public Task<long?> StandsUnderAsync(long id, CancellationToken cancellationToken) =>
        context.Set<Person>().Where(p => p.Id == id).Select(p => p.MergedIntoId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Everything on a record.</summary>
    public async Task<ComplainantViewModel> ReadAsync(long id, Actor reader, CancellationToken cancellationToken)
    {
        var person = await OpenAsync(id, reader, cancellationToken);
        await context.Entry(person).Collection(p => p.Changes).LoadAsync(cancellationToken);
        var team = await readers.TeamOfAsync(reader, cancellationToken);
        var records = context.RecordsOf(id);
        var complaints = await context.ComplaintsOf(id).AsNoTracking().VisibleTo(reader, team)
            .OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Take(MostComplaints)
            .Select(c => new PersonComplaint(c.Id, c.Reference, c.Status, c.ReceivedDay, c.Category, c.Correspondent.Email, c.Correspondent.Telephone, context.Set<CaseParty>().Any(party => party.ComplaintId == c.Id && party.IsMain && records.Contains(party.PersonId))))
            .ToListAsync(cancellationToken);
        var merges = await context.Set<PersonMerge>().AsNoTracking().Where(m => m.IntoId == id).OrderBy(m => m.Id)
            .Join(context.Set<Person>().AsNoTracking(), m => m.FromId, p => p.Id, (merge, from) => new { merge, from }).ToListAsync(cancellationToken);
        var needs = await context.NeedsOf(id).AsNoTracking().OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var hidden = await context.ComplaintsOf(id).KeptFrom(reader).Select(c => new { c.Id, c.Reference }).ToListAsync(cancellationToken);
        var representatives = await context.RepresentativesOf(id).AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var handles = await context.ComplaintsOf(id).AnyAsync(c => c.HandlerId == reader.StaffId, cancellationToken);
        return new ComplainantViewModel(person, complaints, [.. merges.Select(one => MergedRecord.Of(one.merge, one.from, person))], await AlikeAsync(person, reader, team, cancellationToken))
        {
            Home = reader.Can(Permission.SeeHomes) ? await HomeAsync(person, complaints, cancellationToken) : null,
            MayChange = person.WhyNotChange(reader) is null,
            MayRestrict = person.WhyNotChange(reader) is null && reader.Can(Permission.RestrictContact),
            Needs = [.. needs.Select(need => new ShownNeed(need, need.IsHiddenFrom(reader, handles ? reader.StaffId : null)))],
            Hidden = [.. hidden.Select(c => c.Reference)],
            Representatives = [.. representatives.Where(r => !hidden.Exists(c => c.Id == r.ComplaintId)).Select(r => new ShownRepresentative(r, complaints.Find(c => c.Id == r.ComplaintId)?.Reference))],
            Restrictions = await context.RestrictionsOf(id).AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken),
            Policy = rulebooks.Current.Policy,
            Today = LondonTime.Today(clock),
        };
    }

    // The home that the record names; where it names none, the one that a complaint of theirs is about.
    private async Task<RegisteredHome?> HomeAsync(Person person, IReadOnlyList<PersonComplaint> complaints, CancellationToken cancellationToken)
    {
        if (long.TryParse(person.Uprn, CultureInfo.InvariantCulture, out var uprn))
        {
            return await context.Set<Home>().Where(home => home.Uprn == uprn).Select(home => new RegisteredHome(home.Id, home.Uprn, null)).SingleOrDefaultAsync(cancellationToken);
        }

        List<long> theirs = [.. complaints.Where(c => c.IsTheirs).Select(c => c.Id)];
        return person.Uprn.Length > 0 ? null
            : await context.Set<CaseHome>().Where(link => theirs.Contains(link.ComplaintId)).OrderByDescending(link => link.ComplaintId)
                .Join(context.Set<Home>(), link => link.HomeId, home => home.Id, (link, home) => new { link.ComplaintId, home.Id, home.Uprn })
                .Select(one => new RegisteredHome(one.Id, one.Uprn, one.ComplaintId)).FirstOrDefaultAsync(cancellationToken);
    }

    // Records that may be the same person's; whether they are is for people to decide.
    private async Task<IReadOnlyList<AlikeRecord>> AlikeAsync(Person person, Actor reader, string? team, CancellationToken cancellationToken)
    {
        var (name, email, telephone) = (person.NameKey, person.Email, person.TelephoneKey);
        var others = await context.PeopleVisibleTo(reader, team).AsNoTracking()
            .Where(p => p.Id != person.Id && (p.NameKey == name || (email != "" && p.Email == email) || (telephone != "" && p.TelephoneKey == telephone)))
            .OrderBy(p => p.Id).Take(10).ToListAsync(cancellationToken);
        return [.. others.Select(other => new AlikeRecord(other.Id, other.Name, string.Join(", ", other.Home), PersonMatch.Alike(person.Keys(), other.Keys())))];
    }
}

public sealed record FoundPerson(long Id, string Name, IReadOnlyList<string> Home, string Email, string Telephone, int Complaints)
{
    /// <summary>What to know before they are written to or called.</summary>
    public IReadOnlyList<CaseFlag> Flags { get; init; } = [];
}

public sealed record PersonComplaint(long Id, ComplaintReference Reference, ComplaintStatus Status, DateOnly ReceivedDay, string Category, string Email, string Telephone, bool IsTheirs);

/// <param name="CanUndo">False where it was taken back, or the records were merged once more since.</param>
/// <param name="Otherwise">What it says that the record in force does not: a number under which somebody can be reached is not lost from sight.</param>
public sealed record MergedRecord(long Id, string Name, DateTime On, string ByName, string Reason, bool CanUndo, IReadOnlyList<string> Otherwise)
{
    public static MergedRecord Of(PersonMerge merge, Person from, Person into)
    {
        var stands = merge.UndoneOn is null && from.MergedIntoId == into.Id;
        return new(merge.Id, from.Name, merge.On, merge.ByName, merge.Reason, stands, stands ? PersonDetails.OnlyIn(from.Details(), into.Details()) : []);
    }
}

/// <param name="ComplaintId">The complaint which is about it; null where their record names it.</param>
public sealed record RegisteredHome(long Id, long Uprn, long? ComplaintId);

/// <param name="Same">In what it is the same.</param>
public sealed record AlikeRecord(long Id, string Name, string Home, IReadOnlyList<string> Same);

/// <param name="IsHidden">What exactly it is, is not for this reader.</param>
public sealed record ShownNeed(Need Need, bool IsHidden);

/// <param name="Complaint">The one for which they speak; null for all.</param>
public sealed record ShownRepresentative(Representative Representative, ComplaintReference? Complaint);

/// <summary>A complainant's record.</summary>
public sealed record ComplainantViewModel(
    Person Person, IReadOnlyList<PersonComplaint> Complaints, IReadOnlyList<MergedRecord> Merges, IReadOnlyList<AlikeRecord> Alike)
{
    public bool MayChange { get; init; }

    public bool MayRestrict { get; init; }

    /// <summary>The home in the register; null where it is not there, or not for this reader.</summary>
    public RegisteredHome? Home { get; init; }

    /// <summary>Complaints of theirs from which the reader is kept away.</summary>
    public IReadOnlyList<ComplaintReference> Hidden { get; init; } = [];

    public IReadOnlyList<ShownNeed> Needs { get; init; } = [];

    public IReadOnlyList<ShownRepresentative> Representatives { get; init; } = [];

    public IReadOnlyList<ContactRestriction> Restrictions { get; init; } = [];

    /// <summary>The landlord’s policy of today.</summary>
    public required LandlordPolicy Policy { get; init; }

    public required DateOnly Today { get; init; }

    public string Href(string? segment = null) => ComplainantHref.Of(Person.Id, segment);

    /// <summary>What was written down, without the references of complaints from which the reader is kept away (Code 5.8).</summary>
    public string Said(string text) => Hidden.Aggregate(text, (said, reference) => said.Replace(reference.ToString(), "a complaint", StringComparison.Ordinal));
}

public static class ComplainantHref
{
    public static string Of(long id, string? segment = null) => segment is null ? $"/staff/complainants/{id}" : $"/staff/complainants/{id}/{segment}";
}
