using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// Other complaints that may be about the same: of the same person, name, email address or home, whatever became of them, with how much each is
/// alike. Only those that the reader may see.
/// </summary>
public sealed class SamePersonQuery(PortalDbContext context)
{
    /// <summary>More than these nobody reads; the search finds the rest.</summary>
    public const int Shown = 5;

    // So many are compared, the newest.
    private const int Compared = 25;

    /// <summary>The most alike first, then the newest.</summary>
    public async Task<IReadOnlyList<SamePerson>> FindAsync(Complaint complaint, Actor reader, CancellationToken cancellationToken)
    {
        var (name, email, home) = (complaint.Submission.AsItCame.ComplainantName, complaint.Correspondent.Email, complaint.Home);
        var all = context.Set<Complaint>().AsNoTracking().VisibleTo(reader, team: null);

        // Each by an index of its own: words for names and homes, the address for mail, the records of people and homes.
        var named = context.ComplaintsWith(name);
        var ids = all.Where(c => c.Correspondent.Name == name && named.Contains(c.Id)).Select(c => c.Id);
        if (email.Length > 0)
        {
            ids = ids.Union(all.Where(c => c.Correspondent.Email == email).Select(c => c.Id));
        }

        if (home.Length > 0)
        {
            var near = context.ComplaintsWith($"{home} {complaint.Postcode}");
            ids = ids.Union(all.Where(c => c.Home == home && near.Contains(c.Id)).Select(c => c.Id));
        }

        var (people, homes) = (OfPerson(complaint.Id), OfHome(complaint.Id));
        ids = ids.Union(people).Union(homes);

        // What was split off from it, or from which it was split off, is no second telling of it.
        var from = complaint.OpenedFrom;
        var found = await all.Where(c => c.Id != complaint.Id && ids.Contains(c.Id) && c.OpenedFrom != complaint.Reference && (from == null || c.Reference != from))
            .OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Take(Compared)
            .Select(c => new
            {
                c.Reference,
                c.Status,
                c.ReceivedDay,
                c.Correspondent.Name,
                c.Correspondent.Email,
                c.Home,
                c.Category,
                c.Submission.AsItCame,
                SamePerson = people.Contains(c.Id),
                SameHome = homes.Contains(c.Id),
            })
            .ToListAsync(cancellationToken);
        var words = complaint.Submission.AsItCame.WhatHappened;
        return
        [
            .. found.Select(c =>
            {
                var (sameEmail, sameHome) = (email.Length > 0 && c.Email == email, c.SameHome || (home.Length > 0 && c.Home == home));
                var samePerson = c.SamePerson || sameEmail;
                return new SamePerson(
                    c.Reference, c.Status, c.ReceivedDay, c.Category,
                    [
                        .. c.SamePerson ? ["person"] : c.Name == name ? ["name"] : Array.Empty<string>(),
                        .. sameEmail && !c.SamePerson ? ["email address"] : Array.Empty<string>(),
                        .. sameHome ? ["home"] : Array.Empty<string>(),
                    ])
                {
                    Likeness = (samePerson || sameHome) && Likeness.IsNear(complaint.ReceivedDay, c.ReceivedDay) ? Likeness.Between(words, c.AsItCame.WhatHappened, sameHome, samePerson) : null,
                };
            })
            .OrderByDescending(one => one.Likeness is { IsAlike: true } alike ? alike.Score : 0).ThenByDescending(one => one.ReceivedDay).ThenByDescending(one => one.Reference.ToString(), StringComparer.Ordinal)
            .Take(Shown),
        ];
    }

    // Under whichever of merged records.
    private IQueryable<long> OfPerson(long complaintId)
    {
        var standing = context.Set<CaseParty>().Where(party => party.ComplaintId == complaintId && party.IsMain)
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => person.MergedIntoId ?? person.Id);
        return context.Set<CaseParty>()
            .Join(context.Set<Person>(), party => party.PersonId, person => person.Id, (party, person) => new { party.ComplaintId, Standing = person.MergedIntoId ?? person.Id })
            .Where(one => standing.Contains(one.Standing)).Select(one => one.ComplaintId);
    }

    private IQueryable<long> OfHome(long complaintId)
    {
        var same = context.Set<CaseHome>().Where(one => one.ComplaintId == complaintId && one.HomeId != null).Select(one => one.HomeId);
        return context.Set<CaseHome>().Where(one => same.Contains(one.HomeId)).Select(one => one.ComplaintId);
    }

    /// <summary>Why what was typed is not the earlier case that a ground needs; null when it is one (Code 2.2).</summary>
    public async Task<string?> WhyNotEarlierAsync(string typed, ComplaintReference self, CancellationToken cancellationToken) =>
        !ComplaintReference.TryParse(typed, out var reference) || reference == self ? null // The domain's sentence says so.
        : await context.Set<Complaint>().AnyAsync(c => c.Reference == reference, cancellationToken) ? null
        : $"There is no complaint {reference} here. Search for the one in which this was considered";
}

/// <param name="Same">In what it is the same: person, name, email address, home.</param>
public sealed record SamePerson(ComplaintReference Reference, ComplaintStatus Status, DateOnly ReceivedDay, string Category, IReadOnlyList<string> Same)
{
    /// <summary>How much it is alike; null where it is another person's in another home, or came more than twelve months apart.</summary>
    public Likeness? Likeness { get; init; }

    public string SameInWords => "Same " + DayWords(Same);

    private static string DayWords(IReadOnlyList<string> words) => Domain.Calendar.DayWords.List(words);
}
