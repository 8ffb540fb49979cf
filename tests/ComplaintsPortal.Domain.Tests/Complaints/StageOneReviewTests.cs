using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>
/// The third answer to a request for stage two: stage one is looked at again on new information. Asked for on Thursday 11 June 2026,
/// decided on Saturday 13 June.
/// </summary>
[Trait("Clause", "PCC-8g")]
public sealed class StageOneReviewTests
{
    private static readonly DateOnly Asked = TestCase.FirstDay.AddDays(10);

    [Fact]
    public void PCC_8g_the_promise_counts_from_the_decision_and_the_statute_from_the_request()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReview);

        var due = c.Complaint.DeadlineFor(DeadlineStep.StageTwoResponse, c.Rules);
        Assert.Equal((ClockBase.ReviewDecision, new DateOnly(2026, 6, 13)), (due.Base, due.BaseDay));
        Assert.Equal(new DateOnly(2026, 6, 26), due.Promise);
        // Five working days from the request to its acknowledgement, twenty from there.
        Assert.Equal(new DateOnly(2026, 7, 16), due.Statute);
        Assert.Equal((DeadlineStep.StageTwoAcknowledgement, new DateOnly(2026, 6, 18)), (c.Complaint.DueStep, c.Complaint.Due));
        Assert.Equal((CaseTask.IssueNotice, Cast.Manager.StaffId), (c.Complaint.NextTask, c.Complaint.HandlerId));
        Assert.Equal("She sent a surveyor’s report.", c.Complaint.Events[^1].As<StageOneReviewDecided>().NewInformation);
    }

    [Fact]
    public void PCC_8g_late_in_the_time_of_the_Code_the_Code_s_date_counts_although_the_promise_is_later()
    {
        var c = TestCase.In(ComplaintStatus.EscalationRequested).On(40).ReviewStageOne();

        var due = c.Complaint.DeadlineFor(DeadlineStep.StageTwoResponse, c.Rules);
        Assert.True(due.Promise > due.Statute);
        Assert.Equal(new DateOnly(2026, 7, 16), due.Due);
    }

    [Fact]
    [Trait("Clause", "Code 6.11")]
    public void Code_6_11_the_letter_that_says_so_acknowledges_the_request_and_a_bounce_takes_that_back()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReview).On(14).Send(LetterKind.StageOneReview, Cast.Lead);

        Assert.Equal(TestCase.FirstDay.AddDays(14), c.Complaint.StageTwo!.AcknowledgedDay);
        Assert.Equal(DeadlineStep.StageTwoResponse, c.Complaint.DueStep);
        Assert.Equal(CaseTask.SubmitForCheck, c.Complaint.NextTask);

        c.Complaint.RecordLetterBounced(c.Complaint.Letters[^1].Number, c.Rules, TestCase.By(Cast.Lead, 15));
        Assert.Equal((null, CaseTask.PostLetter), (c.Complaint.StageTwo.AcknowledgedDay, c.Complaint.NextTask));
    }

    [Fact]
    public void The_review_is_written_checked_and_answered_once_more_and_both_answers_stand_on_record()
    {
        var c = Reviewed();
        Assert.Equal((ComplaintStatus.StageOneReady, CaseTask.IssueResponse), (c.Complaint.Status, c.Complaint.NextTask));

        c.On(18).Send(LetterKind.StageOneResponse, Cast.Manager);

        var (one, review) = (c.Complaint.StageOne, c.Complaint.Escalation!.Review!);
        Assert.Equal((ComplaintStatus.StageOneResponded, TestCase.FirstDay.AddDays(8), TestCase.FirstDay.AddDays(18)), (c.Complaint.Status, one.RespondedDay, review.AnsweredDay));
        Assert.Equal(2, c.Complaint.Letters.Count(l => l is { Kind: LetterKind.StageOneResponse, IsSuperseded: false }));
        Assert.Null(c.Complaint.Due);
        Assert.Contains("issued this letter", c.Complaint.WhyNotIssue(LetterKind.StageOneResponse, Cast.Manager), StringComparison.Ordinal);
        c.On(29).CompleteRemedies();
        c.Learn();
        Assert.Null(c.Complaint.WhyNotClose(Cast.Lead));
    }

    [Fact]
    public void An_answer_after_a_review_that_came_back_is_owed_again()
    {
        var c = Reviewed().On(18).Send(LetterKind.StageOneResponse, Cast.Manager);

        c.Complaint.RecordLetterBounced(c.Complaint.Letters[^1].Number, c.Rules, TestCase.By(Cast.Lead, 19));

        Assert.Equal((ComplaintStatus.StageOneReady, CaseTask.PostLetter, (DateOnly?)null), (c.Complaint.Status, c.Complaint.NextTask, c.Complaint.Escalation!.Review!.AnsweredDay));
        Assert.Equal(DeadlineStep.StageTwoResponse, c.Complaint.DueStep);
    }

    [Fact]
    public void Sent_back_by_the_lead_it_is_a_review_again()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReview).On(15).Submit();
        Assert.Equal(ComplaintStatus.StageOneChecking, c.Complaint.Status);

        c.Complaint.ReturnFromCheck("Say what the report changes.", c.Rules, TestCase.By(Cast.Lead, 16));

        Assert.Equal(ComplaintStatus.StageOneReview, c.Complaint.Status);
        Assert.Equal(1, c.Complaint.CurrentStage.Number);
    }

    [Fact]
    [Trait("Clause", "Code 6.12")]
    public void Code_6_12_stage_two_can_be_asked_for_during_and_after_a_review_and_the_first_day_of_asking_stays()
    {
        // The letter about the review acknowledged the second request on 15 June, three days before that was due.
        (TestCase Case, DateOnly Statute)[] cases =
        [
            (TestCase.In(ComplaintStatus.StageOneReview), new(2026, 7, 16)),
            (Reviewed().On(18).Send(LetterKind.StageOneResponse, Cast.Manager), new(2026, 7, 13)),
        ];
        foreach (var (c, statute) in cases)
        {
            Assert.Null(c.Complaint.WhyNotRequestEscalation(TestCase.FirstDay.AddDays(20)));
            c.Complaint.RequestEscalation(TestCase.Moment(20), "Somebody else, please.", c.Rules, TestCase.By(Cast.Tenant, 20));

            Assert.Equal((ComplaintStatus.EscalationRequested, Asked), (c.Complaint.Status, c.Complaint.StageTwo!.RequestedDay));
            Assert.Equal("Somebody else, please.", c.Complaint.StageTwo.RequestInWords);
            Assert.Contains("was reviewed already", c.Complaint.WhyNotReviewStageOne(c.Rules.Policy, Cast.Lead), StringComparison.Ordinal);

            c.On(21).AcceptEscalation();
            var due = c.Complaint.DeadlineFor(DeadlineStep.StageTwoResponse, c.Rules);
            Assert.Equal((ClockBase.EscalationLogging, statute), (due.Base, due.Statute));
            Assert.Equal((2, true), (c.Complaint.CurrentStage.Number, c.Complaint.Escalation!.Review is not null));
        }
    }

    [Fact]
    public void The_lead_can_log_it_at_stage_two_after_all()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReview).On(14).AcceptEscalation();

        Assert.Equal((ComplaintStatus.StageTwo, true), (c.Complaint.Status, c.Complaint.Escalation!.Accepted));
    }

    [Fact]
    public void Only_the_lead_reviews_only_with_something_new_and_only_an_answer_that_was_sent()
    {
        var c = TestCase.In(ComplaintStatus.EscalationRequested);
        Assert.NotNull(c.Complaint.WhyNotReviewStageOne(c.Rules.Policy, Cast.Manager));
        Assert.Throws<IllegalActException>(() => c.Complaint.ReviewStageOne(" ", c.Rules, TestCase.By(Cast.Lead, 12)));
        Assert.Null(c.Complaint.WhyNotReviewStageOne(c.Rules.Policy, Cast.Lead));

        var late = TestCase.Received().On(1).Accept().On(40).Escalate();
        Assert.Contains("nothing to review", late.Complaint.WhyNotReviewStageOne(late.Rules.Policy, Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_without_such_a_review_has_neither_the_decision_nor_the_letter()
    {
        var policy = TestCase.Portsmouth.Policy;
        policy = policy with { StageTwo = policy.StageTwo with { StageOneReview = false } };
        var rules = TestCase.Portsmouth with { Policy = policy };
        var c = TestCase.In(ComplaintStatus.EscalationRequested);

        Assert.Contains("stage one is not reviewed", Assert.Throws<IllegalActException>(() => c.Complaint.ReviewStageOne("A report.", rules, TestCase.By(Cast.Lead, 12))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(LetterKind.StageOneReview, LetterRules.KindsOf(policy));
        var letters = policy.Letters.Where(l => l.Key != LetterKind.StageOneReview).ToDictionary(l => l.Key, l => l.Value);
        Assert.Empty(LetterWordingCheck.Check(policy with { Letters = letters }, rules.Code));
        Assert.Single(LetterWordingCheck.Check(TestCase.Portsmouth.Policy with { Letters = letters }, rules.Code));
    }

    [Fact]
    [Trait("Clause", "Code 6.4")]
    public void Code_6_4_a_review_is_not_extended_because_nothing_is_gained_by_it()
    {
        var c = Reviewed();

        Assert.False(c.Complaint.AwaitsResponse);
        Assert.NotNull(c.Complaint.WhyNotExtend(new ExtensionRequest("third-party-delay", 5, "The surveyor is late.", 3), c.Rules, Cast.Lead));
    }

    // Told, looked at, checked by the lead.
    private static TestCase Reviewed() => TestCase.In(ComplaintStatus.StageOneReview).On(14).Send(LetterKind.StageOneReview, Cast.Lead)
        .Do(c => c.Complaint.RecordFinding(1, TestCase.AFinding(Decision.Upheld) with { WhatHappened = "The surveyor found a leak." }, c.Rules, TestCase.By(Cast.Manager, 15)))
        .On(15).Submit().On(16).PassCheck();
}
