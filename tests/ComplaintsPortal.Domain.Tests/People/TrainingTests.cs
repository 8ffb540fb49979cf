using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.People;

[Trait("Clause", "Code 4.3")]
public sealed class TrainingTests
{
    private static readonly DateTime Now = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("2026-05-31", TrainingState.Expired)]
    [InlineData("2026-06-01", TrainingState.Soon)]
    [InlineData("2026-07-31", TrainingState.Soon)]
    [InlineData("2026-08-01", TrainingState.Counts)]
    public void It_counts_to_its_last_day_and_says_so_sixty_days_before(string expires, TrainingState state) =>
        Assert.Equal(state, Done(TrainingKind.Hazards, DateOnly.ParseExact(expires, "yyyy-MM-dd", null)).On(Today));

    [Fact]
    public void What_is_missing_is_named_and_what_was_done_again_counts_again()
    {
        Assert.Equal("Training: no training in complaint handling is recorded.", Training.Warning([], Today));
        var (old, anew) = (Done(TrainingKind.ComplaintHandling, Today.AddDays(-1)), Done(TrainingKind.ComplaintHandling, Today.AddYears(2)));
        Assert.Equal("Training: training in complaint handling expired on 31 May 2026.", Training.Warning([old], Today));
        Assert.Equal("", Training.Warning([anew, old], Today));
        Assert.Equal("Training: training in the Equality Act expired on 31 May 2026; training in hazards in homes expired on 31 May 2026.",
            Training.Warning([anew, Done(TrainingKind.EqualityAct, Today.AddDays(-1)), Done(TrainingKind.Hazards, Today.AddDays(-1))], Today));
    }

    [Fact]
    public void Only_the_lead_records_it_and_only_what_was_done()
    {
        var note = new TrainingNote(Guid.NewGuid(), "Grace", TrainingKind.Hazards, Today, Today.AddYears(1));
        Assert.Null(Training.WhyNot(note, Cast.Lead, Today));
        Assert.Equal("Only the complaints lead records training.", Assert.Throws<IllegalActException>(() => new Training(note, new Act(Cast.Manager, Now))).Message);
        Assert.Equal("The training must have been done already.", Training.WhyNot(note with { DoneDay = Today.AddDays(1) }, Cast.Lead, Today));
        Assert.Equal("It must count until a day after it was done.", Training.WhyNot(note with { ExpiresDay = Today }, Cast.Lead, Today));
    }

    private static Training Done(TrainingKind kind, DateOnly expires) =>
        new(new TrainingNote(Guid.NewGuid(), "Grace", kind, new DateOnly(2024, 6, 1), expires), new Act(Cast.Lead, Now));
}
