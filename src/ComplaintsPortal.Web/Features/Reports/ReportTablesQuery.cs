using System.Linq.Expressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>The tables of figures in reports. Every number comes from the same measures as the pages of figures.</summary>
public sealed class ReportTablesQuery(FiguresQuery figures, FigureRowsQuery rows, FiguresViewQuery views)
{
    public async Task<ReportRows> RowsAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        IReadOnlyList<Measure> measures = [.. scope.Measures.Where(one => one.Day != FigureDay.OpenNow)];
        var now = await rows.ReadAsync(measures, scope.Filter, cancellationToken);
        var before = await rows.ReadAsync(measures, scope.FilterBefore, cancellationToken);
        return new(now.ToDictionary(row => row.Measure.Code), before.ToDictionary(row => row.Measure.Code));
    }

    /// <summary>Measures beside the period before: the figure, what it is of, and what is left out of it.</summary>
    public static ReportTable Compare(ReportScope scope, ReportRows all, string title, params string[] codes)
    {
        // The regulator asks for its measures by kind of home; how few people stand behind one is not told besides.
        var hides = scope.IsPublic && codes.Any(code => all.Now[code].Measure.Homes is not null);
        return new(title, ["Measure", scope.Now, "Counted", "Of", "Left out", scope.Before],
        [.. codes.Select(code =>
        {
            var (row, form) = (all.Now[code], scope.Form);
            if (hides && row.Measure.Homes is not null)
            {
                return new ReportRow(row.Measure.Title, [ReportCells.Figure(row, form), ReportCells.Words("–"), ReportCells.Words("–"), ReportCells.Words("–"), ReportCells.Figure(all.Before[code], scope.FormBefore)]);
            }

            if (scope.IsPublic && IsAboutPeople(code) && !SmallNumbers.MayCount(row.Tally.Part, row.Tally.Whole))
            {
                return new ReportRow(row.Measure.Title, [.. Enumerable.Repeat(ReportCells.Words(SmallNumbers.HeldBack), 5)]);
            }

            string Behind(string bucket) => ReportCells.Behind(row.Measure, bucket, form);
            return new ReportRow(row.Measure.Title,
            [
                ReportCells.Figure(row, form),
                ReportCells.Count(row.Tally.Part, Behind(FigureComplaintsQuery.Part)),
                row.Measure.Kind == MeasureKind.Share ? ReportCells.Count(row.Tally.Whole, Behind(FigureComplaintsQuery.Whole))
                    : row.Measure.Kind == MeasureKind.Rate && row.Homes is { } homes ? ReportCells.Count(homes, HomesOwned.HomesOwnedController.Address) : ReportCells.Words("–"),
                ReportCells.Count(row.Tally.LeftOut, Behind(FigureComplaintsQuery.LeftOut)),
                scope.IsPublic && IsAboutPeople(code) && !SmallNumbers.MayCount(all.Before[code].Tally.Part, all.Before[code].Tally.Whole) ? ReportCells.Words(SmallNumbers.HeldBack) : ReportCells.Figure(all.Before[code], scope.FormBefore),
            ]);
        })])
        {
            Note = hides ? "For each kind of home by itself only the figures are told that the regulator asks for, and not from how few people they come." : "",
        };
    }

    /// <summary>Into what the complaints of one measure fall.</summary>
    public static ReportTable Buckets(ReportScope scope, ReportRows all, string title, string code) => new(
        title, ["", scope.Now, scope.Before],
        [.. all.Now[code].Measure.Buckets.Select(bucket => new ReportRow(bucket.Words,
        [
            ReportCells.Count(all.Now[code].Tally.Of(bucket.Code), ReportCells.Behind(all.Now[code].Measure, bucket.Code, scope.Form)),
            ReportCells.Count(all.Before[code].Tally.Of(bucket.Code), ReportCells.Behind(all.Before[code].Measure, bucket.Code, scope.FormBefore)),
        ]))])
    { Note = all.Now[code].Measure.Definition };

    /// <summary>Stage one complaints by month, and how many of them were answered in time.</summary>
    public async Task<ReportTable> MonthsAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var measure = scope.Of("answered-1");
        var months = (await figures.ByMonthAsync(measure, scope.Trend.Filter(), cancellationToken)).Where(one => one.Month <= scope.Today)
            .Select(one => FigureBreakdownQuery.Month(one, scope.Trend.Filter(), scope.Trend)).ToList();
        var chart = FigureChart.Of(measure, new FigureBreakdown(FigureBreakdownQuery.ByMonth, months));
        return new("Stage one complaints, month by month", ["Month", "Accepted", "Answered in time", "Share"],
            [.. months.Select(month => new ReportRow(month.Words,
            [
                ReportCells.Count(month.Tally.Whole, ReportCells.Behind(measure, FigureComplaintsQuery.Whole, month.Form)),
                ReportCells.Count(month.Tally.Part, ReportCells.Behind(measure, FigureComplaintsQuery.Part, month.Form)),
                ReportCells.Figure(new FigureRow(month.Tally), month.Form),
            ]))])
        {
            Note = "Received in the month and accepted; of these, those answered within the Code’s time.",
            Chart = new ReportChart(chart.InWords, 0, 1, "accepted", "answered in time"),
        };
    }

    public Task<ReportTable> SubjectsAsync(ReportScope scope, CancellationToken cancellationToken) => DecidedAsync(
        scope, "What complaints were about, and how they ended at stage one", "Subject", f => f.Category, (form, key) => form with { Category = key }, key => views.Words(policy => policy.Categories, key), cancellationToken);

    public Task<ReportTable> FaultsAsync(ReportScope scope, CancellationToken cancellationToken) => DecidedAsync(
        scope, "What lay behind them", "Kind of fault", f => f.Fault, (form, key) => form with { Fault = key }, views.FaultWords, cancellationToken);

    public Task<ReportTable> ServicesAsync(ReportScope scope, CancellationToken cancellationToken) => DecidedAsync(
        scope, "Which services they were about", "Service", f => f.Team, (form, key) => form with { Team = key }, key => key.Length > 0 ? key : "No service named", cancellationToken);

    public async Task<ReportTable> ChannelsAsync(ReportScope scope, CancellationToken cancellationToken) => Counted(
        scope, "How they reached us", "Channel", await figures.ByAsync(scope.Of("answered-1"), f => f.Channel, scope.Filter, cancellationToken),
        key => views.Words(policy => policy.Channels, key), key => scope.Form with { Channel = key }, people: false);

    public async Task<ReportTable> AreasAsync(ReportScope scope, CancellationToken cancellationToken) => Counted(
        scope, "Where they came from", "Area", await figures.ByAsync(scope.Of("answered-1"), f => f.Area, scope.Filter, cancellationToken),
        key => key.Length > 0 ? key : "Area not known", key => scope.Form with { Area = key }, scope.IsPublic);

    public async Task<ReportTable> HomesAsync(ReportScope scope, CancellationToken cancellationToken) => Counted(
        scope, "Kind of home", "Home", [.. (await figures.ByAsync(scope.Of("answered-1"), f => f.Home, scope.Filter, cancellationToken)).Select(one => (one.Key.ToString(), one.Tally))],
        key => HomeTypes.Words(Enum.Parse<HomeType>(key)), key => scope.Form with { Home = key }, scope.IsPublic);

    /// <summary>Why matters were not accepted as complaints (Code 8.1b): the types, and nobody's name.</summary>
    public async Task<ReportTable> DeclinedAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var measure = scope.Of("declined");
        var slices = await figures.ByAsync(measure, f => f.DeclineReason, scope.Filter, cancellationToken);
        return new("Complaints that we did not accept, by reason", ["Reason", "Not accepted"],
            [.. slices.Where(one => one.Tally.Part > 0).OrderByDescending(one => one.Tally.Part)
                .Select(one => new ReportRow(views.DeclineWords(one.Key),
                    [ReportCells.Count(one.Tally.Part, ReportCells.Behind(measure, FigureComplaintsQuery.Part, scope.Form with { Declined = Named(one.Key) }))]))]);
    }

    public async Task<ReportTable> OpenAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var open = await figures.TallyAsync([scope.Of("open-1"), scope.Of("open-2")], scope.Filter, cancellationToken);
        var buckets = open[0].Measure.Buckets.Where(bucket => bucket.Role == BucketRole.Part).ToList();
        return new($"Open on {Words.ShortDay(scope.Today)}, by stage and date", ["Stage", .. buckets.Select(bucket => bucket.Words), "All"],
            [.. open.Select(tally => new ReportRow(Words.StageName(tally.Measure.Stage!.Value, capital: true),
            [
                .. buckets.Select(bucket => ReportCells.Count(tally.Of(bucket.Code), ReportCells.Behind(tally.Measure, bucket.Code, scope.Form))),
                ReportCells.Count(tally.Part, ReportCells.Behind(tally.Measure, FigureComplaintsQuery.Part, scope.Form)),
            ]))]);
    }

    public Task<IReadOnlyList<string>> SilentAreasAsync(ReportScope scope, CancellationToken cancellationToken) => figures.SilentAreasAsync(scope.Filter, yearsBefore: 3, cancellationToken);

    private async Task<ReportTable> DecidedAsync(
        ReportScope scope, string title, string first, Expression<Func<CaseFacts, string>> key, Func<FiguresForm, string, FiguresForm> narrowed, Func<string, string> words, CancellationToken cancellationToken)
    {
        var measure = scope.Of("upheld-1");
        var buckets = measure.Buckets.Where(bucket => bucket.Code != "not-a-complaint").ToList();
        var before = (await figures.ByAsync(measure, key, scope.FilterBefore, cancellationToken)).ToDictionary(one => one.Key, one => Accepted(one.Tally));
        var slices = (await figures.ByAsync(measure, key, scope.Filter, cancellationToken)).Select(one => (one.Key, one.Tally, All: Accepted(one.Tally)))
            .Where(one => one.All > 0).OrderByDescending(one => one.All).ToList();
        return new(title, [first, scope.Now, .. buckets.Select(bucket => bucket.Code == "not-decided" ? "Not decided" : bucket.Words), scope.Before],
            [.. slices.Select(one => new ReportRow(words(one.Key),
            [
                ReportCells.Count(one.All, Behind(FigureComplaintsQuery.Accepted, scope.Form, one.Key)),
                .. buckets.Select(bucket => ReportCells.Count(one.Tally.Of(bucket.Code), Behind(bucket.Code, scope.Form, one.Key))),
                ReportCells.Count(before.GetValueOrDefault(one.Key), Behind(FigureComplaintsQuery.Accepted, scope.FormBefore, one.Key)),
            ]))]);

        string Behind(string bucket, FiguresForm form, string key) => ReportCells.Behind(measure, bucket, narrowed(form, Named(key)));
    }

    private static string Named(string key) => key.Length > 0 ? key : FiguresForm.None;

    // Who needed something, and who said what: a few of them could be recognised.
    private static bool IsAboutPeople(string code) => code is "adjusted";

    private static long Accepted(MeasureTally tally) => tally.All - tally.Of("not-a-complaint");

    private static ReportTable Counted(
        ReportScope scope, string title, string first, IReadOnlyList<(string Key, MeasureTally Tally)> slices, Func<string, string> words, Func<string, FiguresForm> narrowed, bool people)
    {
        var all = slices.Select(one => (one.Key, Count: Accepted(one.Tally))).Where(one => one.Count > 0).OrderByDescending(one => one.Count).ToList();
        var told = SmallNumbers.Of([.. all.Select(one => one.Count)]).Parts;
        return new(title, [first, scope.Now],
            [.. all.Index().Select(one => new ReportRow(words(one.Item.Key),
                [people ? ReportCells.Told(told[one.Index], All(one.Item.Key)) : ReportCells.Count(one.Item.Count, All(one.Item.Key))]))])
        { Note = people ? "Numbers under ten are not told, so that nobody can be recognised." : "" };

        string All(string key) => ReportCells.Behind(scope.Of("answered-1"), FigureComplaintsQuery.Accepted, narrowed(Named(key)));
    }
}
