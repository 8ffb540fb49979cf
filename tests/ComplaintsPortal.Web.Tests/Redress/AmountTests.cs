using ComplaintsPortal.Web.Features.Remedies;

namespace ComplaintsPortal.Web.Tests.Redress;

/// <summary>Pounds as people type them: what could be read in two ways is not read at all.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("150", "150")]
    [InlineData(" £150.50 ", "150.50")]
    [InlineData("£ 1,250", "1250")]
    [InlineData("1,234,567.8", "1234567.8")]
    [InlineData("0", "0")]
    public void What_is_clear_is_read(string typed, string pounds) =>
        Assert.Equal(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture), RemedyForm.ReadAmount(typed));

    [Theory]
    [InlineData("75,50")]
    [InlineData("1,50")]
    [InlineData("12,34,567")]
    [InlineData("1.234,50")]
    [InlineData("75.555")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("£")]
    [InlineData("150 pounds")]
    [InlineData("999999999999999")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_is_refused(string? typed) => Assert.Null(RemedyForm.ReadAmount(typed));
}
