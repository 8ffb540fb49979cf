using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Policies;
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

        plan.Agree(c.Complaint, Weekly with { EveryDays = 2 }, "telephone", c.Rules, TestCase.By(Cast.Manager, 3));

        Assert.Equal(new DateOnly(2026, 6, 4), plan.NextDue);
    }

    [Fact]
    public void A_bank_holiday_that_is_proclaimed_late_moves_the_next_update()
    {
        var c = TestCase.Received().On(1).Acknowledged();
        var plan = Begin(c);
        var late = c.Rules.Calendar.With([new BankHoliday(new DateOnly(2026, 6, 5), "State Funeral")]);

        Assert.True(plan.Recount(c.Complaint, late, "Friday 5 June 2026 is a new bank holiday (State Funeral).", TestCase.By(Cast.Administrator, 2)));
        Assert.Equal((new DateOnly(2026, 6, 10), late.Version), (plan.NextDue, plan.CalendarVersion));
        Assert.Equal("Next update counted anew: Tuesday 9 June 2026 became Wednesday 10 June 2026.", c.Complaint.Events[^1].Summary);
        Assert.False(plan.Recount(c.Complaint, late, "Again.", TestCase.By(Cast.Administrator, 2)));
    }

    [Theory]
    [InlineData("lhp-2023", 10, null)]
    [InlineData("lhp-2023", 11, "Under our policy they hear from us at least every 10 working days (LHP-38, LHP-39).")]
    [InlineData("portsmouth-2024", 60, null)]
    [InlineData("ashfield-2020", 60, null)]
    public void LHP_39_the_policy_says_how_long_nobody_waits(string policy, int days, string? whyNot)
    {
        var rules = TestCase.Portsmouth with { Policy = PolicyCatalogue.Load().Get(policy) };
        var c = TestCase.Received().On(1).Acknowledged();

        Assert.Equal(whyNot, UpdatePlan.WhyNotAgree(Weekly with { EveryDays = days }, c.Complaint, rules.Policy, Cast.Manager));
        if (whyNot is not null)
        {
            Assert.Equal(whyNot, Assert.Throws<IllegalActException>(() => UpdatePlan.Begin(c.Complaint, Weekly with { EveryDays = days }, "telephone", rules, TestCase.By(Cast.Manager, 1))).Message);
            Assert.Equal(whyNot, c.Complaint.WhyNotExtend(new ExtensionRequest(rules.Policy.ExtensionReasons[0].Code, 5, "The report.", days), rules, Cast.Lead));
        }
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
        Assert.Contains(sentence, UpdatePlan.WhyNotAgree(agreement, TestCase.In(ComplaintStatus.StageOne).Complaint, TestCase.Portsmouth.Policy, Cast.Manager), StringComparison.Ordinal);

    public static TheoryData<UpdateAgreement, string> Bad() => new()
    {
        { Weekly with { EveryDays = 0 }, "how often" },
        { Weekly with { Method = "" }, "how they will hear" },
        { Weekly with { How = "" }, "how it was agreed" },
    };

    [Fact]
    public void Nothing_is_agreed_where_nobody_waits() =>
        Assert.Contains("nobody waits", UpdatePlan.WhyNotAgree(Weekly, TestCase.In(ComplaintStatus.Closed).Complaint, TestCase.Portsmouth.Policy, Cast.Lead), StringComparison.Ordinal);

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

    private static UpdatePlan Begin(TestCase c) => UpdatePlan.Begin(c.Complaint, Weekly, "telephone", c.Rules, TestCase.By(Cast.Manager, 1));
}
