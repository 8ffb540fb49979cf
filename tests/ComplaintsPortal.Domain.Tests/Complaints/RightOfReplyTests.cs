using ComplaintsPortal.Domain.Complaints;
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

    private static TestCase Offered(params StaffCard[] colleagues) => TestCase.Received().On(1).Acknowledged().Investigated()
        .Do((complaint, act) => complaint.OfferReply(Until, colleagues, TestCase.Portsmouth, act), Cast.Manager);
}
