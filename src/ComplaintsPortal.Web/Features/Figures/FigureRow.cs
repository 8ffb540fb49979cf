using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Web.Hosting;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>A measure with its answer. Screen, table for a spreadsheet and report all show these texts.</summary>
public sealed record FigureRow(MeasureTally Tally)
{
    public const string NotApplicable = "Not applicable";
    public const string NoHomes = "Homes not entered";

    public Measure Measure => Tally.Measure;

    /// <summary>Of a rate: the homes; null where nobody entered them for the year.</summary>
    public int? Homes { get; init; }

    /// <summary>Of a rate: false where the period is no reporting year, so that there is nothing to divide by.</summary>
    public bool IsYear { get; init; } = true;

    public Spread? Spread { get; init; }

    public long? Pence { get; init; }

    /// <summary>The figure itself; null where there is none.</summary>
    public decimal? Value => Measure.Kind switch
    {
        MeasureKind.Share => Tally.Share.Percent,
        MeasureKind.Rate => IsYear ? new Rate((int)Tally.Part, Homes).PerThousand : null,
        MeasureKind.Days => Spread?.Median,
        MeasureKind.Money => Pence / 100m,
        MeasureKind.Number => Tally.Part,
    };

    public string Text => (Measure.Kind, Value) switch
    {
        (MeasureKind.Rate, null) => !IsYear ? "Not a whole year" : Homes is null ? NoHomes : NotApplicable,
        (_, null) => NotApplicable,
        (MeasureKind.Share, { } share) => One(share) + "%",
        (MeasureKind.Rate, { } rate) => One(rate),
        (MeasureKind.Days, { } days) => One(days),
        (MeasureKind.Money, { } pounds) => Words.Pounds(pounds),
        (MeasureKind.Number, { } number) => Number((long)number),
    };

    /// <summary>What stands beside it: the whole that it is of, or the other numbers of a spread.</summary>
    public string Beside => Measure.Kind switch
    {
        MeasureKind.Rate => Homes is { } homes ? $"{Number(Tally.Part)} complaints, {Number(homes)} homes" : $"{Number(Tally.Part)} complaints",
        MeasureKind.Days when Spread is { Count: > 0 } spread => $"average {One(spread.Mean!.Value)}, nine of ten within {spread.Percentile(90)}",
        MeasureKind.Money => $"on {Number(Tally.Part)} complaints",
        MeasureKind.Number => "",
        _ => $"{Number(Tally.Part)} of {Number(Tally.Whole)}",
    };

    /// <summary>The complaints that the figure is of, as a list; null where there are none.</summary>
    public string? Href(FiguresForm form) => Value is null ? null : Measure.Kind == MeasureKind.Share ? Behind(form, FigureComplaintsQuery.Whole, Tally.Whole) : Behind(form, FigureComplaintsQuery.Part, Tally.Part);

    private string? Behind(FiguresForm form, string bucket, long number) => number > 0 ? form.Href($"{FiguresView.Path}/{Measure.Code}/complaints", ("bucket", bucket)) : null;

    /// <summary>False while the figure can still change, because an answer can still come in time.</summary>
    public bool IsFinal => Measure.Buckets.All(bucket => bucket.Code != "running") || Tally.Of("running") == 0;

    public static string Number(long number) => number.ToString("N0", BritishEnglish.Culture);

    private static string One(decimal value) => value.ToString("N1", BritishEnglish.Culture);
}

/// <summary>How figures are named on the page.</summary>
public static class FigureWords
{
    public static string Of(MeasureGroup group) => group switch
    {
        MeasureGroup.Statutory => "Tenant satisfaction measures",
        MeasureGroup.Answering => "Answering in time",
        MeasureGroup.Decisions => "Decisions",
        MeasureGroup.Redress => "Putting things right",
        MeasureGroup.Satisfaction => "What people say",
        MeasureGroup.Ombudsman => "The Ombudsman",
        MeasureGroup.Open => "Open now",
    };

    public static string Of(Cohort cohort) => cohort switch
    {
        Cohort.Received => "Complaints received in the period",
        Cohort.Responded => "Complaints answered in the period",
    };

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", BritishEnglish.Culture);

    public static string ShortMonth(DateOnly month) => month.ToString("MMM yyyy", BritishEnglish.Culture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A number that leads to the complaints behind it.</summary>
public sealed record FigureLink(long Number, string Href, string About);
