using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>Cells with their number, their words, and the address of what is behind them.</summary>
internal static class ReportCells
{
    public static ReportCell Words(string words) => new(words);

    public static ReportCell Count(long number, string? href = null) =>
        new(FigureRow.Number(number), ReportUnit.Count) { Number = number, Href = number > 0 ? href : null };

    /// <summary>A count of people as it may be told.</summary>
    public static ReportCell Told(ToldNumber told, string? href = null) => told.Telling switch
    {
        Telling.Told => Count(told.Number!.Value, href),
        Telling.Small => Words(SmallNumbers.Small) with { Href = href },
        Telling.HeldBack => Words(SmallNumbers.HeldBack),
    };

    public static ReportCell Of(FigureRow row, string? href = null) => new(row.Text, row.Value is null ? ReportUnit.Words : Unit(row.Measure.Kind)) { Number = row.Value, Href = href };

    public static ReportCell Pence(long pence) => new(Domain.Complaints.Words.Pounds(pence / 100m), ReportUnit.Pounds) { Number = pence / 100m };

    /// <summary>A figure that opens its own page: what it is, and the complaints behind each part of it.</summary>
    public static ReportCell Figure(FigureRow row, FiguresForm form) => Of(row, form.Href($"{FiguresView.Path}/{row.Measure.Code}"));

    /// <summary>The complaints in a bucket of a measure, as a list.</summary>
    public static string Behind(Measure measure, string bucket, FiguresForm form) => form.Href($"{FiguresView.Path}/{measure.Code}/complaints", ("bucket", bucket));

    private static ReportUnit Unit(MeasureKind kind) => kind switch
    {
        MeasureKind.Share => ReportUnit.Percent,
        MeasureKind.Money => ReportUnit.Pounds,
        MeasureKind.Number => ReportUnit.Count,
        MeasureKind.Rate or MeasureKind.Days => ReportUnit.Number,
    };
}
