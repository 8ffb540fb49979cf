using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Paragraphs;

[Trait("Clause", "PCC-9a")]
public sealed class StandardParagraphTests
{
    private static readonly DateOnly Today = TestCase.FirstDay.AddDays(2);
    private static readonly ParagraphText Sorry = new("", "Sorry for damp", "We are sorry that the damp was not treated.", Today.AddDays(10));

    [Fact]
    public void Approved_until_a_day_and_used_until_its_end()
    {
        var one = StandardParagraph.Approve(3, Sorry, TestCase.By(Cast.Lead, 2));

        Assert.Equal(("3.1", Cast.Lead.Name), (one.Reference, one.ApprovedBy));
        Assert.Null(one.WhyNotUse(Sorry.ExpiresDay));
        Assert.Equal($"Standard paragraph 3.1 was approved until {Words.Day(Sorry.ExpiresDay)}.", one.WhyNotUse(Sorry.ExpiresDay.AddDays(1)));
    }

    [Fact]
    public void A_new_version_replaces_the_one_before_and_can_be_made_once()
    {
        var one = StandardParagraph.Approve(3, Sorry, TestCase.By(Cast.Lead, 2));
        var two = one.Revise(Sorry with { Text = "We are very sorry." }, TestCase.By(Cast.Lead, 4));

        Assert.Equal(("3.2", "We are very sorry."), (two.Reference, two.Text));
        Assert.Contains("was replaced by a later version", one.WhyNotUse(Today), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => one.Revise(Sorry, TestCase.By(Cast.Lead, 4)));
        two.Withdraw("The policy changed.", TestCase.By(Cast.Lead, 5));
        Assert.EndsWith("The policy changed.", two.WhyNotUse(Today), StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => two.Withdraw("Again.", TestCase.By(Cast.Lead, 5)));
    }

    [Theory]
    [InlineData(" ", "Text", 1, "Give it a title.")]
    [InlineData("Title", " ", 1, "Write the paragraph.")]
    [InlineData("Title", "Text", 0, "Give a day after today, until which it can be used.")]
    [InlineData("Title", "Text", 731, "Look at it again within two years: give an earlier day.")]
    [InlineData("Title", "Text", 730, null)]
    [InlineData("Title", "Text", 1, null)]
    public void What_is_approved_is_whole_and_ends(string title, string text, int days, string? whyNot) =>
        Assert.Equal(whyNot, StandardParagraph.WhyNotApprove(new ParagraphText("", title, text, Today.AddDays(days)), Today, Cast.Lead));

    [Fact]
    public void Only_the_lead_approves_and_withdraws()
    {
        Assert.Equal("Only the complaints lead approves a standard paragraph.", StandardParagraph.WhyNotApprove(Sorry, Today, Cast.Manager));
        Assert.Equal("Only the complaints lead withdraws a standard paragraph.", StandardParagraph.Approve(1, Sorry, TestCase.By(Cast.Lead, 2)).WhyNotWithdraw(Cast.Manager));
        Assert.Throws<IllegalActException>(() => StandardParagraph.Approve(1, Sorry, TestCase.By(Cast.Administrator, 2)));
    }

    [Fact]
    public void Put_into_a_draft_its_source_is_kept_and_an_expired_one_is_refused()
    {
        var c = TestCase.Received().On(1).Acknowledged().Investigated();
        var one = StandardParagraph.Approve(3, Sorry, TestCase.By(Cast.Lead, 2));

        var use = new ParagraphUse(c.Complaint, one, DraftPart.WhatWentWrong, TestCase.By(Cast.Manager, 3));

        Assert.Equal((3, 1, DraftPart.WhatWentWrong, 1), (use.Number, use.Revision, use.Into, use.StageNumber));
        Assert.Equal("Standard paragraph 3.1 put into the draft (what went wrong, and our apology): Sorry for damp", c.Complaint.Events[^1].Summary);
        Assert.Equal(nameof(ParagraphInserted), c.Complaint.Events[^1].Kind);
        Assert.Throws<IllegalActException>(() => new ParagraphUse(c.Complaint, one, DraftPart.Changes, TestCase.By(Cast.Manager, 13)));
    }

    [Theory]
    [InlineData("", "P", "P")]
    [InlineData("Before. \n", "P", "Before.\n\nP")]
    public void It_goes_after_what_stands_there(string before, string paragraph, string after)
    {
        foreach (var part in Enum.GetValues<DraftPart>())
        {
            var draft = new ResponseDraft { StepsTaken = before, EvidenceConsidered = before, WhatWentWrong = before, Changes = before, Support = before };

            var with = draft.With(part, paragraph);

            Assert.Equal(after, with.Of(part));
            Assert.All(Enum.GetValues<DraftPart>().Where(other => other != part), other => Assert.Equal(before, with.Of(other)));
        }
    }
}
