using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Code 6.13: whoever worked on stage one has no say in stage two.</summary>
[Trait("Clause", "Code 6.13")]
public sealed class IndependenceTests
{
    [Fact]
    public void Code_6_13_the_investigator_of_stage_one_cannot_review_stage_two()
    {
        var c = TestCase.In(ComplaintStatus.StageTwo);

        var refused = Assert.Throws<IllegalActException>(() => c.On(15).Assign(Cast.Manager));

        Assert.Contains("Code 6.13", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_6_13_nor_somebody_who_only_wrote_a_finding_there()
    {
        var c = TestCase.Received().On(1).Accept().On(2).Prepared(Cast.Manager).On(4).Assign(Cast.SecondManager);
        c.Complaint.RecordFinding(1, TestCase.AFinding(Decision.Upheld) with { Reasons = "Seen by another." }, c.Rules, TestCase.By(Cast.SecondManager, 4));
        c.Complaint.SubmitForCheck(c.Rules, TestCase.By(Cast.SecondManager, 5));
        c.On(7).PassCheck().On(8).Send(LetterKind.StageOneResponse).On(10).Escalate().On(14).AcceptEscalation();

        Assert.Throws<IllegalActException>(() => c.On(15).Assign(Cast.Manager));
        Assert.Throws<IllegalActException>(() => c.On(15).Assign(Cast.SecondManager));
        c.On(15).Assign(Cast.Reviewer);
    }

    [Fact]
    public void Code_6_13_the_lead_who_checked_can_co_ordinate_but_not_decide()
    {
        var c = TestCase.In(ComplaintStatus.StageTwo).On(15).Define();

        Assert.Contains("co-ordinate", Assert.Throws<IllegalActException>(() => c.On(15).Assign(Cast.Lead)).Message, StringComparison.Ordinal);
        c.On(15).Assign(Cast.Reviewer);
        Assert.NotNull(c.Complaint.WhyNotInvestigate(Cast.Lead));
        Assert.Null(c.Complaint.WhyNotInvestigate(Cast.Reviewer));
    }

    [Fact]
    public void Code_6_13_a_director_who_investigated_stage_one_cannot_sign_stage_two()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Director);
        c.On(2).Send(LetterKind.StageOneAcknowledgement, Cast.Lead).On(3).Investigated();
        c.Complaint.SubmitForCheck(c.Rules, TestCase.By(Cast.Director, 4));
        c.On(7).PassCheck().On(8).Send(LetterKind.StageOneResponse).On(10).Escalate().On(14).AcceptEscalation().On(15).Prepared(Cast.Reviewer).On(16).Submit();

        Assert.Throws<IllegalActException>(() => c.Complaint.SignOff(c.Rules, TestCase.By(Cast.Director, 17)));
        c.Complaint.SignOff(c.Rules, TestCase.By(Cast.SecondDirector, 17));
        Assert.Equal("Ruth Bell", c.Complaint.StageTwo!.SignedBy);
    }

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public void PCC_8h_only_a_director_signs()
    {
        var c = TestCase.In(ComplaintStatus.StageTwoSigning);

        foreach (var person in new[] { Cast.Lead, Cast.SecondLead, Cast.Reviewer, Cast.SecondManager, Cast.Administrator, Cast.Auditor })
        {
            Assert.Throws<IllegalActException>(() => c.Complaint.SignOff(c.Rules, TestCase.By(person, 17)));
        }
    }

    [Fact]
    [Trait("Clause", "PCC-8e")]
    public void PCC_8e_nobody_checks_their_own_response()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Lead);
        c.On(2).Send(LetterKind.StageOneAcknowledgement, Cast.Lead).On(3).Investigated();
        c.Complaint.SubmitForCheck(c.Rules, TestCase.By(Cast.Lead, 4));

        Assert.Contains("another LAH Landlord Complaints Lead", c.Complaint.WhyNotCheck(c.Rules.Policy, Cast.Lead), StringComparison.Ordinal);
        c.Complaint.PassCheck("", c.Rules, TestCase.By(Cast.SecondLead, 5));
        Assert.Equal(ComplaintStatus.StageOneReady, c.Complaint.Status);
    }

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public void PCC_8h_the_director_sends_it_back_with_a_reason_and_signs_the_second_time()
    {
        var c = TestCase.In(ComplaintStatus.StageTwoSigning);

        Assert.Throws<IllegalActException>(() => c.Complaint.ReturnFromSignature(" ", c.Rules, TestCase.By(Cast.Director, 17)));
        c.Complaint.ReturnFromSignature("Say what we change.", c.Rules, TestCase.By(Cast.Director, 17));
        Assert.Equal((ComplaintStatus.StageTwo, "Say what we change."), (c.Complaint.Status, c.Complaint.StageTwo!.SentBackBecause));
        c.On(18).Submit();
        c.Complaint.SignOff(c.Rules, TestCase.By(Cast.Director, 18));

        Assert.Equal(ComplaintStatus.StageTwoReady, c.Complaint.Status);
        Assert.Equal("", c.Complaint.StageTwo.SentBackBecause);
    }
}
