using System.Linq.Expressions;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Overview;

/// <summary>Reads the overview: a handful of commands, whatever the size of the register.</summary>
public sealed class OverviewQuery(FiguresQuery figures, FigureRowsQuery rows, FiguresViewQuery views)
{
    private const int YearsBefore = 3;

    private static readonly string[] KeyFigures = ["answered-1", "answered-2", "acknowledged-1", "upheld-1", "escalated", "satisfied"];

    public async Task<OverviewViewModel> ReadAsync(FiguresView view, IReadOnlyList<Measure> measures, CancellationToken cancellationToken)
    {
        var filter = view.Form.Filter();
        Measure Of(string code) => measures.First(one => one.Code == code);
        var open = await figures.TallyAsync([Of("open-1"), Of("open-2")], filter, cancellationToken);
        var months = await MonthsAsync(Of("answered-1"), view.Form, cancellationToken);
        return new OverviewViewModel(view)
        {
            Key = await rows.ReadAsync([.. KeyFigures.Select(Of)], filter, cancellationToken),
            SilentAreas = filter is { Area: null } ? await figures.SilentAreasAsync(filter, YearsBefore, cancellationToken) : [],
            Tables =
            [
                OpenNow(open, view.Form),
                months,
                await ByAsync("What complaints are about and how they end", Of("upheld-1"), "Category", f => f.Category, key => view.Form with { Category = key }, key => views.Words(policy => policy.Categories, key), view.Form, cancellationToken),
                await ByAsync("What lay behind them", Of("upheld-1"), "Kind of fault", f => f.Fault, key => view.Form with { Fault = key }, views.FaultWords, view.Form, cancellationToken),
                await ByAsync("Areas", Of("answered-1"), "Area", f => f.Area, key => view.Form with { Area = key }, key => key.Length > 0 ? key : "Area not known", view.Form, cancellationToken),
                await ByAsync("Contractors", Of("upheld-1"), "Contractor", f => f.Contractor, key => view.Form with { Contractor = key }, key => key.Length > 0 ? key : "No contractor named", view.Form, cancellationToken),
                await ByAsync("Services", Of("answered-1"), "Service", f => f.Team, key => view.Form with { Team = key }, key => key.Length > 0 ? key : "Nobody deals with it yet", view.Form, cancellationToken),
            ],
        };
    }

    private static OverviewTable OpenNow(IReadOnlyList<MeasureTally> open, FiguresForm form)
    {
        var buckets = open[0].Measure.Buckets.Where(bucket => bucket.Role == BucketRole.Part).ToList();
        return new(
            "Open now, by stage and date", open[0].Measure.Definition, Href(open[0].Measure, form), "Stage", [.. buckets.Select(bucket => bucket.Words), "All"],
            [.. open.Select(tally => new OverviewLine(
                Domain.Complaints.Words.StageName(tally.Measure.Stage!.Value, capital: true),
                [.. buckets.Select(bucket => Link(tally, bucket.Code, bucket.Words, form)), Link(tally.Part, tally.Measure, FigureComplaintsQuery.Part, "open", form)]))]);
    }

    private async Task<OverviewTable> MonthsAsync(Measure measure, FiguresForm form, CancellationToken cancellationToken)
    {
        var filter = form.Filter();
        var slices = (await figures.ByMonthAsync(measure, filter, cancellationToken)).Select(one => FigureBreakdownQuery.Month(one, filter, form)).ToList();
        return new(
            "Stage one complaints, month by month", "Received and accepted in the month; of these, those answered in time.", Href(measure, form), "Month", ["Accepted", "Answered in time"],
            [.. slices.Select(slice => new OverviewLine(slice.Words,
            [
                Link(slice.Tally.Whole, measure, FigureComplaintsQuery.Whole, $"accepted in {slice.Words}", slice.Form),
                Link(slice.Tally.Part, measure, FigureComplaintsQuery.Part, $"answered in time, {slice.Words}", slice.Form),
            ]))])
        {
            Chart = slices.Count > 1 ? FigureChart.Of(measure, new FigureBreakdown(FigureBreakdownQuery.ByMonth, slices)) : null,
        };
    }

    private async Task<OverviewTable> ByAsync(
        string title, Measure measure, string first, Expression<Func<CaseFacts, string>> key, Func<string, FiguresForm> narrowed, Func<string, string> words, FiguresForm form, CancellationToken cancellationToken)
    {
        var buckets = measure.Buckets.Where(bucket => bucket.Code != "not-a-complaint").ToList();
        var slices = await figures.ByAsync(measure, key, form.Filter(), cancellationToken);
        return new(
            title, measure.Definition, Href(measure, form), first, [.. buckets.Select(bucket => bucket.Words)],
            [.. slices.Where(one => one.Tally.All > one.Tally.Of("not-a-complaint")).Select(one => new OverviewLine(
                words(one.Key), [.. buckets.Select(bucket => Link(one.Tally, bucket.Code, $"{words(one.Key)}, {bucket.Words}", narrowed(one.Key.Length > 0 ? one.Key : FiguresForm.None)))]))]);
    }

    private static FigureLink Link(MeasureTally tally, string bucket, string about, FiguresForm form) => Link(tally.Of(bucket), tally.Measure, bucket, about, form);

    private static FigureLink Link(long number, Measure measure, string bucket, string about, FiguresForm form) =>
        new(number, form.Href($"{FiguresView.Path}/{measure.Code}/complaints", ("bucket", bucket)), about);

    private static string Href(Measure measure, FiguresForm form) => form.Href($"{FiguresView.Path}/{measure.Code}");
}
