using System.Globalization;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Features.Worklists;

public enum WorklistSort
{
    /// <summary>Danger first, then by the next date.</summary>
    Urgent,

    /// <summary>By the reasons of <see cref="Domain.Complaints.Priority"/> (Code 6.1).</summary>
    Priority,

    Due,
    DueLast,
    Received,
    ReceivedLast,
    Reference,
    ReferenceLast,
}

/// <summary>The place of a row in a list: what it sorts by, and its id, which no two rows share.</summary>
/// <param name="Rank">1 for danger and 0 for the rest; in the order of priority the place of the reason.</param>
public sealed record RowKey(int Rank, DateOnly Day, long Id)
{
    public RowKey(bool danger, DateOnly day, long id)
        : this(danger ? 1 : 0, day, id)
    {
    }

    public bool Danger => Rank == 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}.{Day:yyyyMMdd}.{Id}");

    /// <summary>Null for what is none: an address that somebody changed starts at the first row.</summary>
    public static RowKey? Read(string? text) =>
        text?.Split('.') is [[>= '0' and <= '9' and var rank], var day, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RowKey(rank - '0', date, number)
            : null;
}

/// <summary>
/// Order and pages by key: a page begins where another ended, however many rows come before it, so the five hundredth
/// page costs what the first does. Each condition starts with a range that an index has.
/// </summary>
public static class WorklistOrder
{
    public static bool IsByReceipt(this WorklistSort sort) => sort is WorklistSort.Received or WorklistSort.ReceivedLast;

    private static bool IsDescending(this WorklistSort sort) => sort is WorklistSort.DueLast or WorklistSort.ReceivedLast or WorklistSort.ReferenceLast;

    /// <summary>In the list's order, or from its end when the page before is asked for.</summary>
    public static IQueryable<Complaint> Ordered(this IQueryable<Complaint> rows, WorklistSort sort, bool backwards) =>
        (sort, backwards ^ sort.IsDescending()) switch
        {
            (WorklistSort.Urgent, false) => rows.OrderByDescending(c => c.Danger).ThenBy(c => c.NextDay).ThenBy(c => c.Id),
            (WorklistSort.Urgent, true) => rows.OrderBy(c => c.Danger).ThenByDescending(c => c.NextDay).ThenByDescending(c => c.Id),
            (WorklistSort.Priority, _) => throw new InvalidOperationException("The order of priority looks at more than the complaint: PriorityQuery."),
            (WorklistSort.Due or WorklistSort.DueLast, false) => rows.OrderBy(c => c.NextDay).ThenBy(c => c.Id),
            (WorklistSort.Due or WorklistSort.DueLast, true) => rows.OrderByDescending(c => c.NextDay).ThenByDescending(c => c.Id),
            (WorklistSort.Received or WorklistSort.ReceivedLast, false) => rows.OrderBy(c => c.ReceivedDay).ThenBy(c => c.Id),
            (WorklistSort.Received or WorklistSort.ReceivedLast, true) => rows.OrderByDescending(c => c.ReceivedDay).ThenByDescending(c => c.Id),
            (WorklistSort.Reference or WorklistSort.ReferenceLast, false) => rows.OrderBy(c => c.Id),
            (WorklistSort.Reference or WorklistSort.ReferenceLast, true) => rows.OrderByDescending(c => c.Id),
        };

    /// <summary>Only the rows beyond a key, in the direction of <see cref="Ordered"/>.</summary>
    public static IQueryable<Complaint> Beyond(this IQueryable<Complaint> rows, RowKey key, WorklistSort sort, bool backwards)
    {
        var (danger, day, id) = (key.Danger, key.Day, key.Id);
        return (sort, backwards ^ sort.IsDescending()) switch
        {
            (WorklistSort.Urgent, false) => danger
                ? rows.Where(c => !c.Danger || (c.NextDay >= day && (c.NextDay > day || c.Id > id)))
                : rows.Where(c => !c.Danger && c.NextDay >= day && (c.NextDay > day || c.Id > id)),
            (WorklistSort.Urgent, true) => danger
                ? rows.Where(c => c.Danger && c.NextDay <= day && (c.NextDay < day || c.Id < id))
                : rows.Where(c => c.Danger || (c.NextDay <= day && (c.NextDay < day || c.Id < id))),
            (WorklistSort.Priority, _) => throw new InvalidOperationException("The order of priority looks at more than the complaint: PriorityQuery."),
            (WorklistSort.Due or WorklistSort.DueLast, false) => rows.Where(c => c.NextDay >= day && (c.NextDay > day || c.Id > id)),
            (WorklistSort.Due or WorklistSort.DueLast, true) => rows.Where(c => c.NextDay <= day && (c.NextDay < day || c.Id < id)),
            (WorklistSort.Received or WorklistSort.ReceivedLast, false) => rows.Where(c => c.ReceivedDay >= day && (c.ReceivedDay > day || c.Id > id)),
            (WorklistSort.Received or WorklistSort.ReceivedLast, true) => rows.Where(c => c.ReceivedDay <= day && (c.ReceivedDay < day || c.Id < id)),
            (WorklistSort.Reference or WorklistSort.ReferenceLast, false) => rows.Where(c => c.Id > id),
            (WorklistSort.Reference or WorklistSort.ReferenceLast, true) => rows.Where(c => c.Id < id),
        };
    }
}
