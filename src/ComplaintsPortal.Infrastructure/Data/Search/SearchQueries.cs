using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Search;

public static class SearchQueries
{
    /// <summary>The name under which a condition takes a word; a command that is put together once looks for it.</summary>
    public const string Word = "prefix";

    /// <summary>The name of the first text after all that begin with the word.</summary>
    public const string WordAfter = "after";

    /// <summary>
    /// Ids of the complaints that hold every word of the question, in any order, each perhaps only begun ("jon" finds Jones). Each word is
    /// one range of the index on both databases. A question without a word finds nothing.
    /// </summary>
    public static IQueryable<long> ComplaintsWith(this PortalDbContext context, string? question) =>
        context.ComplaintsWith(WordIndex.QueryWords(question));

    /// <summary>The same by words that were taken apart already.</summary>
    public static IQueryable<long> ComplaintsWith(this PortalDbContext context, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return context.Set<SearchWord>().Where(word => false).Select(word => word.ComplaintId);
        }

        var ids = BeginningWith(context, words[0]).Select(word => word.ComplaintId).Distinct();
        foreach (var other in words.Skip(1))
        {
            var also = BeginningWith(context, other);
            ids = ids.Where(id => also.Any(word => word.ComplaintId == id));
        }

        return ids;
    }

    /// <summary>Puts the complaint's words into the context, to be written with its next save; only what has changed is written.</summary>
    public static async Task IndexComplaintAsync(this PortalDbContext context, long complaintId, IReadOnlySet<string> words, CancellationToken cancellationToken = default)
    {
        var kept = await context.Set<SearchWord>().Where(word => word.ComplaintId == complaintId).ToListAsync(cancellationToken);
        context.RemoveRange(kept.Where(word => !words.Contains(word.Word)));
        context.AddRange(words.Except(kept.Select(word => word.Word), StringComparer.Ordinal).Select(word => new SearchWord { ComplaintId = complaintId, Word = word }));
    }

    private static IQueryable<SearchWord> BeginningWith(PortalDbContext context, string prefix)
    {
        var after = WordIndex.After(prefix);
        return context.Set<SearchWord>().Where(word => word.Word.CompareTo(prefix) >= 0 && word.Word.CompareTo(after) < 0);
    }
}
