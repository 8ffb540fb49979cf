using System.Globalization;

namespace ComplaintsPortal.Domain.Measures;

/// <summary>
/// The twelve months that figures are about: 1 April to 31 March, for all but landlords of fewer than 1,000 homes, who may begin theirs on the
/// first of another month. A day in it is a day in London.
/// </summary>
/// <param name="First">The first day, the first of a month.</param>
public sealed record ReportingYear(DateOnly First)
{
    public const int April = 4;

    public DateOnly Last => First.AddYears(1).AddDays(-1);

    /// <summary>As it is written on reports, for example 2025/26; one that begins in January is called by its year alone.</summary>
    public string Name => First.Month == 1
        ? First.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First.Year}/{(First.Year + 1) % 100:00}");

    public ReportingYear Before => new(First.AddYears(-1));

    /// <summary>The year that a day is in.</summary>
    /// <param name="firstMonth">1 to 12: the month in which the landlord's year begins.</param>
    public static ReportingYear Of(DateOnly day, int firstMonth = April) =>
        new(new DateOnly(day.Month >= firstMonth ? day.Year : day.Year - 1, firstMonth, 1));

    public bool Contains(DateOnly day) => day >= First && day <= Last;
}
