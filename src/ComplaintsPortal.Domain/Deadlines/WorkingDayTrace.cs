using System.Globalization;
using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>So many working days after a day; extensions that moved the date are in the number.</summary>
public sealed record WorkingDayCount(DateOnly From, int Days);

/// <summary>One day of a count: its number, or why it does not count.</summary>
public sealed record TracedDay(DateOnly Day, int? Number, string? NotCounted);

/// <summary>A count of working days, day by day, so that anybody can check it.</summary>
public static class WorkingDayTrace
{
    private const string Weekend = "weekend";

    /// <summary>The most weekends that a sentence lists one by one; the table has them all.</summary>
    private const int MostWeekendsListed = 3;

    /// <summary>Every day after the first day up to the last one counted.</summary>
    public static IReadOnlyList<TracedDay> DayByDay(WorkingDayCalendar calendar, DateOnly from, int days)
    {
        var traced = new List<TracedDay>();
        var number = 0;
        for (var day = from.AddDays(1); number < days; day = day.AddDays(1))
        {
            traced.Add(calendar.IsForeseenWorkingDay(day)
                ? new(day, ++number, null)
                : new(day, null, calendar.ForeseenHolidayOn(day)?.Title ?? Weekend));
        }

        return traced;
    }

    public static IReadOnlyList<TracedDay> DayByDay(WorkingDayCalendar calendar, WorkingDayCount count) =>
        DayByDay(calendar, count.From, count.Days);

    /// <summary>The count in words: which days do not count, which day is the first and which the last.</summary>
    internal static IEnumerable<string> InWords(WorkingDayCalendar calendar, DateOnly from, int days)
    {
        var traced = DayByDay(calendar, from, days);
        var off = NotCounted(traced);
        if (off.Count > 0)
        {
            yield return $"Not counted: {string.Join(", ", off)}.";
        }

        var first = traced.First(d => d.Number == 1);
        yield return days == 1
            ? $"Day 1 is {DayWords.Long(first.Day)}."
            : string.Create(CultureInfo.InvariantCulture, $"Day 1 is {DayWords.Long(first.Day)}; day {days} is {DayWords.Long(traced[^1].Day)}.");
    }

    private static List<string> NotCounted(IReadOnlyList<TracedDay> traced)
    {
        var off = new List<(string Words, bool IsWeekend)>();
        for (var i = 0; i < traced.Count; i++)
        {
            var (day, _, reason) = traced[i];
            if (reason is null)
            {
                continue;
            }

            var sundayFollows = day.DayOfWeek == DayOfWeek.Saturday && traced[i + 1].NotCounted == Weekend;
            if (reason == Weekend && sundayFollows)
            {
                i++;
                var saturday = day.Month == traced[i].Day.Month ? Invariant($"Saturday {day.Day}") : DayWords.WithoutYear(day);
                off.Add(($"{saturday} and {DayWords.WithoutYear(traced[i].Day)} (weekend)", true));
            }
            else
            {
                off.Add(($"{DayWords.WithoutYear(day)} ({WithoutBrackets(reason)})", reason == Weekend));
            }
        }

        var weekends = off.Count(o => o.IsWeekend);
        return weekends <= MostWeekendsListed
            ? [.. off.Select(o => o.Words)]
            : [Invariant($"{weekends} weekends"), .. off.Where(o => !o.IsWeekend).Select(o => o.Words)];
    }

    private static string WithoutBrackets(string title) =>
        title.Replace(" (", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
