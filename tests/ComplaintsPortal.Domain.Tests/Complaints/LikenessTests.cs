using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class LikenessTests
{
    private const string Mould = "There is black mould in my daughter's bedroom and the wall behind the wardrobe is damp. Your surveyor never came.";

    [Fact]
    public void The_same_told_in_other_words_is_alike_and_says_which_words_both_use()
    {
        var found = Likeness.Between(Mould, "Still waiting for the surveyor about the mould and damp walls in the bedroom.", sameHome: true, samePerson: true);

        Assert.True(found.IsAlike);
        Assert.Equal(["surveyor", "bedroom", "mould", "damp", "wall"], found.SharedWords);
        Assert.Equal("Same home (25), same person (25) and similar words (50 of 50). Both say: surveyor, bedroom, mould, damp, wall.", found.Why);
        Assert.Equal(100, found.Score);
    }

    [Fact]
    public void Something_else_of_the_same_person_in_the_same_home_is_not_alike()
    {
        var found = Likeness.Between(Mould, "My rent account is wrong and the letter about it was rude.", sameHome: true, samePerson: true);

        Assert.Equal((50, 0, "Same home (25) and same person (25)."), (found.Score, found.WordPoints, found.Why));
        Assert.False(found.IsAlike);
    }

    [Fact]
    public void The_same_words_of_a_stranger_elsewhere_score_by_the_words_alone() =>
        Assert.Equal((50, false, false), (Likeness.Between(Mould, Mould, sameHome: false, samePerson: false) is var found ? found.Score : 0, found.SameHome, found.SamePerson));

    [Theory]
    [InlineData("the lift leaks and the door", "leaking lifts, broken doors", "door, leaks, lift")]
    [InlineData("repairs cancelled", "a repair was cancelled", "cancelled, repairs")]
    [InlineData("I complained and nobody called me back about it", "Nobody called back. I complained.", "")]
    [InlineData("the boiler", "the boiler", "")]
    [InlineData("", "", "")]
    [InlineData("12 34 567", "12 34 567", "")]
    public void Forms_of_a_word_are_one_and_words_of_any_complaint_say_nothing(string one, string other, string shared)
    {
        var found = Likeness.Between(one, other, sameHome: false, samePerson: false);
        Assert.Equal(shared, found.WordPoints > 0 ? string.Join(", ", found.SharedWords.Order(StringComparer.Ordinal)) : "");
    }

    [Fact]
    public void Which_of_the_two_is_looked_at_makes_no_difference_to_the_score()
    {
        const string other = "Mould again behind the wardrobe; the surveyor did not come, and the bathroom fan is broken, and the window does not shut.";
        Assert.Equal(Likeness.Between(Mould, other, true, false).Score, Likeness.Between(other, Mould, true, false).Score);
    }

    [Theory]
    [InlineData("2026-03-04", "2025-03-04", true)]
    [InlineData("2026-03-04", "2025-03-03", false)]
    [InlineData("2025-03-04", "2026-03-05", false)]
    [InlineData("2024-02-29", "2025-02-28", true)]
    public void Near_is_twelve_months_either_way(string one, string other, bool near) =>
        Assert.Equal(near, Likeness.IsNear(DateOnly.ParseExact(one, "yyyy-MM-dd", null), DateOnly.ParseExact(other, "yyyy-MM-dd", null)));
}
