using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Tests.Shared;

public sealed class DatePartsTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    [Theory]
    [InlineData("3", "4", "2026", 2026, 4, 3)]
    [InlineData("03", "04", "2026", 2026, 4, 3)]
    [InlineData(" 3 ", " 4", "2026 ", 2026, 4, 3)]
    [InlineData("29", "2", "2028", 2028, 2, 29)]
    [InlineData("31", "December", "1999", 1999, 12, 31)]
    [InlineData("1", "jun", "2026", 2026, 6, 1)]
    [InlineData("1", "Sept.", "2026", 2026, 9, 1)]
    public void A_date_in_the_ways_people_write_it(string day, string month, string year, int y, int m, int d) =>
        Assert.Equal(new DateOnly(y, m, d), new DateParts { Day = day, Month = month, Year = year }.ToDate());

    [Theory]
    [InlineData(null, null, null, "Enter the date it happened", "When")]
    [InlineData("", " ", null, "Enter the date it happened", "When")]
    [InlineData("3", "4", null, "The date it happened must include a year", "When.Year")]
    [InlineData(null, null, "2026", "The date it happened must include a day and a month", "When.Day")]
    [InlineData("29", "2", "2027", "There is no 29 February 2027: that month has 28 days", "When.Day")]
    [InlineData("31", "April", "2026", "There is no 31 April 2026: that month has 30 days", "When.Day")]
    [InlineData("1", "13", "2026", "The month must be a number from 1 to 12, or its name, such as March", "When.Month")]
    [InlineData("1", "0", "2026", "The month must be a number from 1 to 12, or its name, such as March", "When.Month")]
    [InlineData("1", "ma", "2026", "The month must be a number from 1 to 12, or its name, such as March", "When.Month")]
    [InlineData("1", "mat", "2026", "The month must be a number from 1 to 12, or its name, such as March", "When.Month")]
    [InlineData("32", "1", "2026", "The day must be a number from 1 to 31", "When.Day")]
    [InlineData("0", "1", "2026", "The day must be a number from 1 to 31", "When.Day")]
    [InlineData("-1", "1", "2026", "The day must be a number from 1 to 31", "When.Day")]
    [InlineData("first", "1", "2026", "The day must be a number from 1 to 31", "When.Day")]
    [InlineData("1", "1", "26", "The year must be four numbers, such as 2026", "When.Year")]
    [InlineData("1", "1", "20226", "The year must be four numbers, such as 2026", "When.Year")]
    [InlineData("1", "1", "0026", "The year must be four numbers, such as 2026", "When.Year")]
    [InlineData("1", "1", "last", "The year must be four numbers, such as 2026", "When.Year")]
    [InlineData("1", "1", "٢٠٢٦", "The year must be four numbers, such as 2026", "When.Year")]
    [InlineData("99999999999", "1", "2026", "The day must be a number from 1 to 31", "When.Day")]
    [InlineData("1", "1", "1899", "The year must be 1900 or later", "When.Year")]
    [InlineData("5", "3", "2026", "The date it happened must be today or in the past", "When")]
    public void What_is_wrong_with_it_and_where(string? day, string? month, string? year, string sentence, string key)
    {
        var error = Assert.Single(new Past().Validate(new Form(new DateParts { Day = day, Month = month, Year = year })).Errors);
        Assert.Equal((sentence, key), (error.ErrorMessage, error.PropertyName));
    }

    [Theory]
    [InlineData("4", "3", "2026")]
    [InlineData("3", "3", "2026")]
    public void Today_and_before_are_past(string day, string month, string year) =>
        Assert.True(new Past().Validate(new Form(new DateParts { Day = day, Month = month, Year = year })).IsValid);

    [Fact]
    public void A_date_that_is_not_required_may_be_empty_but_not_half()
    {
        Assert.True(new Later().Validate(new Form(new DateParts())).IsValid);
        Assert.False(new Later().Validate(new Form(new DateParts { Day = "1" })).IsValid);
        Assert.Equal("The due date must be today or in the future", Assert.Single(new Later().Validate(new Form(DateParts.From(Today.AddDays(-1)))).Errors).ErrorMessage);
        Assert.True(new Later().Validate(new Form(DateParts.From(Today))).IsValid);
    }

    [Fact]
    public void A_date_goes_into_the_boxes_and_comes_out_again() => Assert.Equal(new DateOnly(2026, 3, 4), DateParts.From(new DateOnly(2026, 3, 4)).ToDate());

    private sealed record Form(DateParts When);

    private sealed class Past : AbstractValidator<Form>
    {
        public Past() => RuleFor(form => form.When).IsPastDate("the date it happened", () => Today);
    }

    private sealed class Later : AbstractValidator<Form>
    {
        public Later() => RuleFor(form => form.When).IsFutureDate("the due date", () => Today, required: false);
    }
}
