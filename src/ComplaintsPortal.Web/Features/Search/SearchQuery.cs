using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Search;

/// <summary>Finds complaints by reference, name, address or postcode among those that the person may see.</summary>
public sealed class SearchQuery(PortalDbContext context, WorklistQuery lists)
{
    public const int PageSize = WorklistQuery.PageSize;

    /// <summary>Whether the person may see the complaint with this reference and would find it by the question.</summary>
    public Task<bool> HasAsync(ComplaintReference reference, string question, ListReader reader, CancellationToken cancellationToken) =>
        Found(context, question, reader).AnyAsync(c => c.Reference == reference, cancellationToken);

    public async Task<WorklistPage> PageAsync(string question, WorklistFilter place, WorklistSort sort, ListReader reader, CancellationToken cancellationToken)
    {
        var words = WordIndex.QueryWords(question);
        if (IsFirst(place) && sort != WorklistSort.Priority && !HidesNames(reader) && PreparedSearch.CanRead(reader, words))
        {
            var rows = await PreparedSearch.Read(
                context, reader, sort, words, data => WorklistQuery.Rows(Found(data, words, reader).AsNoTracking().Ordered(sort, backwards: false).Take(PageSize + 1)))
                .ToListAsync(cancellationToken);
            return await lists.PageOfAsync(rows, sort, reader, PageSize, before: null, after: null, cancellationToken);
        }

        return await lists.PageAsync(Found(context, question, reader), place, sort, reader, PageSize, cancellationToken);
    }

    private static bool IsFirst(WorklistFilter place) => string.IsNullOrEmpty(place.After) && string.IsNullOrEmpty(place.Before);

    // Whoever may not see names must not learn them by asking for them one after another.
    private static bool HidesNames(ListReader reader) => reader.Actor.Can(Permission.SeeRedactedCases) && !reader.Actor.Can(Permission.SeeAllCases);

    private static IQueryable<Complaint> Found(PortalDbContext context, string question, ListReader reader)
    {
        if (!HidesNames(reader))
        {
            return Found(context, WordIndex.QueryWords(question), reader);
        }

        var visible = context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team);
        return ComplaintReference.TryParse(question, out var reference) ? visible.Where(c => c.Reference == reference) : visible.Where(c => false);
    }

    private static IQueryable<Complaint> Found(PortalDbContext context, IReadOnlyList<string> words, ListReader reader)
    {
        var ids = context.ComplaintsWith(words);
        return context.Set<Complaint>().VisibleTo(reader.Actor, reader.Team).Where(c => ids.Contains(c.Id));
    }
}
