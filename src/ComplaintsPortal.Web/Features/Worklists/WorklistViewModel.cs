using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>A list as it is shown.</summary>
public sealed record WorklistViewModel(WorklistWords Words, WorklistFilter Filter, WorklistTable Table, IReadOnlyList<FieldOption> Handlers)
{
    public LandlordPolicy Policy => Table.Policy;

    /// <summary>The conditions in force, each in words with the address of the list without it.</summary>
    public IEnumerable<(string Words, string Href)> Conditions()
    {
        var filter = Filter.FromStart();
        if (filter.Status is { } status)
        {
            yield return (CaseWords.Status(status), (filter with { Status = null }).Href(Words.Href));
        }

        if (filter.Urgency is { } urgency)
        {
            yield return (Urgency(urgency), (filter with { Urgency = null }).Href(Words.Href));
        }

        if (filter.Category is { } category)
        {
            yield return (CaseWords.Of(Policy.Categories, category), (filter with { Category = null }).Href(Words.Href));
        }

        if (filter.Channel is { } channel)
        {
            yield return (Domain.Complaints.Words.Channel(Policy, channel), (filter with { Channel = null }).Href(Words.Href));
        }

        if (filter.Handler is { } handler)
        {
            yield return (Handlers.FirstOrDefault(one => one.Value == handler.ToString())?.Label ?? "One person", (filter with { Handler = null }).Href(Words.Href));
        }
    }

    public static string Urgency(ListUrgency urgency) => urgency switch
    {
        ListUrgency.Danger => "Danger",
        ListUrgency.Overdue => Urgencies.Words(Cases.Urgency.Overdue),
        ListUrgency.Today => Urgencies.Words(Cases.Urgency.Today),
        ListUrgency.Soon => Urgencies.Words(Cases.Urgency.Soon),
        ListUrgency.Later => Urgencies.Words(Cases.Urgency.Later),
        ListUrgency.None => Urgencies.Words(Cases.Urgency.None),
    };
}

/// <summary>The table of complaints that every list and the search share (partial <c>_ComplaintTable</c>).</summary>
/// <param name="Path">Where its links to other orders and pages lead; the filter is added.</param>
public sealed record WorklistTable(string Caption, string Path, WorklistFilter Filter, WorklistSort Sort, WorklistPage Page, ListReader Reader, LandlordPolicy Policy)
{
    public IReadOnlyList<WorklistRow> Rows => Page.Rows;

    /// <summary>False where this person sees no names at all.</summary>
    public bool ShowsNames => Rows.Any(row => row.Name is not null);

    public string? PreviousHref => Page.Previous is { } key ? (Filter with { Before = key.ToString(), After = null }).Href(Path) : null;

    public string? NextHref => Page.Next is { } key ? (Filter with { After = key.ToString(), Before = null }).Href(Path) : null;

    /// <summary>The heading of a column by which one can sort: up, and down when it is up already.</summary>
    public string SortHref(WorklistSort up, WorklistSort down) =>
        (Filter.FromStart() with { Sort = Sort == up ? down : up }).Href(Path);

    public string? AriaSort(WorklistSort up, WorklistSort down) =>
        Sort == up ? "ascending" : Sort == down ? "descending" : null;

    /// <summary>Why a row stands where it stands; null in an order that needs no reason.</summary>
    public string? Why(WorklistRow row, DateTime now) => row.Priority is { } facts ? Domain.Complaints.Priority.InWords(facts, now) : null;

    /// <summary>Whom the next task waits for: "you" where it is the reader.</summary>
    public string WaitsFor(WorklistRow row) => Reader.HasToDo(row) ? "you" : CaseTasks.WaitsFor(row.NextTask, row.HandlerName, row.HandlerId is not null, Policy);
}
