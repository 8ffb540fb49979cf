namespace ComplaintsPortal.Domain.Equality;

/// <summary>Between which percentages a share lies, as far as so few tell: the interval of Wilson, 95 %.</summary>
public sealed record ShareRange(decimal Low, decimal High)
{
    private const double Z = 1.959963984540054;

    public bool Overlaps(ShareRange other) => Low <= other.High && other.Low <= High;

    /// <param name="part">At most the whole.</param>
    /// <param name="whole">At least one.</param>
    public static ShareRange Of(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        var (n, share, square) = ((double)whole, (double)part / whole, Z * Z);
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n))) / (1 + (square / n));
        return new(Percent(middle - half), Percent(middle + half));
    }

    private static decimal Percent(double share) => Measures.Rounding.ToOnePlace((decimal)Math.Clamp(100 * share, 0, 100));
}
