using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>What whoever writes to or calls people has to know of them, on pages that are not about one complaint (Code 5.10, 5.14).</summary>
public sealed class KnownPeopleQuery(PortalDbContext context, CaseReaders readers, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>A number that more have in common is nobody’s own.</summary>
    private const int Most = 5;

    /// <summary>Of one name, as many are compared by their postcode.</summary>
    private const int Compared = 100;

    /// <summary>Those on record who may be whoever gave these details, with what is the same; people decide whether they are.</summary>
    public async Task<IReadOnlyList<KnownPerson>> FindAsync(PersonKeys keys, Actor reader, CancellationToken cancellationToken)
    {
        if (keys.IsEmpty || !reader.Can(Permission.SeePeople))
        {
            return [];
        }

        var (name, email, telephone) = (keys.Postcode.Length > 0 ? keys.Name : "", keys.Email, keys.Telephone);
        var visible = context.PeopleVisibleTo(reader, await readers.TeamOfAsync(reader, cancellationToken));
        var found = await context.Set<Person>().AsNoTracking()
            .Where(p => (email != "" && p.Email == email) || (telephone != "" && p.TelephoneKey == telephone) || (name != "" && p.NameKey == name))
            .Where(p => visible.Any(standing => standing.Id == (p.MergedIntoId ?? p.Id)))
            .OrderByDescending(p => p.Id).Take(Compared).ToListAsync(cancellationToken);
        var same = found.Where(p => p.Keys().IsPerhaps(keys)).Take(Most).ToLookup(p => p.MergedIntoId ?? p.Id, p => PersonMatch.Alike(p.Keys(), keys));
        var known = await OfAsync([.. same.Select(one => one.Key)], reader, cancellationToken);
        return [.. known.Select(one => one with { Same = [.. same[one.Id].SelectMany(what => what).Distinct()] })];
    }

    /// <summary>What is to be known of these records, in one command; none is asked for where there are none.</summary>
    public async Task<IReadOnlyList<KnownPerson>> OfAsync(IReadOnlyCollection<long> ids, Actor reader, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var (rules, today) = (rulebooks.Current.Policy.Representation, LondonTime.Today(clock));
        var known = await context.CompanionsOfPeopleAsync(ids, cancellationToken);
        return [.. known.Select(person => new KnownPerson(person.PersonId, person.Name, [.. PeopleFlags.Of(person, rules, reader, null, today)]))];
    }
}

/// <param name="Id">Of the record that stands for them.</param>
/// <param name="Flags">What to know before they are written to or called.</param>
public sealed record KnownPerson(long Id, string Name, IReadOnlyList<CaseFlag> Flags)
{
    /// <summary>In what they are the same as whoever was looked for.</summary>
    public IReadOnlyList<string> Same { get; init; } = [];
}
