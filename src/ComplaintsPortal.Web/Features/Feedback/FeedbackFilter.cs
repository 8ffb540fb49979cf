using System.Globalization;
using ComplaintsPortal.Domain.Feedback;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Feedback;

/// <summary>Which feedback a list shows: what is to be done, what is finished, or what is behind a number, finished or not.</summary>
public sealed record FeedbackFilter
{
    private const string Finished = "finished";
    private const string Day = "yyyy-MM-dd";

    /// <summary>"finished", or nothing.</summary>
    public string? Show { get; init; }

    public FeedbackKind? Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only what became a complaint.</summary>
    public bool Raised { get; init; }

    public bool IsFinished => Show == Finished;

    /// <summary>True for the list behind a number.</summary>
    public bool IsCount => Kind is not null;

    public IQueryable<FeedbackItem> Of(IQueryable<FeedbackItem> items) =>
        Kind is { } kind ? items.Where(f => f.Kind == kind && (From == null || f.ReceivedDay >= From) && (To == null || f.ReceivedDay <= To) && (!Raised || f.RaisedAs != null))
        : IsFinished ? items.Where(f => f.FinishedDay != null || f.RaisedAs != null)
        : items.Where(f => f.FinishedDay == null && f.RaisedAs == null);

    public string Href(params (string Name, string? Value)[] more) => QueryHelpers.AddQueryString("/staff/feedback", new Dictionary<string, string?>
    {
        ["show"] = Show,
        ["kind"] = Kind?.ToString(),
        ["from"] = From?.ToString(Day, CultureInfo.InvariantCulture),
        ["to"] = To?.ToString(Day, CultureInfo.InvariantCulture),
        ["raised"] = Raised ? "true" : null,
    }.Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value))).Where(one => one.Value is not null));
}
