using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Tests.Measures;

/// <summary>Years, rates, shares and rounding.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData(312, 8942, "34.9")]
    [InlineData(41, 8942, "4.6")]
    [InlineData(0, 8942, "0.0")]
    [InlineData(697, 20000, "34.9")] // 34.85, half away from zero
    [InlineData(1, 20000, "0.1")] // 0.05
    public void Complaints_for_every_thousand_homes_have_one_decimal_place(int complaints, int homes, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), new Rate(complaints, homes).PerThousand);

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void Without_homes_there_is_no_rate_and_no_error(int? homes) => Assert.Null(new Rate(12, homes).PerThousand);

    [Theory]
    [InlineData(287, 312, "92.0")]
    [InlineData(1, 3, "33.3")]
    [InlineData(2, 3, "66.7")]
    [InlineData(1, 8, "12.5")]
    [InlineData(1, 16, "6.3")] // 6.25
    public void A_share_has_one_decimal_place(int part, int whole, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), new Share(part, whole).Percent);

    [Fact]
    public void A_share_of_nothing_is_none() => Assert.Null(new Share(0, 0).Percent);

    [Theory]
    [InlineData("2026-03-31T22:30:00Z", "2025/26")] // 23:30 in London, summer time since the 29th
    [InlineData("2026-03-31T23:10:00Z", "2026/27")] // ten past midnight in London
    [InlineData("2025-03-31T22:59:59Z", "2024/25")]
    [InlineData("2000-01-01T00:00:00Z", "1999/00")]
    public void A_moment_is_in_the_year_of_its_day_in_London(string moment, string year) =>
        Assert.Equal(year, ReportingYear.Of(LondonTime.DateOf(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime())).Name);

    [Theory]
    [InlineData("2026-06-30", 7, "2025/26", "2025-07-01", "2026-06-30")]
    [InlineData("2026-07-01", 7, "2026/27", "2026-07-01", "2027-06-30")]
    [InlineData("2026-12-31", 1, "2026", "2026-01-01", "2026-12-31")]
    [InlineData("2028-02-29", 4, "2027/28", "2027-04-01", "2028-03-31")]
    public void A_small_landlord_can_have_a_year_of_its_own(string day, int month, string name, string first, string last)
    {
        var year = ReportingYear.Of(Calendar.Days.Day(day), month);

        Assert.Equal((name, Calendar.Days.Day(first), Calendar.Days.Day(last)), (year.Name, year.First, year.Last));
        Assert.True(year.Contains(year.First) && year.Contains(year.Last));
        Assert.False(year.Contains(year.First.AddDays(-1)) || year.Contains(year.Last.AddDays(1)));
        Assert.Equal(year.First.AddDays(-1), year.Before.Last);
    }
}
