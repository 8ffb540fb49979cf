using System.Collections.Concurrent;
using System.Globalization;
using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Tests.Calendar;

/// <summary>Days written as text, and a day-by-day walk that shares nothing with the calendar's tables.</summary>
internal static class Days
{
    private static readonly ConcurrentDictionary<string, HashSet<DateOnly>> Holidays = new(StringComparer.Ordinal);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool IsWorked(WorkingDayCalendar calendar, DateOnly day) =>
        day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday
        && !Holidays.GetOrAdd(calendar.Version, _ => [.. calendar.Holidays.Select(h => h.Date)]).Contains(day);

    /// <summary>Walks day by day to the n-th working day after (or, negative, before) a day.</summary>
    public static DateOnly Walk(WorkingDayCalendar calendar, DateOnly from, int days)
    {
        var (day, left, step) = (from, Math.Abs(days), Math.Sign(days));
        while (left > 0)
        {
            day = day.AddDays(step);
            left -= IsWorked(calendar, day) ? 1 : 0;
        }

        return day;
    }
}
