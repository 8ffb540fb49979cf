namespace ComplaintsPortal.Domain.Reports;

/// <summary>Keeps small groups of people out of what is published: neither told, nor found by subtraction from the rest.</summary>
public static class SmallNumbers
{
    public const int Least = 10;

    /// <summary>Instead of the number.</summary>
    public const string Words = "Fewer than 10";

    /// <summary>Instead of a number that is large enough, but would give away a small one.</summary>
    public const string AlsoHidden = "Not shown";

    /// <summary>Which counts of a table whose sum is known are not told. Nothing at all is no group, and is told.</summary>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<long> counts)
    {
        var hidden = counts.Select(count => count is > 0 and < Least).ToArray();
        if (hidden.Count(one => one) == 1 && counts.Index().Where(one => !hidden[one.Index] && one.Item > 0).ToList() is { Count: > 0 } others)
        {
            hidden[others.MinBy(one => one.Item).Index] = true;
        }

        return hidden;
    }
}
