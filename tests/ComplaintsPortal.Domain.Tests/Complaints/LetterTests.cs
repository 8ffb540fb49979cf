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
        var c = ACase.Received(s => s with { Email = "" }).Accepted().Defined().AssignedTo(People.Manager);
        var letter = c.Issued(LetterKind.StageOneAcknowledgement, People.Lead, 2);

        Assert.Equal((Delivery.Post, true, 1), (letter.Delivery, letter.AwaitsPosting, c.Complaint.LettersToPost));
        Assert.Null(c.Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(CaseTask.PostLetter, c.Complaint.NextTask);
        c.Complaint.RecordLetterSent(letter.Number, ACase.FirstDay.AddDays(4), c.Rules, ACase.By(People.Staff, 4));

        Assert.Equal(ACase.FirstDay.AddDays(4), c.Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(0, c.Complaint.LettersToPost);
    }

    [Fact]
    public void A_bounced_acknowledgement_does_not_count_and_falls_back_to_post()
    {
        var c = ACase.Received().Accepted().Defined().AssignedTo(People.Manager).Sent(LetterKind.StageOneAcknowledgement, People.Lead, 2);
        var dueBefore = c.Complaint.Due;

        c.Complaint.RecordLetterBounced(1, c.Rules, ACase.By(Domain.Staff.Actor.System, 3));

        var letter = c.Complaint.Letters[0];
        Assert.Equal((Delivery.Post, (DateOnly?)null, true), (letter.Delivery, letter.SentDay, letter.AwaitsPosting));
        Assert.Equal("12 Harbour Row\nPortsmouth\nPO1 1AA", letter.Addressee);
        Assert.Null(c.Complaint.StageOne.AcknowledgedDay);
        Assert.NotEqual(dueBefore, c.Complaint.Due);
        Assert.Equal("tara@tenant.example", c.Complaint.Events[^1].As<LetterBounced>().Address);
    }

    [Fact]
    public void A_bounced_response_is_owed_again()
    {
        var c = ACase.In(ComplaintStatus.StageOneResponded);
        var number = c.Complaint.Letters.Single(l => l.Kind == LetterKind.StageOneResponse).Number;

        c.Complaint.RecordLetterBounced(number, c.Rules, ACase.By(Domain.Staff.Actor.System, 9));
        Assert.Equal((ComplaintStatus.StageOneReady, (DateOnly?)null), (c.Complaint.Status, c.Complaint.StageOne.RespondedDay));
        c.Complaint.RecordLetterSent(number, ACase.FirstDay.AddDays(10), c.Rules, ACase.By(People.Staff, 10));

        Assert.Equal((ComplaintStatus.StageOneResponded, ACase.FirstDay.AddDays(10)), (c.Complaint.Status, c.Complaint.StageOne.RespondedDay));
    }

    [Fact]
    public void A_letter_is_issued_once_and_a_second_press_says_by_whom_and_when()
    {
        var c = ACase.In(ComplaintStatus.StageOneReady);
        c.Issued(LetterKind.StageOneResponse, People.Manager, 8);

        var refused = Assert.Throws<IllegalActException>(() => c.Issued(LetterKind.StageOneResponse, People.Lead, 8));

        Assert.Contains("Mona Manager issued this letter on 9 June 2026", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_supersedes_the_old_letter_and_keeps_it()
    {
        var c = ACase.In(ComplaintStatus.StageOneReady);
        var first = c.Issued(LetterKind.StageOneResponse, People.Manager, 8);

        var second = c.Issued(LetterKind.StageOneResponse, People.Manager, 9, "The flat number was wrong.");

        Assert.True(first.IsSuperseded);
        Assert.Equal(first.Number, second.SupersedesNumber);
        Assert.Throws<IllegalActException>(() => c.Complaint.RecordLetterSent(first.Number, ACase.FirstDay.AddDays(9), c.Rules, ACase.By(People.Staff, 9)));
    }

    [Theory]
    [Trait("Clause", "Code 6.9")]
    [MemberData(nameof(Kinds))]
    public void Code_6_9_a_letter_with_a_missing_part_cannot_be_issued_and_says_what_is_missing(LetterKind kind)
    {
        var c = ReadyFor(kind);
        var content = SampleLetters.Content(kind) with { Officer = SampleLetters.Content(kind).Officer with { Name = "" } };
        var letter = new LetterToIssue { Content = content, Title = "T", PdfSha256 = "AB", Text = "T" };

        var refused = Assert.Throws<IllegalActException>(() => c.Complaint.IssueLetter(letter, c.Rules, ACase.By(People.Lead, 31)));

        Assert.Contains("cannot go yet", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(c.Complaint.Letters, l => l.Kind == kind && l.IssuedOn == ACase.Moment(31));
    }

    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Fact]
    [Trait("Clause", "Code 5.7")]
    public void Code_5_7_no_acknowledgement_before_every_point_says_who_is_responsible()
    {
        var c = ACase.Received().Accepted().AssignedTo(People.Manager);
        c.Complaint.Define([new PointDefinition("Mould.", null)], ["A repair."], "", c.Rules, ACase.By(People.Lead, 1));

        Assert.Contains("Code 5.7", c.Complaint.WhyNotIssue(LetterKind.StageOneAcknowledgement, People.Lead), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 6.20")]
    public void Code_6_20_no_final_response_before_the_director_signed()
    {
        var c = ACase.In(ComplaintStatus.StageTwoSigning);

        Assert.Contains("director", c.Complaint.WhyNotIssue(LetterKind.StageTwoResponse, People.Lead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "before it was issued")]
    [InlineData(40, "in the future")]
    public void A_posting_date_must_be_possible(int day, string sentence)
    {
        var c = ACase.Received(s => s with { Email = "" }).Accepted().Defined(2).AssignedTo(People.Manager, 2);
        var letter = c.Issued(LetterKind.StageOneAcknowledgement, People.Lead, 2);

        var refused = Assert.Throws<IllegalActException>(() =>
            c.Complaint.RecordLetterSent(letter.Number, ACase.FirstDay.AddDays(day), c.Rules, ACase.By(People.Staff, 3)));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static ACase ReadyFor(LetterKind kind) => kind switch
    {
        LetterKind.StageOneAcknowledgement => ACase.Received().Accepted().Defined().AssignedTo(People.Manager),
        LetterKind.Clarification => ACase.In(ComplaintStatus.Clarifying),
        LetterKind.ServiceRequestNotice => ACase.In(ComplaintStatus.ServiceRequest),
        LetterKind.Referral => ACase.In(ComplaintStatus.Referred),
        LetterKind.Decline => ACase.In(ComplaintStatus.Declined),
        LetterKind.StageOneExtension => ACase.Received().Accepted().Prepared().Do(Extend),
        LetterKind.StageOneResponse => ACase.In(ComplaintStatus.StageOneReady),
        LetterKind.StageTwoAcknowledgement => ACase.In(ComplaintStatus.StageTwo).Defined(15).AssignedTo(People.Reviewer, 15),
        LetterKind.EscalationRefused => ACase.In(ComplaintStatus.EscalationRefused),
        LetterKind.StageTwoExtension => ACase.In(ComplaintStatus.StageTwo).Prepared(People.Reviewer, 15).Do(Extend),
        LetterKind.StageTwoResponse => ACase.In(ComplaintStatus.StageTwoReady),
    };

    private static void Extend(ACase c) => c.Complaint.Extend(
        new ExtensionRequest("third-party-delay", 5, "The report is late.", 3), c.Rules, ACase.By(People.Lead, 16));
}
