using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>How homes are found.</summary>
public static class HomeQueries
{
    private const int MostWords = 8;

    /// <summary>The homes with every word of the question, each perhaps only begun; a UPRN or a postcode is one of these words.</summary>
    public static IQueryable<Home> Matching(this IQueryable<Home> homes, string question)
    {
        foreach (var word in HomeMatch.Words(question).Distinct(StringComparer.Ordinal).Take(MostWords))
        {
            var begun = " " + word;
            homes = homes.Where(home => home.Words.Contains(begun));
        }

        return homes;
    }

    /// <summary>The homes of a postcode, for <see cref="HomeMatch.Sure"/>.</summary>
    public static IQueryable<Home> AtPostcode(this PortalDbContext context, string postcode)
    {
        var key = HomeMatch.PostcodeKey(postcode);
        return context.Set<Home>().Where(home => home.PostcodeKey == key && key != "");
    }
}
