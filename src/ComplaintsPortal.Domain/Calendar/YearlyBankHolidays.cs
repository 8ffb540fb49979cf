using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ComplaintsPortal.Domain.Calendar;

/// <summary>
/// The bank holidays that come every year, by the rules that they follow. Days that are proclaimed for one year, or moved, are
/// not among them; so this stands in only where nothing has been announced.
/// </summary>
public static class YearlyBankHolidays
{
    private static readonly ConcurrentDictionary<(Division, int), FrozenDictionary<DateOnly, BankHoliday>> Years = new();

    public static FrozenDictionary<DateOnly, BankHoliday> Of(Division division, int year) =>
        Years.GetOrAdd((division, year), key => Reckon(key.Item1, key.Item2).ToFrozenDictionary(h => h.Date));

    private static List<BankHoliday> Reckon(Division division, int year)
    {
        var easter = Easter(year);
        var scotland = division == Division.Scotland;
        List<BankHoliday> moving =
        [
            new(easter.AddDays(-2), "Good Friday"),
            new(Monday(year, 5, 1), "Early May bank holiday"),
            new(Monday(year, 5, 25), "Spring bank holiday"),
            scotland ? new(Monday(year, 8, 1), "Summer bank holiday") : new(Monday(year, 8, 25), "Summer bank holiday"),
        ];
        if (!scotland)
        {
            moving.Add(new(easter.AddDays(1), "Easter Monday"));
        }

        List<BankHoliday> onDates = [new(new(year, 1, 1), "New Year’s Day"), new(new(year, 12, 25), "Christmas Day"), new(new(year, 12, 26), "Boxing Day")];
        if (scotland)
        {
            onDates.InsertRange(1, [new(new(year, 1, 2), "2nd January"), new(new(year, 11, 30), "St Andrew’s Day")]);
        }
        else if (division == Division.NorthernIreland)
        {
            onDates.InsertRange(1, [new(new(year, 3, 17), "St Patrick’s Day"), new(new(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)")]);
        }

        var days = moving.Concat(onDates.Where(h => !IsWeekend(h.Date))).ToList();
        foreach (var holiday in onDates.Where(h => IsWeekend(h.Date)))
        {
            // A holiday at a weekend is made up for on the next day that is worked.
            var day = holiday.Date;
            while (IsWeekend(day) || days.Exists(d => d.Date == day))
            {
                day = day.AddDays(1);
            }

            days.Add(new(day, $"{holiday.Title} (substitute day)"));
        }

        return days;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The first Monday on or after a day.</summary>
    private static DateOnly Monday(int year, int month, int day)
    {
        var first = new DateOnly(year, month, day);
        return first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Gauss's reckoning, as Meeus gives it).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
