using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Code 6.13: whoever worked on stage one has no say in stage two.</summary>
[Trait("Clause", "Code 6.13")]
public sealed class IndependenceTests
{
    [Fact]
    public void Code_6_13_the_investigator_of_stage_one_cannot_review_stage_two()
    {
        var c = ACase.In(ComplaintStatus.StageTwo);

        var refused = Assert.Throws<IllegalActException>(() => c.AssignedTo(People.Manager, 15));

        Assert.Contains("Code 6.13", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_6_13_nor_somebody_who_only_wrote_a_finding_there()
    {
        var c = ACase.Received().Accepted().Prepared(People.Manager).AssignedTo(People.OtherManager, 4);
        c.Complaint.RecordFinding(1, ACase.AFinding(Decision.Upheld) with { Reasons = "Seen by another." }, c.Rules, ACase.By(People.OtherManager, 4));
        c.Complaint.SubmitForCheck(c.Rules, ACase.By(People.OtherManager, 5));
        c.Checked().Responded().Escalated().AtStageTwo();

        Assert.Throws<IllegalActException>(() => c.AssignedTo(People.Manager, 15));
        Assert.Throws<IllegalActException>(() => c.AssignedTo(People.OtherManager, 15));
        c.AssignedTo(People.Reviewer, 15);
    }

    [Fact]
    public void Code_6_13_the_lead_who_checked_can_co_ordinate_but_not_decide()
    {
        var c = ACase.In(ComplaintStatus.StageTwo).Defined(15);

        Assert.Contains("co-ordinate", Assert.Throws<IllegalActException>(() => c.AssignedTo(People.Lead, 15)).Message, StringComparison.Ordinal);
        c.AssignedTo(People.Reviewer, 15);
        Assert.NotNull(c.Complaint.WhyNotInvestigate(People.Lead));
        Assert.Null(c.Complaint.WhyNotInvestigate(People.Reviewer));
    }

    [Fact]
    public void Code_6_13_a_director_who_investigated_stage_one_cannot_sign_stage_two()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Director);
        c.Sent(Domain.Letters.LetterKind.StageOneAcknowledgement, People.Lead, 2).Investigated(People.Director, 3);
        c.Complaint.SubmitForCheck(c.Rules, ACase.By(People.Director, 4));
        c.Checked().Responded().Escalated().AtStageTwo().Prepared(People.Reviewer, 15).SentToSign();

        Assert.Throws<IllegalActException>(() => c.Complaint.SignOff(c.Rules, ACase.By(People.Director, 17)));
        c.Complaint.SignOff(c.Rules, ACase.By(People.OtherDirector, 17));
        Assert.Equal("Dan Director", c.Complaint.StageTwo!.SignedBy);
    }

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public void PCC_8h_only_a_director_signs()
    {
        var c = ACase.In(ComplaintStatus.StageTwoSigning);

        foreach (var person in new[] { People.Lead, People.OtherLead, People.Reviewer, People.OtherManager, People.Administrator, People.Auditor })
        {
            Assert.Throws<IllegalActException>(() => c.Complaint.SignOff(c.Rules, ACase.By(person, 17)));
        }
    }

    [Fact]
    [Trait("Clause", "PCC-8e")]
    public void PCC_8e_nobody_checks_their_own_response()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Lead);
        c.Sent(Domain.Letters.LetterKind.StageOneAcknowledgement, People.Lead, 2).Investigated(People.Lead, 3);
        c.Complaint.SubmitForCheck(c.Rules, ACase.By(People.Lead, 4));

        Assert.Contains("another complaints lead", c.Complaint.WhyNotCheck(People.Lead), StringComparison.Ordinal);
        c.Complaint.PassCheck("", c.Rules, ACase.By(People.OtherLead, 5));
        Assert.Equal(ComplaintStatus.StageOneReady, c.Complaint.Status);
    }

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public void PCC_8h_the_director_sends_it_back_with_a_reason_and_signs_the_second_time()
    {
        var c = ACase.In(ComplaintStatus.StageTwoSigning);

        Assert.Throws<IllegalActException>(() => c.Complaint.ReturnFromSignature(" ", c.Rules, ACase.By(People.Director, 17)));
        c.Complaint.ReturnFromSignature("Say what we change.", c.Rules, ACase.By(People.Director, 17));
        Assert.Equal((ComplaintStatus.StageTwo, "Say what we change."), (c.Complaint.Status, c.Complaint.StageTwo!.SentBackBecause));
        c.SentToSign(18);
        c.Complaint.SignOff(c.Rules, ACase.By(People.Director, 18));

        Assert.Equal(ComplaintStatus.StageTwoReady, c.Complaint.Status);
        Assert.Equal("", c.Complaint.StageTwo.SentBackBecause);
    }
}
