using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>A part for another body, and what is told by word of mouth.</summary>
public sealed class SplitTests
{
    private static readonly SplitDecision Decision = new("The damp.", "The parking fine.", TestCase.Portsmouth.Policy.OtherProcesses[0].Code, "The council fines.", "They write.");

    [Fact]
    [Trait("Clause", "PCC-7b")]
    public void A_part_for_another_body_is_recorded_with_all_the_words_and_ours_waits_as_before()
    {
        var c = TestCase.Received();
        var due = c.Complaint.Due;
        var other = c.Complaint.ForAnotherBody();
        var came = c.Complaint.Submission.AsItCame;
        Assert.Equal((came.WhatHappened, came.OutcomeSought, came.ReceivedOn), (other.WhatHappened, other.OutcomeSought, other.ReceivedOn));
        Assert.False(other.Danger);
        c.Complaint.Split(Decision, new ComplaintReference(2026, 99), c.Rules, c.By(Cast.Lead));
        Assert.Equal((ComplaintStatus.ToTriage, due), (c.Complaint.Status, c.Complaint.Due));
        Assert.Contains("recorded as CP-2026-00099", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
        Assert.Equal("Ours: The damp.\nTheirs: The parking fine.", c.Complaint.Events[^1].Because);
        Assert.Contains("The parking fine.", Decision.Referral().Why, StringComparison.Ordinal);
        Assert.Null(c.Complaint.WhyNotAccept(new TriageFactors { Category = "damp-and-mould" }, c.Rules, Cast.Lead));
    }

    [Theory]
    [InlineData("Ours", "Say which part we deal with.")]
    [InlineData("Theirs", "Say why it belongs there.")]
    [InlineData("Why", "Say why it belongs there.")]
    [InlineData("Process", "Choose where it goes.")]
    public void Each_part_has_to_be_said(string what, string sentence)
    {
        var c = TestCase.Received();
        var decision = what switch
        {
            "Ours" => Decision with { Ours = " " },
            "Theirs" => Decision with { Theirs = "" },
            "Why" => Decision with { Why = "" },
            _ => Decision with { ProcessCode = "none" },
        };
        Assert.Equal(sentence, c.Complaint.WhyNotSplit(decision, c.Rules, Cast.Lead));
        Assert.Throws<IllegalActException>(() => c.Complaint.Split(decision, new ComplaintReference(2026, 99), c.Rules, c.By(Cast.Lead)));
    }

    [Fact]
    public void Only_the_lead_splits_and_only_at_triage()
    {
        var c = TestCase.Received();
        Assert.NotNull(c.Complaint.WhyNotSplit(Decision, c.Rules, Cast.Manager));
        Assert.Contains("been through triage", TestCase.In(ComplaintStatus.StageOne).Complaint.WhyNotSplit(Decision, c.Rules, Cast.Lead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telephone", true)]
    [InlineData("in-person", true)]
    [InlineData("web-form", false)]
    [InlineData("email", false)]
    [Trait("Clause", "PCC-6b")]
    public void PCC_6b_nothing_is_found_before_what_was_spoken_is_confirmed_in_writing(string channel, bool spoken)
    {
        var c = TestCase.Received(s => s with { Channel = channel }).Accept().Define().Assign(Cast.Manager);
        var sentence = c.Complaint.WhyNotBeforeConfirmed(c.Rules.Policy);
        Assert.Equal(spoken ? "They told us by word of mouth. Send the acknowledgement first: it confirms in writing what we understood (PCC-6b)." : null, sentence);
        if (spoken)
        {
            Assert.Equal(sentence, Assert.Throws<IllegalActException>(() => c.Find()).Message);
            c.Issue(Domain.Letters.LetterKind.StageOneAcknowledgement, Cast.Lead);
        }

        c.Find();
        Assert.NotNull(c.Complaint.StageOne.Overall);
    }
}
