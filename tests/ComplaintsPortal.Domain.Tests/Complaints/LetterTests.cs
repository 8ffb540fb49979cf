using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class LetterTests
{
    [Fact]
    [Trait("Clause", "Code 6.2")]
    public void Code_6_2_a_posted_acknowledgement_counts_from_its_posting_date()
    {
        var c = TestCase.Received(s => s with { Email = "" }).On(1).Accept().Define().Assign(Cast.Manager);
        var letter = c.On(2).Issue(LetterKind.StageOneAcknowledgement, Cast.Lead);

        Assert.Equal((Delivery.Post, true, 1), (letter.Delivery, letter.AwaitsPosting, c.Complaint.LettersToPost));
        Assert.Null(c.Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(CaseTask.PostLetter, c.Complaint.NextTask);
        c.Complaint.RecordLetterSent(letter.Number, TestCase.FirstDay.AddDays(4), c.Rules, TestCase.By(Cast.Colleague, 4));

        Assert.Equal(TestCase.FirstDay.AddDays(4), c.Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(0, c.Complaint.LettersToPost);
    }

    [Fact]
    public void A_bounced_acknowledgement_does_not_count_and_falls_back_to_post()
    {
        var c = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager).On(2).Send(LetterKind.StageOneAcknowledgement, Cast.Lead);
        var dueBefore = c.Complaint.Due;

        c.Complaint.RecordLetterBounced(1, c.Rules, TestCase.By(Domain.Staff.Actor.System, 3));

        var letter = c.Complaint.Letters[0];
        Assert.Equal((Delivery.Post, (DateOnly?)null, true), (letter.Delivery, letter.SentDay, letter.AwaitsPosting));
        Assert.Equal("Flat 4\n12 Harbour Row\nPortsmouth\nPO1 3AX", letter.Addressee);
        Assert.Null(c.Complaint.StageOne.AcknowledgedDay);
        Assert.NotEqual(dueBefore, c.Complaint.Due);
        Assert.Equal("amina@tenant.example", c.Complaint.Events[^1].As<LetterBounced>().Address);
    }

    [Fact]
    public void A_bounced_response_is_owed_again()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        var number = c.Complaint.Letters.Single(l => l.Kind == LetterKind.StageOneResponse).Number;

        c.Complaint.RecordLetterBounced(number, c.Rules, TestCase.By(Domain.Staff.Actor.System, 9));
        Assert.Equal((ComplaintStatus.StageOneReady, (DateOnly?)null), (c.Complaint.Status, c.Complaint.StageOne.RespondedDay));
        c.Complaint.RecordLetterSent(number, TestCase.FirstDay.AddDays(10), c.Rules, TestCase.By(Cast.Colleague, 10));

        Assert.Equal((ComplaintStatus.StageOneResponded, TestCase.FirstDay.AddDays(10)), (c.Complaint.Status, c.Complaint.StageOne.RespondedDay));
    }

    [Fact]
    public void A_letter_is_issued_once_and_a_second_press_says_by_whom_and_when()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReady);
        c.On(8).Issue(LetterKind.StageOneResponse, Cast.Manager);

        var refused = Assert.Throws<IllegalActException>(() => c.On(8).Issue(LetterKind.StageOneResponse, Cast.Lead));

        Assert.Contains("Priya Nair issued this letter on 9 June 2026", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PCC_8b_a_second_question_has_a_letter_of_its_own()
    {
        var c = TestCase.In(ComplaintStatus.Clarifying).On(1).Send(LetterKind.Clarification);
        Assert.Contains("issued this letter", c.Complaint.WhyNotIssue(LetterKind.Clarification, Cast.Lead), StringComparison.Ordinal);

        c.On(2).Do((complaint, act) => complaint.AnswerClarification("The bedroom.", c.Rules, act)).Do((complaint, act) => complaint.AskClarification("Which wall?", c.Rules, act), Cast.Lead);

        Assert.Equal((null, CaseTask.IssueNotice), (c.Complaint.WhyNotIssue(LetterKind.Clarification, Cast.Lead), c.Complaint.NextTask));
        c.Send(LetterKind.Clarification);
        Assert.Equal((2, CaseTask.Triage), (c.Complaint.Letters.Count, c.Complaint.NextTask));
    }

    [Fact]
    public void A_correction_supersedes_the_old_letter_and_keeps_it()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReady);
        var first = c.On(8).Issue(LetterKind.StageOneResponse, Cast.Manager);

        var second = c.On(9).Issue(LetterKind.StageOneResponse, Cast.Manager, "The flat number was wrong.");

        Assert.True(first.IsSuperseded);
        Assert.Equal(first.Number, second.SupersedesNumber);
        Assert.Throws<IllegalActException>(() => c.Complaint.RecordLetterSent(first.Number, TestCase.FirstDay.AddDays(9), c.Rules, TestCase.By(Cast.Colleague, 9)));
    }

    [Theory]
    [Trait("Clause", "Code 6.9")]
    [MemberData(nameof(Kinds))]
    public void Code_6_9_a_letter_with_a_missing_part_cannot_be_issued_and_says_what_is_missing(LetterKind kind)
    {
        var c = ReadyFor(kind);
        var content = SampleLetters.Content(kind) with { Officer = SampleLetters.Content(kind).Officer with { Name = "" } };
        var letter = new LetterToIssue { Content = content, Title = "T", PdfSha256 = "AB", Text = "T" };

        var refused = Assert.Throws<IllegalActException>(() => c.Complaint.IssueLetter(letter, c.Rules, TestCase.By(Cast.Lead, 31)));

        Assert.Contains("cannot go yet", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(c.Complaint.Letters, l => l.Kind == kind && l.IssuedOn == TestCase.Moment(31));
    }

    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Fact]
    [Trait("Clause", "Code 5.7")]
    public void Code_5_7_no_acknowledgement_before_every_point_says_who_is_responsible()
    {
        var c = TestCase.Received().On(1).Accept().Assign(Cast.Manager);
        c.Complaint.Define([new PointDefinition("Mould.", null)], ["A repair."], "", c.Rules, TestCase.By(Cast.Lead, 1));

        Assert.Contains("Code 5.7", c.Complaint.WhyNotIssue(LetterKind.StageOneAcknowledgement, Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 6.20")]
    public void Code_6_20_no_final_response_before_the_director_signed()
    {
        var c = TestCase.In(ComplaintStatus.StageTwoSigning);

        Assert.Contains("director", c.Complaint.WhyNotIssue(LetterKind.StageTwoResponse, Cast.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_access_code_goes_whenever_it_is_lost_and_replaces_one_that_was_not_posted_yet()
    {
        var c = TestCase.Received(s => s with { Email = "" });
        var first = c.On(1).Issue(LetterKind.NewAccessCode, Cast.Lead);
        var second = c.On(2).Issue(LetterKind.NewAccessCode, Cast.Lead);
        Assert.Equal((true, 1), (first.IsSuperseded, second.SupersedesNumber));
        c.Complaint.RecordLetterSent(second.Number, TestCase.FirstDay.AddDays(3), c.Rules, TestCase.By(Cast.Colleague, 3));

        var third = c.On(9).Issue(LetterKind.NewAccessCode, Cast.Lead);
        Assert.Equal((false, (int?)null), (second.IsSuperseded, third.SupersedesNumber));
        Assert.Equal(ComplaintStatus.ToTriage, c.Complaint.Status);
        Assert.Contains("Send a new code", c.Complaint.WhyNotIssue(LetterKind.NewAccessCode, Cast.Lead, replacing: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_access_code_waits_for_an_acknowledgement_that_waits_to_be_posted_with_one()
    {
        var c = TestCase.Received(s => s with { Email = "" }).On(2).Accept().Define().Assign(Cast.Manager);
        var letter = c.Issue(LetterKind.StageOneAcknowledgement, Cast.Lead);
        Assert.Contains("Post it first", Assert.Throws<IllegalActException>(() => c.Issue(LetterKind.NewAccessCode, Cast.Lead)).Message, StringComparison.Ordinal);

        // Somebody of a group has a code of their own, whatever waits for the first complainant.
        Assert.Null(c.Complaint.WhyNotIssue(LetterKind.NewAccessCode, Cast.Lead, toParty: 7));

        c.Complaint.RecordLetterSent(letter.Number, TestCase.FirstDay.AddDays(3), c.Rules, TestCase.By(Cast.Colleague, 3));
        Assert.Null(c.Complaint.WhyNotIssue(LetterKind.NewAccessCode, Cast.Lead));
        Assert.NotNull(c.Complaint.WhyNotIssue(LetterKind.NewAccessCode, Cast.Auditor));
    }

    [Theory]
    [InlineData(1, "before it was issued")]
    [InlineData(40, "in the future")]
    public void A_posting_date_must_be_possible(int day, string sentence)
    {
        var c = TestCase.Received(s => s with { Email = "" }).On(1).Accept().On(2).Define().Assign(Cast.Manager);
        var letter = c.On(2).Issue(LetterKind.StageOneAcknowledgement, Cast.Lead);

        var refused = Assert.Throws<IllegalActException>(() =>
            c.Complaint.RecordLetterSent(letter.Number, TestCase.FirstDay.AddDays(day), c.Rules, TestCase.By(Cast.Colleague, 3)));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static TestCase ReadyFor(LetterKind kind) => kind switch
    {
        LetterKind.StageOneAcknowledgement => TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager),
        LetterKind.Clarification => TestCase.In(ComplaintStatus.Clarifying),
        LetterKind.ServiceRequestNotice => TestCase.In(ComplaintStatus.ServiceRequest),
        LetterKind.Referral => TestCase.In(ComplaintStatus.Referred),
        LetterKind.Decline => TestCase.In(ComplaintStatus.Declined),
        LetterKind.StageOneExtension => TestCase.Received().On(1).Accept().On(2).Prepared().Do(Extend),
        LetterKind.StageOneResponse => TestCase.In(ComplaintStatus.StageOneReady),
        LetterKind.StageTwoAcknowledgement => TestCase.In(ComplaintStatus.StageTwo).On(15).Define().Assign(Cast.Reviewer),
        LetterKind.StageOneReview => TestCase.In(ComplaintStatus.StageOneReview),
        LetterKind.EscalationRefused => TestCase.In(ComplaintStatus.EscalationRefused),
        LetterKind.StageTwoExtension => TestCase.In(ComplaintStatus.StageTwo).On(15).Prepared(Cast.Reviewer).Do(Extend),
        LetterKind.StageTwoResponse => TestCase.In(ComplaintStatus.StageTwoReady),
        LetterKind.NewDate => TestCase.Received().On(1).Accept().On(2).Prepared().Do(MoveItsDate),
        LetterKind.ProgressUpdate or LetterKind.HazardSummary => TestCase.In(ComplaintStatus.StageOne),
        LetterKind.ProvisionalFindings => TestCase.Received().On(1).Accept().On(2).Prepared().Do((c, act) => c.OfferReply(act.Day.AddDays(5), [], TestCase.Portsmouth, act)),
        LetterKind.Withdrawal => TestCase.In(ComplaintStatus.Withdrawn),
        LetterKind.RemediesDone => TestCase.In(ComplaintStatus.StageOneResponded).On(20).CompleteRemedies(),
        LetterKind.NewAccessCode or LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision => TestCase.Received(),
    };

    private static void MoveItsDate(TestCase c) => c.Complaint.Recount(
        c.Rules with { Calendar = c.Rules.Calendar.With([new(TestCase.FirstDay.AddDays(4), "A day of mourning"), new(TestCase.FirstDay.AddDays(7), "Another")]) }, "It is a new bank holiday.", TestCase.By(Cast.Administrator, 3));

    private static void Extend(TestCase c) => c.Complaint.Extend(
        new ExtensionRequest("third-party-delay", 5, "The report is late.", 3), c.Rules, TestCase.By(Cast.Lead, 16));
}
