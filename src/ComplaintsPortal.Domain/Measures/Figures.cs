namespace ComplaintsPortal.Domain.Measures;

/// <summary>So many for every thousand homes (CH01).</summary>
/// <param name="Homes">Homes of the kind owned at the end of the year; null where nobody has entered them.</param>
public sealed record Rate(int Count, int? Homes)
{
    /// <summary>To one decimal place; null, "not applicable", where there are no homes.</summary>
    public decimal? PerThousand => Homes is > 0 ? Rounding.ToOnePlace(1000m * Count / Homes.Value) : null;
}

/// <summary>A part of a whole.</summary>
public sealed record Share(int Part, int Whole)
{
    /// <summary>To one decimal place; null, "not applicable", where there is no whole.</summary>
    public decimal? Percent => Whole > 0 ? Rounding.ToOnePlace(100m * Part / Whole) : null;
}

/// <summary>One way of rounding for every figure, half away from zero, in decimals.</summary>
public static class Rounding
{
    public static decimal ToOnePlace(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
