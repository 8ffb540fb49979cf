using System.Linq.Expressions;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Figures;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>A measure for one month or one category, with the address of the same view for that alone.</summary>
public sealed record FigureSlice(string Words, MeasureTally Tally, FiguresForm Form);

/// <param name="Name">What it is told apart by.</param>
public sealed record FigureBreakdown(string Name, IReadOnlyList<FigureSlice> Slices)
{
    public bool IsTrend => Name == FigureBreakdownQuery.ByMonth;
}

/// <summary>A measure month by month, and for each category, service, area, contractor, channel and kind of home.</summary>
public sealed class FigureBreakdownQuery(FiguresQuery figures, FiguresViewQuery views)
{
    public const string ByMonth = "Month";

    public async Task<IReadOnlyList<FigureBreakdown>> ReadAsync(Measure measure, FiguresForm form, CancellationToken cancellationToken)
    {
        var filter = form.Filter();
        List<FigureBreakdown> all = [new(ByMonth, [.. (await figures.ByMonthAsync(measure, filter, cancellationToken)).Select(one => Month(one, filter, form))])];
        await AddAsync("Category", f => f.Category, key => form with { Category = key }, key => views.Words(policy => policy.Categories, key));
        await AddAsync("Service", f => f.Team, key => form with { Team = key }, Named("Nobody deals with it yet"));
        await AddAsync("Area", f => f.Area, key => form with { Area = key }, Named("Area not known"));
        await AddAsync("Contractor", f => f.Contractor, key => form with { Contractor = key }, Named("No contractor named"));
        await AddAsync("Channel", f => f.Channel, key => form with { Channel = key }, key => views.Words(policy => policy.Channels, key));
        all.Add(new("Home", [.. (await figures.ByAsync(measure, f => f.Home, filter, cancellationToken))
            .Select(one => new FigureSlice(HomeTypes.Words(one.Key), one.Tally, form with { Home = one.Key.ToString() }))]));
        return all;

        async Task AddAsync(string name, Expression<Func<CaseFacts, string>> key, Func<string, FiguresForm> narrowed, Func<string, string> words) =>
            all.Add(new(name, [.. (await figures.ByAsync(measure, key, filter, cancellationToken))
                .Select(one => new FigureSlice(words(one.Key), one.Tally, narrowed(one.Key.Length > 0 ? one.Key : FiguresForm.None)))]));
    }

    private static Func<string, string> Named(string none) => key => key.Length > 0 ? key : none;

    public static FigureSlice Month((DateOnly Month, MeasureTally Tally) one, FigureFilter filter, FiguresForm form)
    {
        var last = one.Month.AddMonths(1).AddDays(-1);
        return new(FigureWords.ShortMonth(one.Month), one.Tally, form.In(one.Month > filter.From ? one.Month : filter.From, last < filter.To ? last : filter.To));
    }
}
