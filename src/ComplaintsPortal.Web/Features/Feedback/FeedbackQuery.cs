using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Feedback;

/// <summary>A piece of feedback on the list.</summary>
public sealed record FeedbackRow(
    long Id, FeedbackKind Kind, DateTime RecordedOn, DateOnly ReceivedDay, string Name, string Words, string RoutedTo, DateOnly? FinishedDay, ComplaintReference? RaisedAs)
{
    public string Reference => FeedbackItem.ReferenceOf(RecordedOn, Id);
}

/// <param name="Counts">Of the last twelve months.</param>
public sealed record FeedbackPage(IReadOnlyList<FeedbackRow> Rows, RowKey? Previous, RowKey? Next, IReadOnlyList<FeedbackCount> Counts);

/// <summary>Feedback by its day, in pages by key, with its figures.</summary>
public sealed class FeedbackQuery(PortalDbContext context, FeedbackCountsQuery counts)
{
    public const int PageSize = 25;

    /// <summary>As much of the words as a list shows.</summary>
    private const int Shown = 160;

    public async Task<FeedbackPage> PageAsync(FeedbackFilter filter, Actor reader, DateOnly today, string? after, string? before, CancellationToken cancellationToken)
    {
        var items = filter.Of(context.Set<FeedbackItem>().AsNoTracking().NotKeptFrom(context, reader));
        var backwards = RowKey.Read(before);
        var forwards = backwards is null ? RowKey.Read(after) : null;
        if ((backwards ?? forwards) is { } key)
        {
            var (day, last) = (key.Day, key.Id);
            items = backwards is not null
                ? items.Where(f => f.ReceivedDay <= day && (f.ReceivedDay < day || f.Id < last))
                : items.Where(f => f.ReceivedDay >= day && (f.ReceivedDay > day || f.Id > last));
        }

        var ordered = backwards is not null ? items.OrderByDescending(f => f.ReceivedDay).ThenByDescending(f => f.Id) : items.OrderBy(f => f.ReceivedDay).ThenBy(f => f.Id);
        // The database cuts them: what is typed may be long.
#pragma warning disable CA1845 // Spans are nothing that a database knows.
        var rows = await ordered.Take(PageSize + 1)
            .Select(f => new FeedbackRow(f.Id, f.Kind, f.RecordedOn, f.ReceivedDay, f.Name, f.Words.Length > Shown ? f.Words.Substring(0, Shown) + "…" : f.Words, f.RoutedTo, f.FinishedDay, f.RaisedAs))
            .ToListAsync(cancellationToken);
#pragma warning restore CA1845
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards is not null)
        {
            rows.Reverse();
        }

        var (hasPrevious, hasNext) = backwards is not null ? (more, true) : (forwards is not null, more);
        return new FeedbackPage(
            rows,
            hasPrevious && rows.Count > 0 ? new RowKey(false, rows[0].ReceivedDay, rows[0].Id) : null,
            hasNext && rows.Count > 0 ? new RowKey(false, rows[^1].ReceivedDay, rows[^1].Id) : null,
            await counts.ReadAsync(FirstCounted(today), today, cancellationToken));
    }

    /// <summary>The first day of the last twelve months.</summary>
    public static DateOnly FirstCounted(DateOnly today) => today.AddYears(-1).AddDays(1);
}
