using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>What can be chosen in the filter.</summary>
public sealed record FigureOptions(
    IReadOnlyList<FieldOption> Categories, IReadOnlyList<FieldOption> Channels, IReadOnlyList<FieldOption> Teams, IReadOnlyList<FieldOption> Areas,
    IReadOnlyList<FieldOption> Faults, IReadOnlyList<FieldOption> Declines)
{
    public static IEnumerable<FieldOption> Homes { get; } = [.. Enum.GetValues<HomeType>().Select(home => new FieldOption(home.ToString(), HomeTypes.Words(home)))];

    public static IEnumerable<FieldOption> Stages { get; } = [new("1", "Stage one"), new("2", "Stage two")];

    public static IEnumerable<FieldOption> Bases { get; } = [.. Enum.GetValues<Cohort>().Select(cohort => new FieldOption(cohort.ToString(), FigureWords.Of(cohort)))];
}

/// <summary>A sentence about figures, and where what it counts is listed; null where it counts nothing.</summary>
public sealed record FigureNote(string Words, string? Href = null);

/// <summary>What all pages of figures share: the period, the conditions and what is said about them.</summary>
public sealed record FiguresView(FiguresForm Form, FigureOptions Options, DateOnly Today, MeasureRules? Rules)
{
    public const string Path = "/staff/figures";

    public ReportingYear ThisYear => ReportingYear.Of(Today);

    /// <summary>Sentences that a reader must know before comparing: a rule or a name that changed within the period, homes that are missing.</summary>
    public IReadOnlyList<FigureNote> Notes { get; init; } = [];

    public string Href(string path = "") => Form.Href(Path + path);

    /// <summary>The conditions in words.</summary>
    public IEnumerable<string> Conditions()
    {
        foreach (var (value, options) in new[] { (Form.Category, Options.Categories), (Form.Channel, Options.Channels), (Form.Home, FigureOptions.Homes), (Form.Team, Options.Teams), (Form.Area, Options.Areas), (Form.Fault, Options.Faults), (Form.Contractor, []), (Form.Declined, Options.Declines) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return value == FiguresForm.None ? "not said" : options.FirstOrDefault(option => option.Value == value)?.Label ?? value;
            }
        }
    }

    /// <summary>The usual periods.</summary>
    public IEnumerable<(string Words, string Href)> Periods(string path)
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        yield return ($"This year ({ThisYear.Name})", Form.In(ThisYear.First, ThisYear.Last).Href(path));
        yield return ($"Last year ({ThisYear.Before.Name})", Form.In(ThisYear.Before.First, ThisYear.Before.Last).Href(path));
        yield return ("Last twelve months", Form.In(month.AddMonths(-11), Today).Href(path));
        yield return ("This month", Form.In(month, Today).Href(path));
        yield return ("Last month", Form.In(month.AddMonths(-1), month.AddDays(-1)).Href(path));
    }
}

/// <summary>The figures of a period.</summary>
public sealed record FiguresViewModel(FiguresView View, IReadOnlyList<FigureRow> Rows)
{
    public FiguresForm Form => View.Form;

    public FigureLink LeftOut(FigureRow row) => new(
        row.Tally.LeftOut, View.Form.Href($"{FiguresView.Path}/{row.Measure.Code}/complaints", ("bucket", FigureComplaintsQuery.LeftOut)), $"left out: {row.Measure.Title}");
}
