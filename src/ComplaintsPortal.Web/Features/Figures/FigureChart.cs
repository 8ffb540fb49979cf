using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>Columns, drawn by the server as plain shapes. The table under the chart holds the same numbers.</summary>
/// <param name="InWords">What the chart shows, for whoever does not see it.</param>
public sealed record FigureChart(string Title, string InWords, IReadOnlyList<ChartColumn> Columns)
{
    public const int Height = 120;

    public long Most => Math.Max(1, Columns.Count == 0 ? 1 : Columns.Max(one => one.Whole));

    /// <summary>Of a measure month by month: what is counted as a part of its whole.</summary>
    public static FigureChart Of(Measure measure, FigureBreakdown breakdown)
    {
        var columns = breakdown.Slices.Select(slice => new ChartColumn(slice.Words, slice.Tally.Part, slice.Tally.Whole)).ToList();
        var most = columns.MaxBy(one => one.Whole)!;
        var words = columns.TrueForAll(one => one.Whole == 0)
            ? "There is nothing in any month."
            : $"From {columns[0].Words} to {columns[^1].Words}. The most are in {most.Words}: {FigureRow.Number(most.Whole)}.";
        return new($"{measure.Title}, by month", words, columns);
    }
}

public sealed record ChartColumn(string Words, long Part, long Whole);
