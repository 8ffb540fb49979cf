namespace ComplaintsPortal.Domain.Calendar;

/// <summary>
/// Beyond the known years: a deadline must have a date there too, because no complaint is turned away for want of one. It is
/// counted with the bank holidays that come every year, and whoever shows it says so.
/// </summary>
public sealed partial class WorkingDayCalendar
{
    /// <summary>True where the official list says which days are worked.</summary>
    public bool IsKnown(DateOnly day) => day >= FirstKnownDay && day <= LastKnownDay;

    /// <summary>As <see cref="Add"/>, but for any day.</summary>
    public DateOnly Reckon(DateOnly from, int days)
    {
        if (IsKnown(from))
        {
            var i = from.DayNumber - _first;
            var wanted = days > 0 ? _before[i + 1] + days - 1 : _before[i] + days;
            if (days == 0 || (uint)wanted < (uint)_workingDays.Length)
            {
                return days == 0 ? from : _workingDays[wanted];
            }
        }

        var (day, left, step) = (from, Math.Abs(days), Math.Sign(days));
        while (left > 0 && day > DateOnly.MinValue && day < DateOnly.MaxValue)
        {
            day = day.AddDays(step);
            left -= IsForeseenWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>As <see cref="IsWorkingDay"/>, but for any day.</summary>
    public bool IsForeseenWorkingDay(DateOnly day) => IsKnown(day)
        ? IsWorkingDay(day)
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && ForeseenHolidayOn(day) is null;

    /// <summary>As <see cref="HolidayOn"/>, but for any day.</summary>
    public BankHoliday? ForeseenHolidayOn(DateOnly day) =>
        IsKnown(day) ? HolidayOn(day) : YearlyBankHolidays.Of(Division, day.Year).GetValueOrDefault(day);
}
