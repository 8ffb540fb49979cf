using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class WithdrawalTests
{
    private static readonly DateOnly Day = TestCase.FirstDay.AddDays(3);

    [Theory]
    [MemberData(nameof(BadEvidence))]
    public void BRF_G12_a_withdrawal_needs_evidence(WithdrawalEvidence evidence, string sentence)
    {
        var c = TestCase.In(ComplaintStatus.StageOne);

        Assert.Contains(sentence, c.Complaint.WhyNotWithdraw(evidence, Day, Cast.Lead), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.Complaint.Withdraw(evidence, c.Rules, TestCase.By(Cast.Lead, 3)));
        Assert.Equal(ComplaintStatus.StageOne, c.Complaint.Status);
    }

    public static TheoryData<WithdrawalEvidence, string> BadEvidence() => new()
    {
        { TestCase.AWithdrawal(Day) with { InWords = " " }, "needs evidence" },
        { TestCase.AWithdrawal(Day) with { How = "" }, "how they told us" },
        { TestCase.AWithdrawal(Day.AddDays(1)), "future" },
        { TestCase.AWithdrawal(TestCase.FirstDay.AddDays(-1)), "before we received" },
        { TestCase.AWithdrawal(Day) with { FileSha256 = "no such file" }, "not on this complaint" },
    };

    [Fact]
    public void BRF_G12_withdrawn_no_clock_runs_and_the_letter_is_owed()
    {
        var c = TestCase.In(ComplaintStatus.Withdrawn);

        Assert.Equal((null, CaseTask.IssueNotice, null), (c.Complaint.Due, c.Complaint.NextTask, c.Complaint.ClosedDay));
        c.On(2).Send(LetterKind.Withdrawal);
        Assert.Equal((CaseTask.None, TestCase.FirstDay.AddDays(2)), (c.Complaint.NextTask, c.Complaint.ClosedDay));
        Assert.Contains(c.Complaint.Events, e => e.Kind == nameof(ComplaintWithdrawn) && e.Because == "It is all repaired. I do not want to go on.");
    }

    [Fact]
    public void What_was_promised_is_still_done_after_a_withdrawal()
    {
        var c = TestCase.Received().On(1).Acknowledged().Promise().On(2).Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act));
        c.Send(LetterKind.Withdrawal);

        Assert.Equal(CaseTask.CompleteActions, c.Complaint.NextTask);
        c.CompleteRemedies();
        Assert.Equal(CaseTask.None, c.Complaint.NextTask);
    }

    [Fact]
    public void Nobody_withdraws_what_was_answered_or_for_somebody_else()
    {
        Assert.NotNull(TestCase.In(ComplaintStatus.StageOneResponded).Complaint.WhyNotWithdraw(Cast.Lead));
        Assert.Contains("already", TestCase.In(ComplaintStatus.Withdrawn).Complaint.WhyNotWithdraw(Cast.Lead), StringComparison.Ordinal);
        Assert.Contains("Only the complaints lead", TestCase.In(ComplaintStatus.StageOne).Complaint.WhyNotWithdraw(Cast.SecondManager), StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_up_again_it_has_a_new_clock_from_what_led_to_it()
    {
        var c = TestCase.Received().On(1).Acknowledged().On(2).Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act)).Send(LetterKind.Withdrawal);

        c.On(31).Do((complaint, act) => complaint.Reopen(ReopeningTrigger.Asked, "The mould is back.", TestCase.Moment(30), TestCase.Portsmouth, act));

        // Day 30 is Wednesday 1 July: five working days later is Wednesday 8 July, not a day in June.
        Assert.Equal(new DateOnly(2026, 7, 8), c.Complaint.DeadlineFor(DeadlineStep.StageOneAcknowledgement, c.Rules).Due);
        Assert.Equal((ComplaintStatus.ToTriage, null, TestCase.FirstDay), (c.Complaint.Status, c.Complaint.ClosedDay, c.Complaint.ReceivedDay));
        Assert.Null(c.Complaint.StageOne.AcknowledgedDay);

        // The acknowledgement from before says nothing about the new clock.
        c.On(32).Accept();
        Assert.Null(c.Complaint.WhyNotIssue(LetterKind.StageOneAcknowledgement, Cast.Lead));
        c.Send(LetterKind.StageOneAcknowledgement);
        Assert.Equal(TestCase.FirstDay.AddDays(32), c.Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(2, c.Complaint.Letters.Count(l => l.Kind == LetterKind.StageOneAcknowledgement));
    }

    [Fact]
    public void Withdrawn_at_stage_two_it_comes_back_to_stage_two()
    {
        var c = TestCase.In(ComplaintStatus.StageTwo).On(15).Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act));

        c.On(40).Do((complaint, act) => complaint.Reopen(ReopeningTrigger.Asked, "She rang.", act.On, TestCase.Portsmouth, act));

        Assert.Equal((ComplaintStatus.EscalationRequested, TestCase.FirstDay.AddDays(40)), (c.Complaint.Status, c.Complaint.StageTwo!.RequestedDay));
        Assert.NotNull(c.Complaint.StageOne.RespondedDay);
        c.On(41).AcceptEscalation();
        Assert.Equal(ComplaintStatus.StageTwo, c.Complaint.Status);
    }

    [Fact]
    public void What_the_reviewer_found_before_it_was_withdrawn_is_there_when_it_comes_back()
    {
        var c = TestCase.Received().On(1).AtStageTwo().On(15).Find(Decision.PartlyUpheld).Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act));
        var found = c.Complaint.StageTwo!.Points.Select(point => (point.Text, point.Decision, point.Reasons)).ToList();

        c.On(40).Do((complaint, act) => complaint.Reopen(ReopeningTrigger.Asked, "She rang.", act.On, TestCase.Portsmouth, act)).On(41).AcceptEscalation();

        Assert.All(found, one => Assert.Equal(Decision.PartlyUpheld, one.Decision));
        Assert.Equal(found, c.Complaint.StageTwo.Points.Select(point => (point.Text, point.Decision, point.Reasons)));
    }

    [Fact, Trait("Clause", "Code 2.4")]
    public void Code_2_4_the_Ombudsman_can_direct_that_a_declined_complaint_is_taken_up()
    {
        var c = TestCase.In(ComplaintStatus.Declined).On(1).Send(LetterKind.Decline);

        c.On(20).Do((complaint, act) => complaint.Reopen(ReopeningTrigger.Ombudsman, "Direction of 19 June.", act.On, TestCase.Portsmouth, act));

        Assert.Equal(ComplaintStatus.ToTriage, c.Complaint.Status);
        Assert.Contains("Housing Ombudsman directed it", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
        c.Accept();
        Assert.Equal(ComplaintStatus.StageOne, c.Complaint.Status);
    }

    [Theory]
    [InlineData(41, "She rang.", "future")]
    [InlineData(-1, "She rang.", "before we received")]
    [InlineData(1, "She rang.", "before they withdrew")]
    [InlineData(30, " ", "Say why")]
    public void What_taking_it_up_again_needs(int day, string reason, string sentence)
    {
        var c = TestCase.In(ComplaintStatus.Withdrawn);

        Assert.Contains(sentence, c.Complaint.WhyNotReopen(ReopeningTrigger.Asked, reason, TestCase.Moment(day), TestCase.Moment(40), Cast.Lead), StringComparison.Ordinal);
    }
}
