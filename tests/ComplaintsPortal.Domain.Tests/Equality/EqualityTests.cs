using System.Globalization;
using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Measures;

namespace ComplaintsPortal.Domain.Tests.Equality;

/// <summary>Differences between groups, told so that nobody can be found in them. Ranges were worked out by hand with z = 1.96.</summary>
public sealed class EqualityTests
{
    [Theory]
    [InlineData(10, 20, "29.9", "70.1")]
    [InlineData(81, 263, "25.5", "36.6")]
    [InlineData(0, 20, "0.0", "16.1")]
    [InlineData(20, 20, "83.9", "100.0")]
    [InlineData(1, 29, "0.6", "17.2")]
    [Trait("Clause", "LHP-71")]
    public void The_range_of_a_share_is_wilsons(int part, int whole, string low, string high) =>
        Assert.Equal(new ShareRange(decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Parse(high, CultureInfo.InvariantCulture)), ShareRange.Of(part, whole));

    [Fact]
    public void There_is_no_share_of_nothing_and_none_above_the_whole()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareRange.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareRange.Of(3, 2));
    }

    [Fact]
    [Trait("Clause", "LHP-71")]
    public void A_difference_is_clear_where_the_ranges_do_not_touch()
    {
        var table = EqualityTable.Of("Sex", [new("Female", 100, 70, 30, 50, 50), new("Male", 90, 30, 60, 47, 43), new("Prefer not to say", 30, 15, 15, 15, 15)]);

        Assert.Equal((70.0m, false), (table.Lines[0].Upheld.Percent, table.Lines[0].Upheld.Differs));
        Assert.Equal((33.3m, true), (table.Lines[1].Upheld.Percent, table.Lines[1].Upheld.Differs));
        Assert.False(table.Lines[2].Upheld.Differs);
        Assert.DoesNotContain(table.Lines, line => line.InTime.Differs);
        Assert.True(table.HasDifference);
    }

    [Fact]
    [Trait("Clause", "LHP-70")]
    public void No_group_under_ten_and_none_that_follows_by_subtraction_is_told()
    {
        var table = EqualityTable.Of("Sex", [new("Female", 50, 25, 25, 25, 25), new("Male", 40, 20, 20, 20, 20), new("Prefer not to say", 4, 2, 2, 2, 2)]);

        // The smaller of the two others is held back too: 94 less 50 would be no secret.
        Assert.Equal([Telling.Told, Telling.HeldBack, Telling.Small], table.Lines.Select(line => line.Count.Telling));
        Assert.Equal([50.0m, null, null], table.Lines.Select(line => line.Upheld.Percent));
        Assert.Equal(94, table.Total.Number);
    }

    [Fact]
    [Trait("Clause", "LHP-70")]
    public void A_share_of_which_either_side_is_small_is_not_told_and_takes_another_with_it()
    {
        var table = EqualityTable.Of("Sex", [new("Female", 60, 30, 30, 30, 30), new("Male", 40, 36, 4, 20, 20), new("Prefer not to say", 30, 15, 15, 15, 15)]);

        Assert.Equal([60, 40, 30], table.Lines.Select(line => line.Count.Number));
        Assert.Equal([50.0m, null, null], table.Lines.Select(line => line.Upheld.Percent));
        Assert.All(table.Lines, line => Assert.NotNull(line.InTime.Percent));
    }

    [Fact]
    public void Fewer_than_ten_in_all_tell_nothing() =>
        Assert.All(EqualityTable.Of("Sex", [new("Female", 5, 3, 2, 2, 3), new("Male", 4, 2, 2, 2, 2)]).Lines, line => Assert.Equal((null, null), (line.Count.Number, line.Upheld.Percent)));

    [Fact]
    [Trait("Clause", "LHP-70")]
    public void What_is_joined_forgets_whose_it_is()
    {
        var answer = new EqualityAnswer("mark", new EqualityAnswers(AgeBand.From75, null, null, null, null, null));
        answer.Join(new DateOnly(2025, 4, 1), true, null);
        Assert.Equal((null, true, null), (answer.Mark, answer.Upheld, answer.InTime));
    }
}
