using System.Collections.Concurrent;
using System.Linq.Expressions;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Search;

using Found = Func<PortalDbContext, Guid, string, string?, string?, DateOnly, DateOnly, string, string, string, string, string, string, IAsyncEnumerable<WorklistRow>>;

/// <summary>
/// The first page of what a search finds. Putting its command together costs more than the answer: it is prepared once for all readers who
/// hold the same roles and ask with as many words.
/// </summary>
internal static class PreparedSearch
{
    private static readonly ConcurrentDictionary<(int Roles, WorklistSort Sort, int Words), PreparedQuery<Found>> Known = [];

    /// <summary>False where the command has to be put together for this reader: conditions with a set in them come in every length.</summary>
    public static bool CanRead(ListReader reader, IReadOnlyList<string> words) => words.Count is > 0 and <= ReaderValues.MostWords && reader.Actor.Covers.Count == 0;

    /// <param name="found">The same for all who hold the same roles, but for the values of <see cref="ListReader"/> and the words.</param>
    public static IAsyncEnumerable<WorklistRow> Read(PortalDbContext context, ListReader reader, WorklistSort sort, IReadOnlyList<string> words, Func<PortalDbContext, IQueryable<WorklistRow>> found)
    {
        var query = Known.GetOrAdd((reader.Roles, sort, words.Count), _ => new PreparedQuery<Found>(data => Prepare(words, found(data))));
        return query.For(context)(
            context, reader.Id, reader.Actor.StaffId.ToString() ?? "", reader.Team, reader.Actor.TeamSeen(reader.Team), reader.Today, reader.SoonUntil,
            Word(0), After(0), Word(1), After(1), Word(2), After(2));

        string Word(int at) => at < words.Count ? words[at] : "";
        string After(int at) => at < words.Count ? WordIndex.After(words[at]) : "";
    }

    private static Found Prepare(IReadOnlyList<string> words, IQueryable<WorklistRow> example)
    {
        var context = Expression.Parameter(typeof(PortalDbContext), "context");
        var values = new ReaderValues(words);
        var rows = new RootedIn(context).Visit(values.Visit(example.Expression));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDbContext, Guid, string, string?, string?, DateOnly, DateOnly, string, string, string, string, string, string, IQueryable<WorklistRow>>>(
            rows, [context, .. values.InOrder, .. values.Words.SelectMany(word => new[] { word.Word, word.After })]));
    }
}
