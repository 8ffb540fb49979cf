using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Domain.Calendar;

/// <summary>
/// Working days of one division: Monday to Friday without its bank holidays. Dates only; the day of an event is day
/// zero, the next working day is day one. Every question is answered from tables made once, in constant time.
/// </summary>
public sealed partial class WorkingDayCalendar
{
    private readonly FrozenDictionary<DateOnly, BankHoliday> _holidays;

    /// <summary>The working days of the known span, in order.</summary>
    private readonly DateOnly[] _workingDays;

    /// <summary>How many working days lie before the i-th day of the span; one entry more than there are days.</summary>
    private readonly int[] _before;

    private readonly int _first;

    /// <summary>
    /// The known span is the whole years from the first to the last official holiday. Days that an administrator
    /// added do not lengthen it: one added day does not make the rest of its year known.
    /// </summary>
    public WorkingDayCalendar(Division division, IEnumerable<BankHoliday> holidays)
    {
        var all = holidays.OrderBy(h => h.Added).DistinctBy(h => h.Date).OrderBy(h => h.Date).ToList();
        var official = all.Where(h => !h.Added).Select(h => h.Date).ToList();
        if (official.Count == 0)
        {
            throw new CalendarException($"There is no official bank holiday for {Name(division)}, so no working day can be counted.");
        }

        Division = division;
        FirstKnownDay = new DateOnly(official[0].Year, 1, 1);
        LastKnownDay = new DateOnly(official[^1].Year, 12, 31);
        foreach (var holiday in all)
        {
            if (holiday.Date < FirstKnownDay || holiday.Date > LastKnownDay)
            {
                throw new CalendarException($"{Known(holiday.Date)}, so {DayWords.Date(holiday.Date)} ({holiday.Title}) cannot be added.");
            }
        }

        Holidays = all;
        _holidays = all.ToFrozenDictionary(h => h.Date);
        _first = FirstKnownDay.DayNumber;
        _before = new int[LastKnownDay.DayNumber - _first + 2];
        var workingDays = new List<DateOnly>(_before.Length);
        for (var i = 0; i < _before.Length - 1; i++)
        {
            var day = FirstKnownDay.AddDays(i);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.ContainsKey(day))
            {
                workingDays.Add(day);
            }

            _before[i + 1] = workingDays.Count;
        }

        _workingDays = [.. workingDays];
        Version = Fingerprint(division, all);
    }

    public Division Division { get; }

    /// <summary>A short fingerprint of the division and all its holidays, kept with every date that was computed.</summary>
    public string Version { get; }

    public DateOnly FirstKnownDay { get; }

    public DateOnly LastKnownDay { get; }

    /// <summary>All bank holidays, official and added, in order.</summary>
    public IReadOnlyList<BankHoliday> Holidays { get; }

    public bool IsWorkingDay(DateOnly day)
    {
        var i = IndexOf(day);
        return _before[i + 1] != _before[i];
    }

    /// <summary>A working day before which there is none in its week: Monday, or the first after the bank holidays with which a week begins.</summary>
    public bool IsFirstOfWeek(DateOnly day)
    {
        var (i, sinceMonday) = (IndexOf(day), ((int)day.DayOfWeek + 6) % 7);
        return IsWorkingDay(day) && (sinceMonday == 0 || _before[i] == _before[IndexOf(day.AddDays(-sinceMonday))]);
    }

    /// <summary>
    /// The <paramref name="days"/>-th working day after <paramref name="from"/>; before it where the number is
    /// negative; <paramref name="from"/> itself where it is zero.
    /// </summary>
    public DateOnly Add(DateOnly from, int days)
    {
        var i = IndexOf(from);
        if (days == 0)
        {
            return from;
        }

        var wanted = days > 0 ? _before[i + 1] + days - 1 : _before[i] + days;
        return (uint)wanted < (uint)_workingDays.Length ? _workingDays[wanted] : throw Beyond(from, days);
    }

    /// <summary>How many working days there are after one day up to and including another; negative if that is earlier.</summary>
    public int Count(DateOnly after, DateOnly upTo) => _before[IndexOf(upTo) + 1] - _before[IndexOf(after) + 1];

    /// <summary>The bank holiday on a day; null where there is none.</summary>
    public BankHoliday? HolidayOn(DateOnly day)
    {
        _ = IndexOf(day);
        return _holidays.GetValueOrDefault(day);
    }

    /// <summary>A new calendar with more days that are not worked. A day that is a bank holiday already stays as it is.</summary>
    public WorkingDayCalendar With(IEnumerable<BankHoliday> added) =>
        new(Division, Holidays.Concat(added.Select(h => h with { Added = true })));

    /// <summary>Whole months from today to the last known day, so that the list is renewed before it runs out.</summary>
    public int MonthsLeft(DateOnly today) =>
        // The last known day is a 31st, so the day of the month never takes one off.
        Math.Max(0, ((LastKnownDay.Year - today.Year) * 12) + LastKnownDay.Month - today.Month);

    private int IndexOf(DateOnly day)
    {
        var i = day.DayNumber - _first;
        return (uint)i < (uint)(_before.Length - 1)
            ? i
            : throw new CalendarException($"{Known(day)}, so {DayWords.Date(day)} cannot be used in a count of working days. {Remedy}");
    }

    private const string Remedy = "An administrator can update the bank holidays.";

    private CalendarException Beyond(DateOnly from, int days)
    {
        var count = days > 0
            ? $"{days.ToString(CultureInfo.InvariantCulture)} working days after"
            : $"{(-(long)days).ToString(CultureInfo.InvariantCulture)} working days before";
        return new($"{Known(days > 0 ? DateOnly.MaxValue : DateOnly.MinValue)}, so the date {count} {DayWords.Date(from)} cannot be worked out. {Remedy}");
    }

    private string Known(DateOnly asked) => asked < FirstKnownDay
        ? $"Bank holidays are known only from {DayWords.Date(FirstKnownDay)}"
        : $"Bank holidays are known only up to {DayWords.Date(LastKnownDay)}";

    private static string Name(Division division) => division switch
    {
        Division.EnglandAndWales => "England and Wales",
        Division.Scotland => "Scotland",
        Division.NorthernIreland => "Northern Ireland",
    };

    private static string Fingerprint(Division division, IEnumerable<BankHoliday> holidays)
    {
        var text = new StringBuilder(Name(division));
        foreach (var holiday in holidays)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{holiday.Date:yyyy-MM-dd} {holiday.Title}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
