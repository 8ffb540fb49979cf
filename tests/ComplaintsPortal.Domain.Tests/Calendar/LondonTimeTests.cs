using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Calendar;

public sealed class LondonTimeTests
{
    [Theory]
    // Winter: London is UTC.
    [InlineData("2026-01-15T23:59:00Z", "2026-01-15")]
    [InlineData("2026-01-16T00:01:00Z", "2026-01-16")]
    // Summer: one minute before and after midnight in London is 22:59 and 23:01 UTC.
    [InlineData("2026-07-15T22:59:00Z", "2026-07-15")]
    [InlineData("2026-07-15T23:01:00Z", "2026-07-16")]
    // The clocks go forward on Sunday 29 March 2026 at 01:00 UTC: the midnight before is still UTC, the one after is not.
    [InlineData("2026-03-28T23:59:00Z", "2026-03-28")]
    [InlineData("2026-03-29T00:01:00Z", "2026-03-29")]
    [InlineData("2026-03-29T22:59:00Z", "2026-03-29")]
    [InlineData("2026-03-29T23:01:00Z", "2026-03-30")]
    // And back on Sunday 25 October 2026 at 01:00 UTC.
    [InlineData("2026-10-24T22:59:00Z", "2026-10-24")]
    [InlineData("2026-10-24T23:01:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:59:00Z", "2026-10-25")]
    [InlineData("2026-10-26T00:01:00Z", "2026-10-26")]
    public void An_instant_has_its_London_day(string utc, string day) => Assert.Equal(Day(day), LondonTime.DateOf(Utc(utc)));

    [Theory]
    [InlineData("2026-01-15", "23:59", "2026-01-15T23:59:00Z")]
    [InlineData("2026-07-15", "00:01", "2026-07-14T23:01:00Z")]
    [InlineData("2026-07-15", "23:59", "2026-07-15T22:59:00Z")]
    [InlineData("2026-03-29", "00:30", "2026-03-29T00:30:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")] // skipped: read as 02:30 summer time
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "00:30", "2026-10-24T23:30:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")] // happens twice: read as the earlier
    [InlineData("2026-10-25", "02:30", "2026-10-25T02:30:00Z")]
    public void A_London_time_has_its_instant(string day, string time, string utc)
    {
        var instant = LondonTime.ToUtc(Day(day), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(Utc(utc), instant);
        Assert.Equal(DateTimeKind.Utc, instant.Kind);
    }

    [Fact]
    public void Every_quarter_of_an_hour_of_a_year_goes_there_and_back()
    {
        var start = new DateOnly(2026, 1, 1);
        for (var i = 0; i < 365 * 96; i++)
        {
            var (day, time) = (start.AddDays(i / 96), new TimeOnly(i % 96 / 4, i % 4 * 15));
            var utc = LondonTime.ToUtc(day, time);
            var skipped = day == new DateOnly(2026, 3, 29) && time.Hour == 1;
            Assert.Equal(day.ToDateTime(time).AddHours(skipped ? 1 : 0), LondonTime.FromUtc(utc));
            Assert.Equal(day, LondonTime.DateOf(utc));
        }
    }

    [Fact]
    public void Today_is_the_day_in_London()
    {
        Assert.Equal(new DateOnly(2026, 7, 1), LondonTime.Today(new StoppedClock("2026-06-30T23:30:00Z")));
        Assert.Equal(new DateOnly(2026, 12, 31), LondonTime.Today(new StoppedClock("2026-12-31T23:59:59Z")));
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private sealed class StoppedClock(string utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Utc(utc));
    }
}
