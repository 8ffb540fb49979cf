using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Figures;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>All figures of a period, as every page and file shows them.</summary>
public sealed class FigureRowsQuery(FiguresQuery figures)
{
    public async Task<IReadOnlyList<FigureRow>> ReadAsync(IReadOnlyList<Measure> measures, FigureFilter filter, CancellationToken cancellationToken)
    {
        var homes = await figures.HomesAsync(filter, ReportingYear.April, cancellationToken);
        var rows = new List<FigureRow>();
        foreach (var tally in await figures.TallyAsync(measures, filter, cancellationToken))
        {
            var measure = tally.Measure;
            rows.Add(new FigureRow(tally)
            {
                Homes = measure.Kind == MeasureKind.Rate ? HomesOf(measure, filter, homes) : null,
                IsYear = filter.Year is not null,
                Spread = measure.Kind == MeasureKind.Days ? await figures.SpreadAsync(measure, filter, cancellationToken) : null,
                Pence = measure.Kind == MeasureKind.Money ? await figures.PenceAsync(measure, filter, cancellationToken) : null,
            });
        }

        return rows;
    }

    // Both kinds together need both numbers. A figure for one area or one category has no homes of its own.
    private static int? HomesOf(Measure measure, FigureFilter filter, IReadOnlyDictionary<HomeType, int> homes)
    {
        if (!filter.IsEverything)
        {
            return null;
        }

        var needed = measure.Homes is { } kind ? [kind] : HomeTypes.Measured;
        return needed.All(homes.ContainsKey) ? needed.Sum(one => homes[one]) : null;
    }
}
