namespace ComplaintsPortal.Domain.Measures;

/// <summary>How often each number of working days occurred, and what is read from that.</summary>
public sealed class Spread
{
    private readonly (int Days, long Count)[] _each;

    public Spread(IEnumerable<(int Days, long Count)> each) =>
        _each = [.. each.GroupBy(one => one.Days).Select(group => (group.Key, group.Sum(one => one.Count))).Where(one => one.Item2 > 0).OrderBy(one => one.Key)];

    public long Count => _each.Sum(one => one.Count);

    /// <summary>To one decimal place; null where there is nothing.</summary>
    public decimal? Mean => Count == 0 ? null : Rounding.ToOnePlace(_each.Sum(one => (decimal)one.Days * one.Count) / Count);

    /// <summary>The middle one; between two, half way.</summary>
    public decimal? Median => Count == 0 ? null : Rounding.ToOnePlace((At((Count - 1) / 2) + At(Count / 2)) / 2m);

    /// <summary>The number of days within which so many of a hundred were done: the smallest that is enough.</summary>
    /// <param name="hundredths">1 to 100.</param>
    public int? Percentile(int hundredths) => Count == 0 ? null : At(((Count * hundredths) + 99) / 100 - 1);

    private int At(long place)
    {
        var seen = 0L;
        foreach (var (days, count) in _each)
        {
            seen += count;
            if (place < seen)
            {
                return days;
            }
        }

        return _each[^1].Days;
    }
}
