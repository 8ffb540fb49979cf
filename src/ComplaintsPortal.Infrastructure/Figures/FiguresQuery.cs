using System.Linq.Expressions;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Figures;

/// <summary>
/// Asks the database for figures. The buckets of several measures are packed into one number for each complaint, which is grouped by and
/// counted: one command for all measures of a day, whatever their number.
/// </summary>
public sealed class FiguresQuery(PortalDbContext context)
{
    private const int MostBits = 62;

    private IQueryable<CaseFacts> Facts => context.Set<CaseFacts>().AsNoTracking();

    /// <summary>The complaints of the period of a measure, in the figure or not.</summary>
    public IQueryable<CaseFacts> Of(Measure measure, FigureFilter filter) => filter.On(Facts, measure.Day);

    /// <summary>The complaints in one bucket of a measure.</summary>
    public IQueryable<CaseFacts> Behind(Measure measure, string bucket, FigureFilter filter)
    {
        var place = measure.Buckets.Index().First(one => one.Item.Code == bucket).Index;
        var index = measure.BucketIndex();
        return Of(measure, filter).Where(Expression.Lambda<Func<CaseFacts, bool>>(Expression.Equal(index.Body, Expression.Constant(place)), index.Parameters));
    }

    /// <summary>The complaints of the period but those in one bucket.</summary>
    public IQueryable<CaseFacts> AllBut(Measure measure, string bucket, FigureFilter filter)
    {
        var place = measure.Buckets.Index().First(one => one.Item.Code == bucket).Index;
        var index = measure.BucketIndex();
        return Of(measure, filter).Where(Expression.Lambda<Func<CaseFacts, bool>>(Expression.NotEqual(index.Body, Expression.Constant(place)), index.Parameters));
    }

    /// <summary>The complaints that are not in the figure.</summary>
    public IQueryable<CaseFacts> LeftOutOf(Measure measure, FigureFilter filter) => Behind(measure, [BucketRole.LeftOut], filter);

    /// <summary>The complaints that are the whole of a measure, or its part.</summary>
    public IQueryable<CaseFacts> Behind(Measure measure, bool part, FigureFilter filter) =>
        Behind(measure, part ? [BucketRole.Part] : [BucketRole.Part, BucketRole.Rest], filter);

    private IQueryable<CaseFacts> Behind(Measure measure, BucketRole[] roles, FigureFilter filter)
    {
        var index = measure.BucketIndex();
        var any = measure.Buckets.Index().Where(one => roles.Contains(one.Item.Role))
            .Select(one => (Expression)Expression.Equal(index.Body, Expression.Constant(one.Index))).Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Of(measure, filter).Where(Expression.Lambda<Func<CaseFacts, bool>>(any, index.Parameters));
    }

    public async Task<IReadOnlyList<MeasureTally>> TallyAsync(IReadOnlyList<Measure> measures, FigureFilter filter, CancellationToken cancellationToken)
    {
        var counts = measures.ToDictionary(measure => measure, measure => new long[measure.Buckets.Count]);
        foreach (var chunk in measures.GroupBy(measure => measure.Day).SelectMany(day => Chunks(day)))
        {
            var groups = await filter.On(Facts, chunk[0].Measure.Day).Select(Packed(chunk)).GroupBy(packed => packed)
                .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
            foreach (var group in groups)
            {
                foreach (var (measure, shift) in chunk)
                {
                    counts[measure][(group.Key >> shift) & ((1L << measure.Bits) - 1)] += group.Count;
                }
            }
        }

        return [.. measures.Select(measure => new MeasureTally(measure, counts[measure]))];
    }

    /// <summary>One measure for each value of something: each category, each team.</summary>
    public async Task<IReadOnlyList<(TKey Key, MeasureTally Tally)>> ByAsync<TKey>(
        Measure measure, Expression<Func<CaseFacts, TKey>> key, FigureFilter filter, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var pair = Pair(key, measure.BucketIndex());
        var groups = await Of(measure, filter).Select(pair).GroupBy(one => new { one.Key, one.Bucket })
            .Select(group => new { group.Key.Key, group.Key.Bucket, Count = group.LongCount() }).ToListAsync(cancellationToken);
        return [.. groups.GroupBy(one => one.Key)
            .Select(one => (one.Key, Tally(measure, one.Select(group => (group.Bucket, group.Count)))))
            .OrderByDescending(one => one.Item2.Whole).ThenBy(one => one.Key)];
    }

    /// <summary>One measure month by month; months without any complaint are there too.</summary>
    public async Task<IReadOnlyList<(DateOnly Month, MeasureTally Tally)>> ByMonthAsync(Measure measure, FigureFilter filter, CancellationToken cancellationToken)
    {
        if (measure.Day == FigureDay.OpenNow)
        {
            return [];
        }

        var pair = Pair<int>(DayOf(measure.Day), measure.BucketIndex());
        var groups = await Of(measure, filter).Select(pair).GroupBy(one => new { one.Key, one.Bucket })
            .Select(group => new { group.Key.Key, group.Key.Bucket, Count = group.LongCount() }).ToListAsync(cancellationToken);
        var months = new List<(DateOnly, MeasureTally)>();
        for (var month = new DateOnly(filter.From.Year, filter.From.Month, 1); month <= filter.To; month = month.AddMonths(1))
        {
            var key = (month.Year * 12) + month.Month - 1;
            months.Add((month, Tally(measure, groups.Where(one => one.Key == key).Select(one => (one.Bucket, one.Count)))));
        }

        return months;
    }

    /// <summary>The days of a measure of days, as often as each occurs.</summary>
    public async Task<Spread> SpreadAsync(Measure measure, FigureFilter filter, CancellationToken cancellationToken)
    {
        var days = await Behind(measure, part: true, filter).Select(measure.Days!).GroupBy(one => one)
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
        return new Spread(days.Select(one => (one.Key!.Value, one.Count)));
    }

    /// <summary>Pence in all.</summary>
    public Task<long> PenceAsync(Measure measure, FigureFilter filter, CancellationToken cancellationToken) =>
        Behind(measure, part: true, filter).Select(measure.Pence!).SumAsync(cancellationToken);

    /// <summary>Areas from which something came in the years before the period, and nothing in it.</summary>
    public async Task<IReadOnlyList<string>> SilentAreasAsync(FigureFilter filter, int yearsBefore, CancellationToken cancellationToken)
    {
        var (from, to, before) = (filter.From, filter.To, filter.From.AddYears(-yearsBefore));
        var areas = await Facts.Where(f => f.Area != "" && f.ReceivedDay >= before && f.ReceivedDay <= to).GroupBy(f => f.Area)
            .Select(group => new { group.Key, Last = group.Max(f => f.ReceivedDay) }).ToListAsync(cancellationToken);
        return [.. areas.Where(area => area.Last < from).Select(area => area.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The homes owned at the end of the year in which the period ends.</summary>
    public async Task<IReadOnlyDictionary<HomeType, int>> HomesAsync(FigureFilter filter, int firstMonth, CancellationToken cancellationToken)
    {
        var first = ReportingYear.Of(filter.To, firstMonth).First;
        return await context.Set<HomesOwned>().AsNoTracking().Where(h => h.YearFirstDay == first).ToDictionaryAsync(h => h.Home, h => h.Count, cancellationToken);
    }

    private static MeasureTally Tally(Measure measure, IEnumerable<(int Bucket, long Count)> groups)
    {
        var counts = new long[measure.Buckets.Count];
        foreach (var (bucket, count) in groups)
        {
            counts[bucket] += count;
        }

        return new MeasureTally(measure, counts);
    }

    // As many measures as fit into one number, each with the bits that its buckets need.
    private static IEnumerable<IReadOnlyList<(Measure Measure, int Shift)>> Chunks(IEnumerable<Measure> measures)
    {
        var (chunk, bits) = (new List<(Measure, int)>(), 0);
        foreach (var measure in measures)
        {
            if (bits + measure.Bits > MostBits)
            {
                yield return chunk;
                (chunk, bits) = ([], 0);
            }

            chunk.Add((measure, bits));
            bits += measure.Bits;
        }

        yield return chunk;
    }

    private static Expression<Func<CaseFacts, long>> Packed(IReadOnlyList<(Measure Measure, int Shift)> measures)
    {
        var facts = Expression.Parameter(typeof(CaseFacts), "f");
        Expression? packed = null;
        foreach (var (measure, shift) in measures)
        {
            var index = measure.BucketIndex(facts, 1L << shift);
            packed = packed is null ? index : Expression.Add(packed, index);
        }

        return Expression.Lambda<Func<CaseFacts, long>>(packed!, facts);
    }

    private static Expression<Func<CaseFacts, KeyAndBucket<TKey>>> Pair<TKey>(Expression<Func<CaseFacts, TKey>> key, Expression<Func<CaseFacts, int>> bucket) =>
        Expression.Lambda<Func<CaseFacts, KeyAndBucket<TKey>>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyAndBucket<TKey>)),
                Expression.Bind(typeof(KeyAndBucket<TKey>).GetProperty(nameof(KeyAndBucket<TKey>.Key))!, key.Body),
                Expression.Bind(typeof(KeyAndBucket<TKey>).GetProperty(nameof(KeyAndBucket<TKey>.Bucket))!, Measure.On(bucket, key.Parameters[0]))),
            key.Parameters);

    private static Expression<Func<CaseFacts, int>> DayOf(FigureDay day) => day switch
    {
        FigureDay.Received => f => (f.ReceivedDay.Year * 12) + f.ReceivedDay.Month - 1,
        FigureDay.StageTwoAsked => f => (f.TwoRequestedDay!.Value.Year * 12) + f.TwoRequestedDay!.Value.Month - 1,
        FigureDay.StageOneAnswered => f => (f.OneRespondedDay!.Value.Year * 12) + f.OneRespondedDay!.Value.Month - 1,
        FigureDay.StageTwoAnswered => f => (f.TwoRespondedDay!.Value.Year * 12) + f.TwoRespondedDay!.Value.Month - 1,
        FigureDay.SatisfactionSaid => f => (f.SatisfactionDay!.Value.Year * 12) + f.SatisfactionDay!.Value.Month - 1,
        FigureDay.OmbudsmanCame => f => (f.OmbudsmanDay!.Value.Year * 12) + f.OmbudsmanDay!.Value.Month - 1,
        FigureDay.OpenNow => throw new ArgumentException("What is open now is in no month.", nameof(day)),
        FigureDay.Determined => f => (f.DeterminedDay!.Value.Year * 12) + f.DeterminedDay!.Value.Month - 1,
    };

    private sealed class KeyAndBucket<TKey>
    {
        public TKey Key { get; init; } = default!;

        public int Bucket { get; init; }
    }
}
