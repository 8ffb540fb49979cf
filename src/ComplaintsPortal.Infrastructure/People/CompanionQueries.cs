using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>What is recorded of a person, under whichever of merged records it was.</summary>
public static class CompanionQueries
{
    private static readonly PreparedQuery<Func<PortalDbContext, long, IAsyncEnumerable<Companions>>> OfComplaint = new(() => EF.CompileAsyncQuery((PortalDbContext context, long complaintId) =>
        context.Set<Person>().AsNoTracking().AsSingleQuery()
            // Said twice, each by an index: put together, both would be looked for in every record that there is.
            .Where(p => context.Set<CaseParty>().Where(party => party.ComplaintId == complaintId && party.LeftOn == null)
                    .Join(context.Set<Person>(), party => party.PersonId, known => known.Id, (party, known) => known.MergedIntoId ?? known.Id)
                    .Contains(p.Id)
                || context.Set<CaseParty>().Where(party => party.ComplaintId == complaintId && party.LeftOn == null)
                    .Join(context.Set<Person>(), party => party.PersonId, known => known.Id, (party, known) => known.MergedIntoId ?? known.Id)
                    .Contains(p.MergedIntoId!.Value))
            .OrderBy(p => p.MergedIntoId != null).ThenBy(p => p.Id)
            .Select(p => new Companions(
                p.MergedIntoId ?? p.Id,
                context.Set<CaseParty>().Any(party => party.ComplaintId == complaintId && party.IsMain
                    && context.Set<Person>().Any(known => known.Id == party.PersonId && (known.MergedIntoId ?? known.Id) == (p.MergedIntoId ?? p.Id))),
                p.Name,
                context.Set<Need>().Where(n => n.PersonId == p.Id && (n.State == NeedState.Agreed || n.State == NeedState.Disclosed)).ToList(),
                context.Set<Representative>().Where(r => r.PersonId == p.Id && (r.ComplaintId == null || r.ComplaintId == complaintId)).ToList(),
                context.Set<ContactRestriction>().Where(r => r.PersonId == p.Id && r.State != RestrictionState.Ended).ToList())
            { Language = p.Language, Telephone = p.Telephone })));

    /// <summary>The adjustments and disabilities of a person.</summary>
    public static IQueryable<Need> NeedsOf(this PortalDbContext context, long personId) =>
        context.Set<Need>().Where(n => n.PersonId == personId || context.Set<Person>().Any(p => p.Id == n.PersonId && p.MergedIntoId == personId));

    /// <summary>Everybody who speaks, spoke or was refused to speak for a person.</summary>
    public static IQueryable<Representative> RepresentativesOf(this PortalDbContext context, long personId) =>
        context.Set<Representative>().Where(r => r.PersonId == personId || context.Set<Person>().Any(p => p.Id == r.PersonId && p.MergedIntoId == personId));

    public static IQueryable<ContactRestriction> RestrictionsOf(this PortalDbContext context, long personId) =>
        context.Set<ContactRestriction>().Where(r => r.PersonId == personId || context.Set<Person>().Any(p => p.Id == r.PersonId && p.MergedIntoId == personId));

    /// <summary>What whoever writes or calls about a complaint has to know of its complainant, and of each other of a group, in one command.</summary>
    public static async Task<IReadOnlyList<Companions>> CompanionsOfAllAsync(this PortalDbContext context, long complaintId, CancellationToken cancellationToken = default)
    {
        var read = await OfComplaint.For(context)(context, complaintId).ToListAsync(cancellationToken);
        return [.. Together(read).OrderByDescending(one => one.IsMain)];
    }

    /// <summary>The same of people, whatever they complain about, in one command. Only those speak for them who do so for all their complaints.</summary>
    public static async Task<IReadOnlyList<Companions>> CompanionsOfPeopleAsync(this PortalDbContext context, IReadOnlyCollection<long> personIds, CancellationToken cancellationToken = default)
    {
        var read = await context.Set<Person>().AsNoTracking().AsSingleQuery()
            .Where(p => personIds.Contains(p.Id) || personIds.Contains(p.MergedIntoId!.Value))
            .OrderBy(p => p.MergedIntoId != null).ThenBy(p => p.Id)
            .Select(p => new Companions(
                p.MergedIntoId ?? p.Id,
                true,
                p.Name,
                context.Set<Need>().Where(n => n.PersonId == p.Id && (n.State == NeedState.Agreed || n.State == NeedState.Disclosed)).ToList(),
                context.Set<Representative>().Where(r => r.PersonId == p.Id && r.ComplaintId == null).ToList(),
                context.Set<ContactRestriction>().Where(r => r.PersonId == p.Id && r.State != RestrictionState.Ended).ToList())
            { Language = p.Language, Telephone = p.Telephone })
            .ToListAsync(cancellationToken);
        return [.. Together(read)];
    }

    // Of merged records, those that were read first stand for the others.
    private static IEnumerable<Companions> Together(IEnumerable<Companions> read) =>
        read.GroupBy(one => one.PersonId).Select(records => new Companions(
            records.Key, records.First().IsMain, records.First().Name,
            [.. records.SelectMany(one => one.Needs).OrderBy(n => n.Id)],
            [.. records.SelectMany(one => one.Representatives).OrderBy(r => r.Id)],
            [.. records.SelectMany(one => one.Restrictions).OrderBy(r => r.Id)])
        {
            Language = records.Select(one => one.Language).FirstOrDefault(language => language.Length > 0) ?? "",
            Telephone = records.Select(one => one.Telephone).FirstOrDefault(telephone => telephone.Length > 0) ?? "",
        });
}

/// <param name="PersonId">The record that stands for them.</param>
/// <param name="IsMain">True for the complainant in whose name the complaint stands.</param>
/// <param name="Needs">Those that hold now.</param>
/// <param name="Representatives">All for this complaint, also those who may not be told anything.</param>
/// <param name="Restrictions">Warnings and restrictions that have not ended.</param>
public sealed record Companions(long PersonId, bool IsMain, string Name, List<Need> Needs, List<Representative> Representatives, List<ContactRestriction> Restrictions)
{
    public static Companions None { get; } = new(0, true, "", [], [], []);

    /// <summary>The language that they prefer; empty for English.</summary>
    public string Language { get; init; } = "";

    /// <summary>On record, whatever a complaint gives; empty where none is.</summary>
    public string Telephone { get; init; } = "";
}
