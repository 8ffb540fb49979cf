using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>What is recorded of a person, under whichever of merged records it was.</summary>
public static class CompanionQueries
{
    private static readonly PreparedQuery<Func<PortalDbContext, long, IAsyncEnumerable<Companions>>> OfComplaint = new(() => EF.CompileAsyncQuery((PortalDbContext context, long complaintId) =>
        context.Set<Person>().AsNoTracking().AsSingleQuery()
            .Where(p => context.Set<CaseParty>().Where(party => party.ComplaintId == complaintId && party.IsMain)
                .Join(context.Set<Person>(), party => party.PersonId, known => known.Id, (party, known) => known.MergedIntoId ?? known.Id)
                .Contains(p.MergedIntoId ?? p.Id))
            .OrderBy(p => p.Id)
            .Select(p => new Companions(
                p.MergedIntoId ?? p.Id,
                context.Set<Need>().Where(n => n.PersonId == p.Id && (n.State == NeedState.Agreed || n.State == NeedState.Disclosed)).ToList(),
                context.Set<Representative>().Where(r => r.PersonId == p.Id && (r.ComplaintId == null || r.ComplaintId == complaintId)).ToList(),
                context.Set<ContactRestriction>().Where(r => r.PersonId == p.Id && r.State != RestrictionState.Ended).ToList()))));

    /// <summary>The adjustments and disabilities of a person.</summary>
    public static IQueryable<Need> NeedsOf(this PortalDbContext context, long personId) =>
        context.Set<Need>().Where(n => n.PersonId == personId || context.Set<Person>().Any(p => p.Id == n.PersonId && p.MergedIntoId == personId));

    /// <summary>Everybody who speaks, spoke or was refused to speak for a person.</summary>
    public static IQueryable<Representative> RepresentativesOf(this PortalDbContext context, long personId) =>
        context.Set<Representative>().Where(r => r.PersonId == personId || context.Set<Person>().Any(p => p.Id == r.PersonId && p.MergedIntoId == personId));

    public static IQueryable<ContactRestriction> RestrictionsOf(this PortalDbContext context, long personId) =>
        context.Set<ContactRestriction>().Where(r => r.PersonId == personId || context.Set<Person>().Any(p => p.Id == r.PersonId && p.MergedIntoId == personId));

    /// <summary>What whoever writes or calls about a complaint has to know of its complainant, in one command.</summary>
    public static async Task<Companions> CompanionsOfAsync(this PortalDbContext context, long complaintId, CancellationToken cancellationToken = default)
    {
        var read = await OfComplaint.For(context)(context, complaintId).ToListAsync(cancellationToken);
        return new Companions(
            read.Count > 0 ? read[0].PersonId : 0,
            [.. read.SelectMany(one => one.Needs).OrderBy(n => n.Id)],
            [.. read.SelectMany(one => one.Representatives).OrderBy(r => r.Id)],
            [.. read.SelectMany(one => one.Restrictions).OrderBy(r => r.Id)]);
    }
}

/// <param name="PersonId">The complainant's record.</param>
/// <param name="Needs">Those that hold now.</param>
/// <param name="Representatives">All for this complaint, also those who may not be told anything.</param>
/// <param name="Restrictions">Warnings and restrictions that have not ended.</param>
public sealed record Companions(long PersonId, List<Need> Needs, List<Representative> Representatives, List<ContactRestriction> Restrictions);
