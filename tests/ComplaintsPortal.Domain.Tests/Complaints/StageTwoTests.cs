using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>What holds at stage two as it does at stage one, and that nothing comes after it.</summary>
public sealed class StageTwoTests
{
    [Fact]
    [Trait("Clause", "Code 6.18")]
    public void Code_6_18_every_point_needs_a_finding_of_its_own_before_the_signature()
    {
        var c = TestCase.Received().AtStageTwo();
        var reviewer = c.Handler;
        c.Complaint.RecordFinding(1, TestCase.AFinding(Decision.NotUpheld), c.Rules, c.By(reviewer));
        c.Draft();

        Assert.Contains("Point 2", c.Complaint.WhyNotSubmitForSignature(c.Rules.Policy, reviewer), StringComparison.Ordinal);
        c.Complaint.RecordFinding(2, TestCase.AFinding(Decision.NotUpheld), c.Rules, c.By(reviewer));
        Assert.Null(c.Complaint.WhyNotSubmitForSignature(c.Rules.Policy, reviewer));
    }

    [Fact]
    [Trait("Clause", "Code 6.17")]
    [Trait("Clause", "BRF-1c")]
    public void Code_6_17_the_final_response_goes_when_the_answer_is_known_and_the_work_is_followed_to_its_end()
    {
        var c = TestCase.Received().Finished();

        Assert.Equal(ComplaintStatus.StageTwoResponded, c.Complaint.Status);
        Assert.Contains(c.Complaint.Remedies, remedy => remedy.IsOpen);
        Assert.Contains("Still to be done: remedy 1", c.Complaint.WhyNotClose(Cast.Lead), StringComparison.Ordinal);
        c.On(29).CompleteRemedies();
        c.Learn();
        Assert.Null(c.Complaint.WhyNotClose(Cast.Lead));
    }

    [Fact]
    [Trait("Clause", "Code 6.10")]
    [Trait("Clause", "PCC-8")]
    [Trait("Clause", "HSV-7.2")]
    public void Code_6_10_after_the_final_response_nobody_can_be_sent_to_a_further_stage()
    {
        var c = TestCase.Received().Finished();

        Assert.Equal([1, 2], c.Complaint.Stages.Select(stage => stage.Number));
        Assert.NotNull(c.Complaint.WhyNotRequestEscalation(TestCase.FirstDay.AddDays(40)));
        Assert.Throws<IllegalActException>(() => c.Escalate("It is still wet."));
        Assert.Equal([1, 2], c.Complaint.Stages.Select(stage => stage.Number));
    }

    [Theory]
    [Trait("Clause", "Code 5.13")]
    [InlineData(ComplaintStatus.StageOne)]
    [InlineData(ComplaintStatus.StageOneChecking)]
    [InlineData(ComplaintStatus.StageOneReady)]
    [InlineData(ComplaintStatus.StageOneResponded)]
    [InlineData(ComplaintStatus.EscalationRequested)]
    [InlineData(ComplaintStatus.StageOneReview)]
    [InlineData(ComplaintStatus.EscalationRefused)]
    [InlineData(ComplaintStatus.StageTwo)]
    [InlineData(ComplaintStatus.StageTwoSigning)]
    [InlineData(ComplaintStatus.StageTwoReady)]
    [InlineData(ComplaintStatus.StageTwoResponded)]
    public void Code_5_13_something_can_be_put_right_at_any_stage(ComplaintStatus status)
    {
        var c = TestCase.In(status);
        var before = c.Complaint.Remedies.Count;

        c.Complaint.PromiseRemedy(TestCase.ARemedy(), c.Rules, c.By(Cast.Lead));

        Assert.Equal(before + 1, c.Complaint.Remedies.Count);
        Assert.Equal(status, c.Complaint.Status);
    }
}
