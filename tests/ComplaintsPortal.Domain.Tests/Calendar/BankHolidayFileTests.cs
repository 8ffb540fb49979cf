using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Tests.Calendar;

public sealed class BankHolidayFileTests
{
    private static readonly byte[] Embedded = EmbeddedFiles.Read("Calendar/bank-holidays.json");

    [Fact]
    public void The_file_is_the_one_that_was_checked_against_gov_uk() =>
        Assert.Equal("befcb3100d9af0421e0c6dabc051a612fc23d0a0650a684a8224fc54a1ffb890", Convert.ToHexStringLower(SHA256.HashData(Embedded)));

    [Theory]
    [InlineData(Division.EnglandAndWales, 140)]
    [InlineData(Division.Scotland, 158)]
    [InlineData(Division.NorthernIreland, 174)]
    public void Each_division_has_all_its_days(Division division, int count)
    {
        var days = BankHolidayFile.Read(Embedded, division);
        Assert.Equal(count, days.Count);
        Assert.Equal(count, days.Select(d => d.Date).Distinct().Count());
        Assert.Equal(new DateOnly(2012, 1, 2), days.Min(d => d.Date));
        Assert.Equal(new DateOnly(2028, 12, 26), days.Max(d => d.Date));
        Assert.DoesNotContain(days, d => d.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"scotland":{"division":"scotland","events":[]}}""")]
    [InlineData("""{"england-and-wales":{"division":"england-and-wales","events":[]}}""")]
    [InlineData("""{"england-and-wales":{"division":"england-and-wales","events":[{"title":"May Day","date":"2026-02-30"}]}}""")]
    public void A_file_that_cannot_be_read_is_refused_in_a_sentence(string json)
    {
        var refusal = Assert.Throws<CalendarException>(() => BankHolidayFile.Read(Encoding.UTF8.GetBytes(json), Division.EnglandAndWales));
        Assert.StartsWith("The bank holiday data ", refusal.Message, StringComparison.Ordinal);
    }
}
