using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// Other complaints that may be about the same: of the same name, email address or home, whatever became of them. Whoever asks
/// must be allowed to see every case.
/// </summary>
public sealed class SamePersonQuery(PortalDbContext context)
{
    /// <summary>More than these nobody reads; the search finds the rest.</summary>
    public const int Shown = 5;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<SamePerson>> FindAsync(Complaint complaint, Actor reader, CancellationToken cancellationToken)
    {
        var (name, email, home) = (complaint.Submission.AsItCame.ComplainantName, complaint.Correspondent.Email, complaint.Home);
        var all = context.Set<Complaint>().AsNoTracking().VisibleTo(reader, team: null);

        // Each by an index of its own: words for names and homes, the address for mail.
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

        var found = await all.Where(c => c.Id != complaint.Id && ids.Contains(c.Id))
            .OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Take(Shown)
            .Select(c => new { c.Reference, c.Status, c.ReceivedDay, c.Correspondent.Name, c.Correspondent.Email, c.Home, c.Category })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(c => new SamePerson(
                c.Reference, c.Status, c.ReceivedDay, c.Category,
                [
                    .. c.Name == name ? ["name"] : Array.Empty<string>(),
                    .. email.Length > 0 && c.Email == email ? ["email address"] : Array.Empty<string>(),
                    .. home.Length > 0 && c.Home == home ? ["home"] : Array.Empty<string>(),
                ])),
        ];
    }

    /// <summary>Why what was typed is not the earlier case that a ground needs; null when it is one (Code 2.2).</summary>
    public async Task<string?> WhyNotEarlierAsync(string typed, ComplaintReference self, CancellationToken cancellationToken) =>
        !ComplaintReference.TryParse(typed, out var reference) || reference == self ? null // The domain's sentence says so.
        : await context.Set<Complaint>().AnyAsync(c => c.Reference == reference, cancellationToken) ? null
        : $"There is no complaint {reference} here. Search for the one in which this was considered";
}

/// <param name="Same">In what it is the same: name, email address, home.</param>
public sealed record SamePerson(ComplaintReference Reference, ComplaintStatus Status, DateOnly ReceivedDay, string Category, IReadOnlyList<string> Same)
{
    public string SameInWords => "Same " + DayWords(Same);

    private static string DayWords(IReadOnlyList<string> words) => Domain.Calendar.DayWords.List(words);
}
