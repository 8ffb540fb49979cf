using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Updates;

[Trait("Clause", "Code 5.9, LHP-38, LHP-39, PCC-5c")]
public sealed class UpdatePlanTests
{
    private static readonly UpdateAgreement Weekly = new(5, "telephone", true, "On the telephone with Mrs Yusuf.");

    [Fact]
    public void The_next_update_is_counted_from_the_last_time_they_heard_from_us()
    {
        var c = TestCase.Received().On(1).Acknowledged();
        var plan = Begin(c);

        // Agreed on Tuesday 2 June 2026: five working days later is Tuesday 9 June.
        Assert.Equal(new DateOnly(2026, 6, 9), plan.NextDue);
        plan.Given(c.Complaint, new DateOnly(2026, 6, 5), "telephone", "The surveyor comes on Monday.", c.Rules.Calendar, TestCase.By(Cast.Manager, 4));
        Assert.Equal(new DateOnly(2026, 6, 12), plan.NextDue);
        plan.Heard(new DateOnly(2026, 6, 3), c.Rules.Calendar);
        Assert.Equal(new DateOnly(2026, 6, 12), plan.NextDue);
        Assert.Contains(c.Complaint.Events, e => e.Kind == nameof(UpdateGiven) && e.Because == "The surveyor comes on Monday.");
    }

    [Fact]
    public void Another_interval_counts_from_the_same_day()
    {
        var c = TestCase.Received().On(1).Acknowledged();
        var plan = Begin(c);

        plan.Agree(c.Complaint, Weekly with { EveryDays = 2 }, "telephone", c.Rules.Calendar, TestCase.By(Cast.Manager, 3));

        Assert.Equal(new DateOnly(2026, 6, 4), plan.NextDue);
    }

    [Fact]
    public void A_letter_says_what_was_written_once()
    {
        var c = TestCase.Received().On(1).Acknowledged();
        var plan = Begin(c);
        plan.Write(c.Complaint, "Nothing is new: the report has not come.", "We answer when it is here.", TestCase.By(Cast.Manager, 3));

        var letter = plan.ForLetter(new DateOnly(2026, 6, 5), c.Rules.Calendar);
        Assert.Equal(("Nothing is new: the report has not come.", (DateOnly?)new DateOnly(2026, 6, 12)), (letter.Done, letter.NextDay));
        plan.LetterSent(new DateOnly(2026, 6, 5), c.Rules.Calendar);

        Assert.Equal(("", "", new DateOnly(2026, 6, 12)), (plan.WhatIsDone, plan.WhatIsLeft, plan.NextDue));
    }

    [Fact]
    public void It_counts_while_an_answer_is_owed_and_while_a_remedy_is_open()
    {
        Assert.True(UpdatePlan.Counts(TestCase.In(ComplaintStatus.StageOne).Complaint));
        Assert.True(UpdatePlan.Counts(TestCase.In(ComplaintStatus.StageOneResponded).Complaint));
        Assert.False(UpdatePlan.Counts(TestCase.In(ComplaintStatus.StageOneResponded).CompleteRemedies().Complaint));
        Assert.False(UpdatePlan.Counts(TestCase.In(ComplaintStatus.Closed).Complaint));
        Assert.False(UpdatePlan.Counts(TestCase.In(ComplaintStatus.Withdrawn).Complaint));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_an_agreement_needs(UpdateAgreement agreement, string sentence) =>
        Assert.Contains(sentence, UpdatePlan.WhyNotAgree(agreement, TestCase.In(ComplaintStatus.StageOne).Complaint, Cast.Manager), StringComparison.Ordinal);

    public static TheoryData<UpdateAgreement, string> Bad() => new()
    {
        { Weekly with { EveryDays = 0 }, "how often" },
        { Weekly with { Method = "" }, "how they will hear" },
        { Weekly with { How = "" }, "how it was agreed" },
    };

    [Fact]
    public void Nothing_is_agreed_where_nobody_waits() =>
        Assert.Contains("nobody waits", UpdatePlan.WhyNotAgree(Weekly, TestCase.In(ComplaintStatus.Closed).Complaint, Cast.Lead), StringComparison.Ordinal);

    [Fact, Trait("Clause", "HSV-5.2")]
    public void A_letter_before_action_is_no_proceedings_and_a_claim_needs_its_day()
    {
        Assert.Null(Concern.WhyNotNote(new ConcernNote(ConcernKind.LetterBeforeAction, "A solicitor wrote."), TestCase.FirstDay, Cast.Manager));
        Assert.Contains("filed at court", Concern.WhyNotNote(new ConcernNote(ConcernKind.Proceedings, "A claim."), TestCase.FirstDay, Cast.Manager), StringComparison.Ordinal);
        Assert.Contains("future", Concern.WhyNotNote(new ConcernNote(ConcernKind.Proceedings, "A claim.", TestCase.FirstDay.AddDays(1)), TestCase.FirstDay, Cast.Manager), StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "LHP-60, LHP-46")]
    public void LHP_60_possible_liability_is_flagged_and_changes_no_date()
    {
        var c = TestCase.In(ComplaintStatus.StageOne);
        var (due, status) = (c.Complaint.Due, c.Complaint.Status);

        var concern = Concern.Note(c.Complaint, 1, new ConcernNote(ConcernKind.PossibleLiability, "The ceiling hurt a visitor."), TestCase.By(Cast.Manager, 2));

        Assert.Equal((due, status), (c.Complaint.Due, c.Complaint.Status));
        Assert.Contains("Offer a resolution all the same", ConcernWords.Follows(concern.Kind), StringComparison.Ordinal);
        concern.End(c.Complaint, "The insurer has settled.", TestCase.By(Cast.Manager, 3));
        Assert.Contains("already", concern.WhyNotEnd("x", Cast.Manager), StringComparison.Ordinal);
        Assert.Equal([nameof(ConcernNoted), nameof(ConcernEnded)], c.Complaint.Events.TakeLast(2).Select(e => e.Kind));
    }

    private static UpdatePlan Begin(TestCase c) => UpdatePlan.Begin(c.Complaint, Weekly, "telephone", c.Rules.Calendar, TestCase.By(Cast.Manager, 1));
}
