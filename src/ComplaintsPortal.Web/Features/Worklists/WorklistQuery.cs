using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>One row of a list, from the columns that the complaint keeps for lists: one command for a page, however long.</summary>
public sealed record WorklistRow
{
    public required long Id { get; init; }

    public required ComplaintReference Reference { get; init; }

    /// <summary>Null where this person may not see names.</summary>
    public string? Name { get; init; }

    public string? Home { get; init; }

    public required ComplaintStatus Status { get; init; }

    public required bool Danger { get; init; }

    public required string Category { get; init; }

    public required DateOnly ReceivedDay { get; init; }

    public DateOnly? Due { get; init; }

    public DeadlineStep? DueStep { get; init; }

    public DateOnly? NextRemedyDue { get; init; }

    public required DateOnly NextDay { get; init; }

    public required CaseTask NextTask { get; init; }

    public Guid? HandlerId { get; init; }

    public string? HandlerName { get; init; }

    public string? HandlerTeam { get; init; }

    public Guid? StageOneHandlerId { get; init; }

    /// <summary>Why it stands where it stands, in the order of priority; null in another.</summary>
    public PriorityFacts? Priority { get; init; }

    public string Href => CaseHref.Of(Reference);

    /// <summary>Without what this person may not see.</summary>
    public WorklistRow For(ListReader reader)
    {
        var (actor, id) = (reader.Actor, reader.Id);
        var names = actor.Can(Permission.SeeAllCases)
            || !actor.Can(Permission.SeeRedactedCases)
            || HandlerId == id
            || StageOneHandlerId == id
            || actor.ActsFor(HandlerId) || actor.ActsFor(StageOneHandlerId)
            || (reader.Team is not null && HandlerTeam == reader.Team);
        return names ? this : this with { Name = null, Home = null, HandlerName = null };
    }
}

/// <summary>A page of a list, with the rows at which its neighbours begin.</summary>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Rows, RowKey? Previous, RowKey? Next);

/// <summary>Reads a page of a list.</summary>
public sealed class WorklistQuery(PortalDbContext context, CaseReaders readers, PriorityQuery priority, Rulebooks rulebooks, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>The person with the days by which lists judge.</summary>
    public async Task<ListReader> ReaderAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        return new ListReader(
            actor, await readers.TeamOfAsync(actor, cancellationToken), today, Urgencies.SoonUntil(today, rulebooks.Current.Calendar));
    }

    public Task<WorklistPage> PageAsync(Worklist list, WorklistFilter filter, ListReader reader, CancellationToken cancellationToken, int size = PageSize) =>
        PageAsync(context.Set<Complaint>().On(list, reader).Matching(filter, reader), filter, SortOf(list, filter), reader, size, cancellationToken);

    /// <summary>A page of complaints that were chosen otherwise (a search).</summary>
    public async Task<WorklistPage> PageAsync(
        IQueryable<Complaint> complaints, WorklistFilter filter, WorklistSort sort, ListReader reader, int size, CancellationToken cancellationToken)
    {
        var before = RowKey.Read(filter.Before);
        var after = before is null ? RowKey.Read(filter.After) : null;
        complaints = complaints.AsNoTracking();
        if (sort == WorklistSort.Priority)
        {
            complaints = priority.Apply(complaints, before ?? after, backwards: before is not null, reader.Today);
        }
        else
        {
            complaints = ((before ?? after) is { } key ? complaints.Beyond(key, sort, backwards: before is not null) : complaints).Ordered(sort, backwards: before is not null);
        }

        var rows = await Rows(complaints.Take(size + 1)).ToListAsync(cancellationToken);
        return await PageOfAsync(rows, sort, reader, size, before, after, cancellationToken);
    }

    /// <summary>A page from its rows, of which there is one more where another page follows.</summary>
    public async Task<WorklistPage> PageOfAsync(
        List<WorklistRow> rows, WorklistSort sort, ListReader reader, int size, RowKey? before, RowKey? after, CancellationToken cancellationToken)
    {
        var more = rows.Count > size;
        rows = [.. rows.Take(size)];
        if (before is not null)
        {
            rows.Reverse();
        }

        if (sort == WorklistSort.Priority)
        {
            var why = await priority.FactsAsync([.. rows.Select(row => row.Id)], cancellationToken);
            rows = [.. rows.Select(row => row with { Priority = why.GetValueOrDefault(row.Id) })];
        }

        var (hasPrevious, hasNext) = before is not null ? (more, true) : (after is not null, more);
        return new WorklistPage(
            [.. rows.Select(row => row.For(reader))],
            hasPrevious && rows.Count > 0 ? Key(rows[0], sort) : null,
            hasNext && rows.Count > 0 ? Key(rows[^1], sort) : null);
    }

    /// <summary>The whole list, one row after the other.</summary>
    public IAsyncEnumerable<WorklistRow> AllAsync(Worklist list, WorklistFilter filter, ListReader reader) =>
        Rows(InOrder(context.Set<Complaint>().On(list, reader).Matching(filter, reader).AsNoTracking(), SortOf(list, filter), reader))
            .AsAsyncEnumerable().Select(row => row.For(reader));

    private IQueryable<Complaint> InOrder(IQueryable<Complaint> complaints, WorklistSort sort, ListReader reader) =>
        sort == WorklistSort.Priority ? priority.Apply(complaints, null, backwards: false, reader.Today) : complaints.Ordered(sort, backwards: false);

    /// <summary>The complaint that is somebody's next, with the reason; null where nothing waits for them (Code 6.1).</summary>
    public async Task<(WorklistRow Row, string Why)?> NextAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var page = await PageAsync(Worklist.ForMe, new WorklistFilter { Sort = WorklistSort.Priority }, reader, cancellationToken, 1);
        return page.Rows is [{ Priority: { } facts } row, ..] ? (row, priority.InWords(facts)) : null;
    }

    /// <summary>Lists of open work, which are short enough to be put in the order of priority.</summary>
    public static bool HasPriority(Worklist list) => list is Worklist.ForMe or Worklist.ToTriage or Worklist.Mine or Worklist.Team or Worklist.DueSoon or Worklist.Overdue;

    /// <summary>The order that was chosen, or the one in which the list is of most use.</summary>
    public static WorklistSort SortOf(Worklist list, WorklistFilter filter) => filter.Sort is { } sort && (sort != WorklistSort.Priority || HasPriority(list)) ? sort : list switch
    {
        Worklist.ToTriage or Worklist.ForMe or Worklist.Mine or Worklist.Team => WorklistSort.Urgent,
        Worklist.QualityCheck or Worklist.Signature or Worklist.DueSoon or Worklist.Overdue => WorklistSort.Due,
        Worklist.Recorded or Worklist.All => WorklistSort.ReceivedLast,
    };

    private RowKey Key(WorklistRow row, WorklistSort sort) => row.Priority is { } facts
        ? new(priority.Rank(facts), row.NextDay, row.Id)
        : new(row.Danger, sort.IsByReceipt() ? row.ReceivedDay : row.NextDay, row.Id);

    /// <summary>What a list shows of each complaint.</summary>
    public static IQueryable<WorklistRow> Rows(IQueryable<Complaint> complaints) => complaints.Select(c => new WorklistRow
    {
        Id = c.Id,
        Reference = c.Reference,
        Name = c.Correspondent.Name,
        Home = c.Home,
        Status = c.Status,
        Danger = c.Danger,
        Category = c.Category,
        ReceivedDay = c.ReceivedDay,
        Due = c.Due,
        DueStep = c.DueStep,
        NextRemedyDue = c.NextRemedyDue,
        NextDay = c.NextDay,
        NextTask = c.NextTask,
        HandlerId = c.HandlerId,
        HandlerName = c.HandlerName,
        HandlerTeam = c.HandlerTeam,
        StageOneHandlerId = c.StageOneHandlerId,
    });
}
