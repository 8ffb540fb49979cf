using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>What came in stays as it came; references and codes; who may see a case.</summary>
public sealed class RecordTests
{
    [Fact]
    [Trait("Clause", "Code 5.12")]
    [Trait("Clause", "BRF-G9")]
    public void Code_5_12_the_submission_is_the_same_at_the_end_as_at_the_beginning()
    {
        var c = TestCase.In(ComplaintStatus.Closed).Complaint;

        Assert.Equal(TestCase.ASubmission().Sha256(), c.Submission.Sha256);
        Assert.True(c.Submission.IsIntact);
        Assert.Equal(c.Submission.Sha256, c.Events[0].As<ComplaintRecorded>().SubmissionSha256);
    }

    [Fact]
    public void A_single_changed_letter_changes_the_hash()
    {
        var submission = TestCase.ASubmission();

        Assert.NotEqual(submission.Sha256(), (submission with { WhatHappened = submission.WhatHappened + "." }).Sha256());
        Assert.NotEqual(submission.Sha256(), (submission with { Files = [new SubmittedFile("a", "b", 1, "c")] }).Sha256());
    }

    [Fact]
    [Trait("Clause", "Code 2.5")]
    public void Code_2_5_no_date_in_a_submission_is_ever_refused()
    {
        foreach (var day in new DateOnly?[] { null, DateOnly.MinValue, new DateOnly(1950, 1, 1), new DateOnly(2031, 1, 1) })
        {
            Assert.Equal(ComplaintStatus.ToTriage, TestCase.Received(s => s with { OccurredDay = day, KnownDay = day }).Complaint.Status);
        }
    }

    [Fact]
    public void Correcting_the_moment_of_receipt_moves_the_clocks_and_keeps_the_submission()
    {
        var c = TestCase.Received();
        var due = c.Complaint.Due!.Value;

        c.Complaint.CorrectReceived(TestCase.Moment(-3), "The letter lay in the post room.", c.Rules, TestCase.By(Cast.Lead, 1));

        Assert.True(c.Complaint.Due < due);
        Assert.Equal(TestCase.Moment(0), c.Complaint.Submission.AsItCame.ReceivedOn);
        Assert.Equal("The letter lay in the post room.", c.Complaint.Events[^1].Because);
        Assert.Throws<IllegalActException>(() => c.Complaint.CorrectReceived(TestCase.Moment(9), "Later.", c.Rules, TestCase.By(Cast.Lead, 10)));
        Assert.Throws<IllegalActException>(() => c.Complaint.CorrectReceived(TestCase.Moment(-4), "No.", c.Rules, TestCase.By(Cast.Manager, 10)));
    }

    [Fact]
    public void A_moment_of_receipt_on_the_other_side_of_a_new_version_brings_that_version_and_the_history_says_so()
    {
        var c = TestCase.Received();
        var interim = c.Rules with { Policy = PolicyCatalogue.Load().Get("briefing-interim") };
        var shown = c.Complaint.DeadlinesIfReceived(TestCase.FirstDay.AddDays(-3), interim);

        c.Complaint.CorrectReceived(TestCase.Moment(-3), "The letter lay in the post room.", interim, TestCase.By(Cast.Lead, 1));

        Assert.Equal("briefing-interim", c.Complaint.PolicyId);
        Assert.Equal(shown.Select(d => (d.Step, d.Promise, d.Statute)), c.Complaint.Deadlines(interim).Select(d => (d.Step, d.Promise, d.Statute)));
        Assert.Contains("is now briefing-interim, not portsmouth-2024", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
        c.Complaint.CorrectReceived(TestCase.Moment(-2), "Then again.", interim, TestCase.By(Cast.Lead, 2));
        Assert.DoesNotContain("policy", c.Complaint.Events[^1].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CP-2026-00123")]
    [InlineData("cp-2026-00123")]
    [InlineData(" CP 2026 00123 ")]
    [InlineData("CP/2026/00123")]
    [InlineData("202600123")]
    [InlineData("CP–2026–123")]
    public void A_reference_is_read_as_people_type_it(string typed)
    {
        Assert.True(ComplaintReference.TryParse(typed, out var reference));
        Assert.Equal("CP-2026-00123", reference.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CP")]
    [InlineData("CP-2026-")]
    [InlineData("CP-2026-00000")]
    [InlineData("CP-1999-00001")]
    [InlineData("XX-2026-00001")]
    [InlineData("CP-2026-٠٠١٢٣")]
    [InlineData("CP-2026-99999999999999")]
    public void What_is_no_reference_is_not_read(string? typed) => Assert.False(ComplaintReference.TryParse(typed, out _));

    [Fact]
    public void An_access_code_has_sixty_bits_and_is_read_as_people_type_it()
    {
        var reference = new ComplaintReference(2026, 7);
        var codes = Enumerable.Range(0, 200).Select(_ => AccessCode.New()).ToList();

        Assert.Equal(200, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$", c));
        var hash = AccessCode.Hash(reference, "7G02-M41D-90KT");
        Assert.True(AccessCode.Matches(reference, " 7go2 m4id 9Okt", hash));
        Assert.False(AccessCode.Matches(new ComplaintReference(2026, 8), "7G02-M41D-90KT", hash));
        Assert.False(AccessCode.Matches(reference, "7G02-M41D-90KX", hash));
        Assert.False(AccessCode.Matches(reference, "", null));
    }

    [Fact]
    public void An_old_access_code_works_until_the_next_renewal_where_it_is_not_lost()
    {
        var c = TestCase.Received();
        c.Complaint.RenewAccessCode("first", "with the receipt", TestCase.By(Cast.Tenant, 0));
        c.Complaint.RenewAccessCode("second", "in the letter", TestCase.By(Cast.Lead, 1), keepOld: true);
        Assert.Equal(("second", "first"), (c.Complaint.AccessCodeHash, c.Complaint.EarlierAccessCodeHash));

        c.Complaint.RenewAccessCode("third", "by email", TestCase.By(Cast.Tenant, 2));
        Assert.Equal(("third", null), (c.Complaint.AccessCodeHash, c.Complaint.EarlierAccessCodeHash));
    }

    [Fact]
    [Trait("Clause", "PCC-5d")]
    [Trait("Clause", "ASH-DP")]
    public void PCC_5d_who_sees_how_much_of_a_case()
    {
        var c = TestCase.In(ComplaintStatus.StageTwo).On(15).Assign(Cast.Reviewer).Complaint;

        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.Lead, null));
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.Auditor, null));
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.Manager, null));
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.Reviewer, null));
        Assert.Equal(CaseView.Everything, CaseAccess.Of(c, Cast.SecondManager, "Housing"));
        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c, Cast.SecondManager, "Gardens"));
        Assert.Equal(CaseView.Redacted, CaseAccess.Of(c, Cast.Member, null));
        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c, Cast.Colleague, "Housing"));
        Assert.Equal(CaseView.Nothing, CaseAccess.Of(c, Cast.Administrator, null));
    }

    [Fact]
    public void Whoever_wrote_a_complaint_down_sees_where_it_stands()
    {
        var c = Complaint.Receive(new ComplaintReference(2026, 9), TestCase.ASubmission(), TestCase.Portsmouth, TestCase.By(Cast.Colleague, 0));

        Assert.Equal(CaseView.Outline, CaseAccess.Of(c, Cast.Colleague, null));
    }

    [Fact]
    public void Danger_and_the_words_for_it_are_kept_with_the_alert()
    {
        var c = TestCase.Received(s => s with { Danger = true }).Complaint;
        c.RecordDangerAlert("the complaints lead and the Building Safety Manager", TestCase.By(Actor.System, 0));

        Assert.True(c.Danger);
        Assert.Contains("danger", c.Events[0].Summary, StringComparison.Ordinal);
        Assert.Contains("Building Safety Manager", c.Events[1].Summary, StringComparison.Ordinal);
    }
}
