using ComplaintsPortal.Domain.Complaints;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>How urgent, as a filter: danger, or how near the next date is.</summary>
public enum ListUrgency
{
    Danger,
    Overdue,
    Today,
    Soon,
    Later,
    None,
}

/// <summary>
/// What the address of a list says: conditions, order and place. An address with something that does not exist (an old
/// bookmark) simply leaves that out.
/// </summary>
public sealed record WorklistFilter
{
    /// <summary>As <see cref="Handler"/>: complaints that nobody deals with.</summary>
    public static readonly Guid Nobody = Guid.Empty;

    public ComplaintStatus? Status { get; init; }

    public string? Category { get; init; }

    public string? Channel { get; init; }

    public ListUrgency? Urgency { get; init; }

    public Guid? Handler { get; init; }

    /// <summary>The version of the policy that a complaint is handled under, by its id.</summary>
    public string? Policy { get; init; }

    public WorklistSort? Sort { get; init; }

    /// <summary>The row after which the page begins.</summary>
    public string? After { get; init; }

    /// <summary>The row before which the page ends.</summary>
    public string? Before { get; init; }

    public bool IsActive => Status is not null || Category is not null || Channel is not null || Urgency is not null || Handler is not null || Policy is not null;

    /// <summary>The address with these conditions, this order and this place.</summary>
    public string Href(string path)
    {
        var query = new Dictionary<string, string?>
        {
            ["status"] = Status?.ToString(),
            ["category"] = Category,
            ["channel"] = Channel,
            ["urgency"] = Urgency?.ToString(),
            ["handler"] = Handler?.ToString(),
            ["policy"] = Policy,
            ["sort"] = Sort?.ToString(),
            ["after"] = After,
            ["before"] = Before,
        };
        return QueryHelpers.AddQueryString(path, query.Where(one => one.Value is not null));
    }

    /// <summary>The same conditions from the first row on.</summary>
    public WorklistFilter FromStart() => this with { After = null, Before = null };
}
