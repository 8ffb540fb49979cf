using System.Globalization;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Ombudsman;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.FigureRegisters;

/// <summary>Which entries of a register were counted: the period and what narrows it. It lives in the address of a number.</summary>
public sealed record RegisterForm
{
    private const string Path = "/staff/figures/behind";
    private const string Day = "yyyy-MM-dd";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public FeedbackKind? Feedback { get; init; }

    /// <summary>Of feedback: only what became a complaint.</summary>
    public bool Raised { get; init; }

    /// <summary>Everything of a register that the period holds; null where a part of it is named.</summary>
    public RegisterKind? All { get; init; }

    public OmbudsmanFinding? Finding { get; init; }

    public OrderKind? Order { get; init; }

    /// <summary>Of orders: how far we are with them; null for all.</summary>
    public OrderStanding? Standing { get; init; }

    /// <summary>Of improvements: those with the same change and the same reason as this one.</summary>
    public long? Like { get; init; }

    /// <summary>Of improvements: how far we are with them; null for all.</summary>
    public ImprovementStanding? Stands { get; init; }

    /// <summary>Past complaints: the file with which they came, whatever the period.</summary>
    public long? Import { get; init; }

    /// <summary>The entry after which the page begins.</summary>
    public long After { get; init; }

    /// <summary>The list behind a number.</summary>
    public string Href() => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["from"] = From.ToString(Day, CultureInfo.InvariantCulture),
        ["to"] = To.ToString(Day, CultureInfo.InvariantCulture),
        ["feedback"] = Feedback?.ToString(),
        ["raised"] = Raised ? "true" : null,
        ["finding"] = Finding?.ToString(),
        ["order"] = Order?.ToString(),
        ["standing"] = Standing?.ToString(),
        ["like"] = Like?.ToString(CultureInfo.InvariantCulture),
        ["all"] = All?.ToString(),
        ["stands"] = Stands?.ToString(),
        ["import"] = Import?.ToString(CultureInfo.InvariantCulture),
        ["after"] = After > 0 ? After.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(one => one.Value is not null));
}

/// <summary>A register of which all entries of a period can be listed.</summary>
public enum RegisterKind
{
    Findings,
    Improvements,

    /// <summary>Past complaints that do not say when they were received, and so are in no period.</summary>
    Undated,
}

/// <summary>How far we are with an improvement on a day.</summary>
public enum ImprovementStanding
{
    Done,
    Open,
    Overdue,

    /// <summary>Told to a panel, a team or a committee, done or not.</summary>
    Shared,
}

/// <summary>How far we are with an order on a day.</summary>
public enum OrderStanding
{
    Followed,
    Open,
    Overdue,
    NotFollowed,
}
