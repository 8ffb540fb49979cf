using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Clause", "LHP-37, LHP-48, Code 5.8")]
public sealed class RightOfReplyTests
{
    private static readonly DateOnly Until = TestCase.FirstDay.AddDays(10);

    [Fact]
    public void The_response_waits_until_everybody_has_answered()
    {
        var c = Offered(Cast.SecondManager.Card());

        Assert.Contains("Amina Yusuf and Tom Hurst can answer", c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager, Until), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => c.Submit());
        c.Do((complaint, act) => complaint.AnswerReply(null, "The second visit is missing.", TestCase.Portsmouth, act), Cast.Tenant);
        Assert.Throws<IllegalActException>(() => c.Submit());
        c.Do((complaint, act) => complaint.AnswerReply(Cast.SecondManager.StaffId, "I agree.", TestCase.Portsmouth, act), Cast.SecondManager);
        c.Submit();

        Assert.Equal(ComplaintStatus.StageOneChecking, c.Complaint.Status);
        Assert.Equal(["The second visit is missing.", "I agree."], c.Complaint.Reply!.Parties.Select(party => party.Answer));
    }

    [Fact]
    public void After_its_last_day_the_response_waits_no_more()
    {
        var c = Offered();

        Assert.NotNull(c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager, Until));
        Assert.Null(c.Complaint.WhyNotSubmitForCheck(c.Rules.Policy, Cast.Manager, Until.AddDays(1)));
        Assert.Contains("The day for answering was", c.Complaint.WhyNotReply(null, Until.AddDays(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_those_who_were_asked_answer_and_only_once()
    {
        var c = Offered();

        Assert.Contains("not asked", c.Complaint.WhyNotReply(Cast.Colleague.StaffId, Until), StringComparison.Ordinal);
        c.Do((complaint, act) => complaint.AnswerReply(null, "Yes.", TestCase.Portsmouth, act), Cast.Tenant);
        Assert.Contains("already", c.Complaint.WhyNotReply(null, Until), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => Offered().Complaint.AnswerReply(null, " ", TestCase.Portsmouth, TestCase.By(Cast.Tenant, 4)));
    }

    [Fact]
    public void There_must_be_something_to_answer_and_time_for_it()
    {
        var early = TestCase.Received().On(1).Acknowledged();
        var ready = TestCase.Received().On(1).Acknowledged().Investigated();

        Assert.Contains("nothing yet", early.Complaint.WhyNotOfferReply(Cast.Manager), StringComparison.Ordinal);
        Assert.Contains("after today", ready.Complaint.WhyNotOfferReply(TestCase.FirstDay.AddDays(1), TestCase.FirstDay.AddDays(1), Cast.Manager), StringComparison.Ordinal);
        Assert.Contains("already", Offered().Complaint.WhyNotOfferReply(Cast.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public void A_colleague_sees_the_findings_about_them_and_nothing_else_and_not_whose_complaint_it_is()
    {
        var c = TestCase.Received().On(1).Acknowledged().Investigated();
        c.Do((complaint, act) => complaint.RecordFinding(2, c.Complaint.StageOne.Points[1].Finding() with { WhatHappened = "Tom told AMINA YUSUF to wait. Amina’s words: amina@tenant.example." }, c.Rules, act), Cast.Manager);
        c.Do((complaint, act) => complaint.OfferReply(Until, [new ReplyInvitation(Cast.SecondManager.Card(), [2])], c.Rules, act), Cast.Manager);

        var sheet = c.Complaint.SheetFor(Cast.SecondManager.StaffId, Until)!;
        var point = Assert.Single(sheet.Points);
        Assert.Equal((2, Until, Cast.Manager.Name, null), (point.Number, sheet.By, sheet.AskedBy, sheet.WhyNot));
        Assert.StartsWith("Tom told the complainant to wait. the complainant’s words: [email address]", point.WhatHappened, StringComparison.Ordinal);
        Assert.DoesNotContain("amina", point.WhatHappened, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Cast.SecondManager.StaffId.ToString()!, c.Complaint.ReplyIds, StringComparison.Ordinal);
        Assert.Null(c.Complaint.SheetFor(Cast.Colleague.StaffId, Until));
        Assert.Null(c.Complaint.SheetFor(null, Until));
        Assert.Contains("The day for answering was", c.Complaint.SheetFor(Cast.SecondManager.StaffId, Until.AddDays(1))!.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_kept_away_because_it_is_about_them_answers_all_the_same_and_can_do_nothing_else()
    {
        var c = TestCase.Received().On(1).Acknowledged().Investigated();
        c.Do((complaint, act) => complaint.KeepAway(Cast.SecondManager.StaffId!.Value, Cast.SecondManager.Name, KeptAwayGround.Named, "It is about them.", c.Rules, act))
            .Do((complaint, act) => complaint.OfferReply(Until, [new ReplyInvitation(Cast.SecondManager.Card(), [1])], c.Rules, act), Cast.Manager)
            .Do((complaint, act) => complaint.AnswerReply(Cast.SecondManager.StaffId, "I was ill that day.", c.Rules, act), Cast.SecondManager);

        Assert.Equal(("I was ill that day.", ""), (c.Complaint.Reply!.Parties[1].Answer, c.Complaint.ReplyIds));
        Assert.Throws<IllegalActException>(() => c.Do((complaint, act) => complaint.AnswerReply(null, "For them.", c.Rules, act), Cast.SecondManager));
        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c.Complaint, Cast.SecondManager, null));
    }

    [Fact]
    public void Each_colleague_is_asked_about_points_that_have_a_finding()
    {
        var c = TestCase.Received().On(1).Acknowledged().Investigated();

        Assert.Equal("Choose which points are about Tom Hurst.", c.Complaint.WhyNotInvite(new ReplyInvitation(Cast.SecondManager.Card(), [])));
        Assert.Equal("Choose points with a finding for Tom Hurst.", c.Complaint.WhyNotInvite(new ReplyInvitation(Cast.SecondManager.Card(), [1, 9])));
        Assert.Null(c.Complaint.WhyNotInvite(new ReplyInvitation(Cast.SecondManager.Card(), [1])));
        Assert.Throws<IllegalActException>(() => c.Complaint.OfferReply(Until, [new ReplyInvitation(Cast.SecondManager.Card(), [])], c.Rules, TestCase.By(Cast.Manager, 2)));
        var eleven = Enumerable.Range(0, 11).Select(_ => new ReplyInvitation(Cast.SecondManager.Card() with { Id = Guid.NewGuid() }, [1])).ToList();
        Assert.Equal("Ask at most 10 colleagues.", Assert.Throws<IllegalActException>(() => c.Complaint.OfferReply(Until, eleven, c.Rules, TestCase.By(Cast.Manager, 2))).Message);
    }

    [Fact]
    public void Taken_up_again_or_stage_one_reviewed_what_is_found_then_is_shown_once_more()
    {
        var again = Offered(Cast.SecondManager.Card());
        again.Send(LetterKind.ProvisionalFindings, Cast.Manager)
            .On(15).Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act))
            .On(20).Do((complaint, act) => complaint.Reopen(ReopeningTrigger.Asked, "She rang.", act.On, TestCase.Portsmouth, act)).Acknowledged();
        AsksOnceMore(again);

        var reviewed = Offered();
        reviewed.Send(LetterKind.ProvisionalFindings, Cast.Manager).Do((complaint, act) => complaint.AnswerReply(null, "Yes.", TestCase.Portsmouth, act), Cast.Tenant)
            .Submit().PassCheck().Send(LetterKind.StageOneResponse).On(10).Escalate("Here is a report.").On(11).ReviewStageOne();
        AsksOnceMore(reviewed);
    }

    private static void AsksOnceMore(TestCase c)
    {
        Assert.Null(c.Complaint.WhyNotOfferReply(Cast.Manager));
        c.Do((complaint, act) => complaint.OfferReply(act.Day.AddDays(5), [], TestCase.Portsmouth, act), Cast.Manager);
        Assert.Null(c.Complaint.WhyNotIssue(LetterKind.ProvisionalFindings, Cast.Manager));
        c.Send(LetterKind.ProvisionalFindings, Cast.Manager);
        Assert.Contains("issued this letter", c.Complaint.WhyNotIssue(LetterKind.ProvisionalFindings, Cast.Manager), StringComparison.Ordinal);
        Assert.Contains("already", c.Complaint.WhyNotOfferReply(Cast.Manager), StringComparison.Ordinal);
    }

    private static TestCase Offered(params StaffCard[] colleagues) => TestCase.Received().On(1).Acknowledged().Investigated()
        .Do((complaint, act) => complaint.OfferReply(Until, [.. colleagues.Select(one => new ReplyInvitation(one, [1]))], TestCase.Portsmouth, act), Cast.Manager);
}
