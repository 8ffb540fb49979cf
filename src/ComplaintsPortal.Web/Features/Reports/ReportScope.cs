using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>What a report is about: its period, the one before, and the measures as they are read for it.</summary>
public sealed record ReportScope(ReportKind Kind, DateOnly From, DateOnly To, DateOnly Today)
{
    private const int TrendMonths = 12;

    public IReadOnlyList<Measure> Measures { get; } = MeasureCatalogue.On(Today, MeasureRules.On(From));

    public FiguresForm Form => FiguresForm.Of(From, To);

    public FigureFilter Filter => Form.Filter();

    public FiguresForm FormBefore => ReportKinds.Before(Kind, From) is var (from, to) ? FiguresForm.Of(from, to) : throw new InvalidOperationException();

    public FigureFilter FilterBefore => FormBefore.Filter();

    public string Now => ReportKinds.PeriodWords(Kind, From, To);

    public string Before => ReportKinds.PeriodWords(Kind, FilterBefore.From, FilterBefore.To);

    /// <summary>The twelve months that end with the period, or the year.</summary>
    public FiguresForm Trend => FiguresForm.Of(new DateOnly(To.Year, To.Month, 1).AddMonths(1 - TrendMonths), To);

    /// <summary>True where small numbers about people are not told.</summary>
    public bool IsPublic => ReportKinds.IsPublic(Kind);

    public bool HasEnded => To < Today;

    public Measure Of(string code) => Measures.First(one => one.Code == code);
}

/// <summary>Every figure of a period and of the one before.</summary>
public sealed record ReportRows(IReadOnlyDictionary<string, FigureRow> Now, IReadOnlyDictionary<string, FigureRow> Before)
{
    public bool IsEmpty => Now.Values.All(row => row.Tally.All == 0);

    public bool WasEmpty => Before.Values.All(row => row.Tally.All == 0);
}
