using System.Linq.Expressions;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>How a measure is read.</summary>
public enum MeasureKind
{
    /// <summary>A part of a whole, as a percentage.</summary>
    Share,

    /// <summary>So many for every thousand homes.</summary>
    Rate,

    /// <summary>Working days, as a median.</summary>
    Days,

    /// <summary>Pounds.</summary>
    Money,

    /// <summary>How many.</summary>
    Number,
}

public enum MeasureGroup
{
    Statutory,
    Answering,
    Decisions,
    Redress,
    Satisfaction,
    Ombudsman,

    /// <summary>What is open now, whatever the period.</summary>
    Open,
}

/// <summary>What a bucket is to its measure.</summary>
public enum BucketRole
{
    /// <summary>Counted above the line.</summary>
    Part,

    /// <summary>Of the whole, but not of the part.</summary>
    Rest,

    /// <summary>Not in the figure; said beside it.</summary>
    LeftOut,
}

/// <summary>The day by which a complaint falls into a period.</summary>
public enum FigureDay
{
    Received,
    StageTwoAsked,
    StageOneAnswered,
    StageTwoAnswered,
    SatisfactionSaid,
    OmbudsmanCame,
    Determined,

    /// <summary>None: open on the day of asking.</summary>
    OpenNow,
}

/// <summary>One answer that a complaint can give to a measure.</summary>
/// <param name="Holds">A condition on facts, which the program and both databases read alike. The first bucket that holds is the complaint's.</param>
public sealed record Bucket(string Code, string Words, BucketRole Role, Expression<Func<CaseFacts, bool>> Holds);

/// <summary>
/// One figure: what it is, where it comes from, and the buckets into which each complaint of its period falls, exactly one each. Count,
/// list and export ask the same conditions, so that they cannot differ.
/// </summary>
public sealed record Measure
{
    public const int MostBuckets = 16;

    private readonly IReadOnlyList<Bucket> _buckets = [];
    private readonly Lazy<Func<CaseFacts, int>> _bucketOf;

    public Measure() => _bucketOf = new(() => BucketIndex().Compile());

    public required string Code { get; init; }

    public required MeasureGroup Group { get; init; }

    public required MeasureKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What is counted, and of what, in sentences.</summary>
    public required string Definition { get; init; }

    /// <summary>The clause that asks for it.</summary>
    public required string Source { get; init; }

    public required FigureDay Day { get; init; }

    /// <summary>1 or 2; null where it is about neither.</summary>
    public int? Stage { get; init; }

    /// <summary>Of a rate: the homes by which it is divided; null for all that are in the measures.</summary>
    public HomeType? Homes { get; init; }

    /// <summary>Of a measure of days: how many.</summary>
    public Expression<Func<CaseFacts, int?>>? Days { get; init; }

    /// <summary>Of a measure of money: how much, in pence.</summary>
    public Expression<Func<CaseFacts, long>>? Pence { get; init; }

    public required IReadOnlyList<Bucket> Buckets
    {
        get => _buckets;
        init => _buckets = value.Count is > 0 and <= MostBuckets ? value : throw new ArgumentException($"{value.Count} buckets; 1 to {MostBuckets} are possible.", nameof(value));
    }

    /// <summary>So many bits hold the place of any bucket.</summary>
    public int Bits => Math.Max(1, System.Numerics.BitOperations.Log2((uint)(_buckets.Count - 1)) + 1);

    /// <summary>The place in <see cref="Buckets"/> of the first that holds; the last is for all the others.</summary>
    public Expression<Func<CaseFacts, int>> BucketIndex()
    {
        var facts = Expression.Parameter(typeof(CaseFacts), "f");
        return Expression.Lambda<Func<CaseFacts, int>>(BucketIndex(facts, place => Expression.Constant(place)), facts);
    }

    /// <summary>The same for a complaint of a larger condition, each place so many times.</summary>
    internal Expression BucketIndex(ParameterExpression facts, long times) => BucketIndex(facts, place => Expression.Constant(place * times));

    private Expression BucketIndex(ParameterExpression facts, Func<int, Expression> place)
    {
        var index = place(_buckets.Count - 1);
        for (var i = _buckets.Count - 2; i >= 0; i--)
        {
            index = Expression.Condition(On(_buckets[i].Holds, facts), place(i), index);
        }

        return index;
    }

    /// <summary>The bucket of one complaint.</summary>
    public Bucket Of(CaseFacts facts) => _buckets[_bucketOf.Value(facts)];

    public MeasureTally Tally(IEnumerable<CaseFacts> facts)
    {
        var counts = new long[_buckets.Count];
        foreach (var one in facts)
        {
            counts[_bucketOf.Value(one)]++;
        }

        return new MeasureTally(this, counts);
    }

    internal static Expression On(LambdaExpression condition, ParameterExpression facts) => new Replacing(condition.Parameters[0], facts).Visit(condition.Body);

    private sealed class Replacing(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>How many complaints fell into each bucket of a measure.</summary>
public sealed record MeasureTally(Measure Measure, IReadOnlyList<long> Counts)
{
    /// <summary>Every complaint of the period, whether it is in the figure or not.</summary>
    public long All => Counts.Sum();

    public long Part => Of(BucketRole.Part);

    /// <summary>What the figure is about.</summary>
    public long Whole => Of(BucketRole.Part) + Of(BucketRole.Rest);

    public long LeftOut => Of(BucketRole.LeftOut);

    public Share Share => new((int)Part, (int)Whole);

    public long Of(string bucket) => Counts[Measure.Buckets.Index().First(one => one.Item.Code == bucket).Index];

    private long Of(BucketRole role) => Measure.Buckets.Index().Where(one => one.Item.Role == role).Sum(one => Counts[one.Index]);
}
