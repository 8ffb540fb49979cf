using ComplaintsPortal.Domain.Calendar;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Calendar;

/// <summary>The rules of the yearly bank holidays, against seventeen announced years.</summary>
public sealed class YearlyBankHolidaysTests
{
    /// <summary>Days that were proclaimed or moved for one year: announced but not by rule, and by rule but not announced.</summary>
    private static readonly string[] Special =
    [
        "2012-05-28", "2012-06-04", "2012-06-05", // Diamond Jubilee
        "2020-05-04", "2020-05-08", // early May, moved to VE day
        "2022-05-30", "2022-06-02", "2022-06-03", "2022-09-19", // Platinum Jubilee, State Funeral
        "2023-05-08", // Coronation
    ];

    [Theory]
    [InlineData(Division.EnglandAndWales)]
    [InlineData(Division.Scotland, "2026-06-15")] // World Cup
    [InlineData(Division.NorthernIreland)]
    public void They_are_the_announced_ones_but_for_the_special_days(Division division, params string[] more)
    {
        var announced = OfficialCalendars.For(division).Holidays.Select(h => (h.Date, h.Title)).ToHashSet();
        var byRule = Enumerable.Range(2012, 17).SelectMany(year => YearlyBankHolidays.Of(division, year).Values).Select(h => (h.Date, h.Title)).ToHashSet();

        var differing = announced.Select(h => h.Date).Except(byRule.Select(h => h.Date)).Concat(byRule.Select(h => h.Date).Except(announced.Select(h => h.Date)));
        Assert.Equal(Special.Concat(more).Select(Day).Order(), differing.Order());
    }

    [Fact]
    public void No_day_of_them_is_a_weekend_or_comes_twice()
    {
        foreach (var division in Enum.GetValues<Division>())
        {
            foreach (var year in Enumerable.Range(1900, 300))
            {
                var days = YearlyBankHolidays.Of(division, year);
                Assert.Equal(division switch { Division.EnglandAndWales => 8, Division.Scotland => 9, Division.NorthernIreland => 10 }, days.Count);
                Assert.DoesNotContain(days.Keys, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || d.Year != year);
            }
        }
    }

    [Theory]
    [InlineData(2029, "2029-01-01", "2029-03-30", "2029-04-02", "2029-05-07", "2029-05-28", "2029-08-27", "2029-12-25", "2029-12-26")]
    [InlineData(2033, "2033-01-03", "2033-04-15", "2033-04-18", "2033-05-02", "2033-05-30", "2033-08-29", "2033-12-26", "2033-12-27")]
    public void Years_to_come_in_England(int year, params string[] days) =>
        Assert.Equal(days.Select(Day), YearlyBankHolidays.Of(Division.EnglandAndWales, year).Keys.Order());
}
