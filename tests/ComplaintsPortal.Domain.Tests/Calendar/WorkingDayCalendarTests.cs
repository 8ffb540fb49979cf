using ComplaintsPortal.Domain.Calendar;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Calendar;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar England = OfficialCalendars.For(Division.EnglandAndWales);

    [Theory]
    [InlineData("2012-06-04", "Spring bank holiday (substitute day)")]
    [InlineData("2012-06-05", "Queen’s Diamond Jubilee")]
    [InlineData("2020-05-08", "Early May bank holiday (VE day)")]
    [InlineData("2022-06-02", "Spring bank holiday")]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday")]
    [InlineData("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "Bank holiday for the coronation of King Charles III")]
    [InlineData("2026-12-28", "Boxing Day (substitute day)")]
    [InlineData("2027-12-27", "Christmas Day (substitute day)")]
    [InlineData("2028-01-03", "New Year’s Day (substitute day)")]
    public void Special_days_are_off(string day, string title)
    {
        Assert.False(England.IsWorkingDay(Day(day)));
        Assert.Equal(title, England.HolidayOn(Day(day))?.Title);
    }

    [Theory]
    [InlineData("2020-05-04")] // the usual early May Monday, moved to VE day that year
    [InlineData("2022-05-30")] // the usual spring Monday, moved to the Jubilee that year
    [InlineData("2026-06-15")] // a holiday in Scotland only
    [InlineData("2026-12-24")]
    public void Days_that_look_like_holidays_but_are_not_are_worked(string day)
    {
        Assert.True(England.IsWorkingDay(Day(day)));
        Assert.Null(England.HolidayOn(Day(day)));
    }

    [Theory]
    [InlineData(2024, 254)]
    [InlineData(2025, 253)]
    [InlineData(2026, 253)]
    [InlineData(2027, 253)]
    [InlineData(2028, 252)]
    public void A_year_has_its_number_of_working_days(int year, int workingDays) =>
        Assert.Equal(workingDays, England.Count(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-06-12", "2026-06-19", "2026-06-22", "2026-06-19")]
    [InlineData("2026-07-10", "2026-07-17", "2026-07-17", "2026-07-20")]
    [InlineData("2026-07-31", "2026-08-07", "2026-08-10", "2026-08-07")]
    [InlineData("2026-12-29", "2027-01-06", "2027-01-07", "2027-01-06")]
    [InlineData("2027-03-12", "2027-03-19", "2027-03-19", "2027-03-22")]
    public void V14_Five_working_days_differ_by_division(string from, string england, string scotland, string northernIreland)
    {
        Assert.Equal(Day(england), England.Add(Day(from), 5));
        Assert.Equal(Day(scotland), OfficialCalendars.For(Division.Scotland).Add(Day(from), 5));
        Assert.Equal(Day(northernIreland), OfficialCalendars.For(Division.NorthernIreland).Add(Day(from), 5));
    }

    [Theory]
    [InlineData("2026-05-01", 5, "2026-05-11")]
    [InlineData("2026-05-02", 10, "2026-05-18")]
    [InlineData("2026-05-23", 10, "2026-06-08")]
    [InlineData("2026-12-19", 10, "2027-01-06")]
    [InlineData("2026-12-23", 20, "2027-01-25")]
    [InlineData("2026-12-24", 5, "2027-01-05")]
    [InlineData("2026-12-10", 15, "2027-01-05")]
    [InlineData("2026-06-01", 0, "2026-06-01")]
    [InlineData("2026-05-25", 0, "2026-05-25")]
    [InlineData("2026-05-25", -1, "2026-05-22")]
    [InlineData("2026-05-26", -1, "2026-05-22")]
    public void The_day_of_the_event_is_day_zero(string from, int days, string expected) =>
        Assert.Equal(Day(expected), England.Add(Day(from), days));

    [Theory]
    [InlineData("2026-03-09", true)]
    [InlineData("2026-03-10", false)]
    [InlineData("2026-03-08", false)]
    [InlineData("2026-04-06", false)]
    [InlineData("2026-04-07", true)]
    [InlineData("2026-04-08", false)]
    public void A_week_begins_on_its_first_working_day(string day, bool first) => Assert.Equal(first, England.IsFirstOfWeek(Day(day)));

    [Fact]
    public void The_known_years_are_2012_to_2028()
    {
        Assert.Equal(new DateOnly(2012, 1, 1), England.FirstKnownDay);
        Assert.Equal(new DateOnly(2028, 12, 31), England.LastKnownDay);
        Assert.False(England.IsWorkingDay(England.FirstKnownDay));
        Assert.False(England.IsWorkingDay(England.LastKnownDay));
    }

    [Fact]
    public void The_last_working_day_can_be_reached_and_the_next_cannot()
    {
        Assert.Equal(new DateOnly(2028, 12, 29), England.Add(new DateOnly(2028, 12, 28), 1));
        var refusal = Assert.Throws<CalendarException>(() => England.Add(new DateOnly(2028, 12, 28), 2));
        Assert.Equal(
            "Bank holidays are known only up to 31 December 2028, so the date 2 working days after 28 December 2028 cannot be worked out. An administrator can update the bank holidays.",
            refusal.Message);
    }

    [Theory]
    [InlineData("2029-01-01", 1)]
    [InlineData("2011-12-31", 1)]
    [InlineData("2011-12-31", 0)]
    [InlineData("2012-01-03", -1)]
    [InlineData("2026-01-05", int.MaxValue)]
    [InlineData("2026-01-05", int.MinValue)]
    [InlineData("0001-01-01", 5)]
    [InlineData("9999-12-31", -5)]
    public void Beyond_the_known_years_it_refuses(string from, int days) =>
        Assert.StartsWith("Bank holidays are known only", Assert.Throws<CalendarException>(() => England.Add(Day(from), days)).Message, StringComparison.Ordinal);

    [Fact]
    public void Beyond_the_known_years_every_question_is_refused()
    {
        var (inside, beyond) = (new DateOnly(2028, 12, 31), new DateOnly(2029, 1, 1));
        Assert.Throws<CalendarException>(() => England.IsWorkingDay(beyond));
        Assert.Throws<CalendarException>(() => England.HolidayOn(beyond));
        Assert.Throws<CalendarException>(() => England.Count(inside, beyond));
        Assert.Throws<CalendarException>(() => England.Count(beyond, inside));
    }

    [Fact]
    public void An_added_day_is_off_in_the_new_calendar_only()
    {
        var day = new DateOnly(2026, 9, 21);
        var with = England.With([new BankHoliday(day, "One-off bank holiday")]);

        Assert.True(England.IsWorkingDay(day));
        Assert.False(with.IsWorkingDay(day));
        Assert.Equal(new BankHoliday(day, "One-off bank holiday", Added: true), with.HolidayOn(day));
        Assert.Equal(England.Holidays.Count + 1, with.Holidays.Count);
        Assert.Equal(England.LastKnownDay, with.LastKnownDay);
    }

    [Fact]
    public void An_added_day_that_is_official_already_changes_nothing()
    {
        var with = England.With([new BankHoliday(new DateOnly(2026, 12, 25), "Christmas closure")]);
        Assert.Equal("Christmas Day", with.HolidayOn(new DateOnly(2026, 12, 25))?.Title);
        Assert.Equal(England.Version, with.Version);
    }

    [Fact]
    public void An_added_day_does_not_make_its_year_known()
    {
        var refusal = Assert.Throws<CalendarException>(() => England.With([new BankHoliday(new DateOnly(2029, 1, 1), "New Year’s Day")]));
        Assert.Equal("Bank holidays are known only up to 31 December 2028, so 1 January 2029 (New Year’s Day) cannot be added.", refusal.Message);
    }

    [Fact]
    public void The_version_follows_the_division_and_the_days_and_nothing_else()
    {
        var day = new BankHoliday(new DateOnly(2026, 9, 21), "One-off bank holiday");
        var versions = new[]
        {
            England.Version,
            OfficialCalendars.For(Division.Scotland).Version,
            OfficialCalendars.For(Division.NorthernIreland).Version,
            England.With([day]).Version,
            England.With([day with { Title = "Another name" }]).Version,
        };

        Assert.Equal(versions.Length, versions.Distinct(StringComparer.Ordinal).Count());
        Assert.All(versions, v => Assert.Matches("^[0-9a-f]{12}$", v));
        Assert.Equal(England.Version, new WorkingDayCalendar(Division.EnglandAndWales, England.Holidays.Reverse()).Version);
    }

    [Theory]
    [InlineData("2026-11-25", 25)]
    [InlineData("2027-12-31", 12)]
    [InlineData("2028-01-01", 11)]
    [InlineData("2028-12-01", 0)]
    [InlineData("2030-06-01", 0)]
    public void The_months_left_are_whole_months(string today, int months) => Assert.Equal(months, England.MonthsLeft(Day(today)));

    [Fact]
    public void A_calendar_without_official_days_is_refused() =>
        Assert.Throws<CalendarException>(() => new WorkingDayCalendar(Division.Scotland, [new BankHoliday(new DateOnly(2026, 1, 1), "Ours", Added: true)]));
}
