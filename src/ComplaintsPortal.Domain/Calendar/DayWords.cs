using System.Globalization;

namespace ComplaintsPortal.Domain.Calendar;

/// <summary>Days in words, the same on screens and in letters whatever the server's language.</summary>
public static class DayWords
{
    /// <summary>For example <c>22 May 2026</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For example <c>Friday 22 May 2026</c>.</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For example <c>Monday 25 May</c>, where the year is clear from what stands around it.</summary>
    public static string WithoutYear(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>For example <c>1 working day</c> or <c>10 working days</c>.</summary>
    public static string WorkingDays(int days) => Counted(days, "working day");

    /// <summary>For example <c>1 calendar month</c> or <c>12 calendar months</c>.</summary>
    public static string CalendarMonths(int months) => Counted(months, "calendar month");

    /// <summary>For example <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };

    private static string Counted(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}
