using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Letters;

namespace ComplaintsPortal.Web.Tests.Journeys;

/// <summary>The four stories, through the real pages, with letters that a real Chromium prints.</summary>
public sealed class StoryTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string ForPosting = "Issue the letter for posting";

    [Fact]
    public async Task Story_1_damp_is_answered_reviewed_by_another_signed_by_the_director_and_closed()
    {
        var reference = await factory.AddCaseAsync();
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var reviewer = await factory.SignedInAsync(StaffRole.SeniorReviewer);
        var director = await factory.SignedInAsync(StaffRole.Director);

        // Accepted, set out in two points, given to a manager, acknowledged by post.
        var define = await (await lead.GetAsync($"/cases/{reference}/triage/accept")).Pick("What is it about?", "Damp and mould").PressAsync("Accept and log at stage one");
        var assign = await (await define.PressAsync("Add a point"))
            .Fill("What is point 1 about?", "The mould in the bedroom was not treated.").Choose("Yes", "Are we responsible for point 1?")
            .Fill("What is point 2 about?", "Two appointments were missed.").Choose("Yes", "Are we responsible for point 2?")
            .PressAsync("Save the definition");
        var acknowledgement = await assign.Choose(TestStaff.Of(StaffRole.InvestigatingManager).Name).PressAsync("Save");
        Assert.EndsWith("/letters/stage-one-acknowledgement", acknowledgement.Address, StringComparison.Ordinal);
        await IssueAndPostAsync(lead, reference, LetterKind.StageOneAcknowledgement);
        Assert.Equal(factory.Clock.Today, (await factory.ReadCaseAsync(reference)).StageOne.AcknowledgedDay);

        // Investigated, upheld, one remedy in money, drafted, sent to the lead.
        await InvestigateAsync(manager, reference, "Upheld");
        var remedy = await (await manager.GetAsync($"/cases/{reference}/remedies")).Choose("A financial remedy").Fill("What will be done?", "We pay for the bed.").Fill("Amount, for a financial remedy", "£150")
            .Choose("A loss that can be reckoned in pounds").Fill("How did you take the guidance into account?", "It is what the bed cost.")
            .FillDate("By which day?", factory.Clock.Today.AddDays(14)).PressAsync("Promise this remedy");
        PageAssert.Says("The remedy is promised.", remedy);
        await (await manager.GetAsync($"/cases/{reference}/send-for-check")).PressAsync("Send for the quality check");

        // Checked and answered.
        var check = await lead.GetAsync($"/cases/{reference}/quality-check");
        foreach (var item in ComplaintsPortal.Web.Features.QualityCheck.Checklist.Items)
        {
            check.Choose(item.Words);
        }

        await check.Choose("It is right and can go").PressAsync("Save the decision");
        await IssueAndPostAsync(lead, reference, LetterKind.StageOneResponse);
        Assert.Equal(ComplaintStatus.StageOneResponded, (await factory.ReadCaseAsync(reference)).Status);

        // She escalates and gives no reason; another person reviews.
        await (await lead.GetAsync($"/cases/{reference}/escalation-request")).PressAsync("Record the request");
        var again = await (await lead.GetAsync($"/cases/{reference}/escalation")).PressAsync("Accept and log at stage two");
        var assignReview = await again.PressAsync("Save the definition");
        var reviewAck = await assignReview.Choose(TestStaff.Of(StaffRole.SeniorReviewer).Name).PressAsync("Save");
        Assert.EndsWith("/letters/stage-two-acknowledgement", reviewAck.Address, StringComparison.Ordinal);
        await IssueAndPostAsync(lead, reference, LetterKind.StageTwoAcknowledgement);
        await InvestigateAsync(reviewer, reference, "Upheld");
        await (await reviewer.GetAsync($"/cases/{reference}/send-for-signature")).PressAsync("Send for signature");

        // The director sends it back once, then signs.
        var back = await (await director.GetAsync($"/cases/{reference}/sign-off")).Choose("I send it back").Fill("What needs to change?", "Say when the second visit was.").PressAsync("Save the decision");
        PageAssert.Says($"Sent back to {TestStaff.Of(StaffRole.SeniorReviewer).Name}.", back);
        var changed = await reviewer.GetAsync($"/cases/{reference}");
        Assert.Contains("Next: Change the response, which was sent back. Write the response Changed already? Send for signature", changed.Text, StringComparison.Ordinal);
        await (await changed.FollowAsync("Send for signature")).PressAsync("Send for signature");
        await (await director.GetAsync($"/cases/{reference}/sign-off")).Choose("I sign it").PressAsync("Save the decision");
        await IssueAndPostAsync(reviewer, reference, LetterKind.StageTwoResponse);

        // The remedy is done, and nothing is left.
        var blocked = await lead.GetAsync($"/cases/{reference}/close");
        Assert.Contains("It cannot be closed yet.", blocked.Text, StringComparison.Ordinal);
        await (await manager.GetAsync($"/cases/{reference}/money/1")).Choose("Yes").Fill("How did they answer?", "She takes it, by telephone.").PressAsync("Save their answer");
        await (await manager.GetAsync($"/cases/{reference}/money/1")).Fill("To the complainant", "150").Fill("How do we know that it was paid?", "Payment 8841 of today.").PressAsync("Record the payment");
        await (await lead.GetAsync($"/cases/{reference}/learning")).Choose("Yes").Fill("What lay behind it?", "Nobody checked.").Fill("What changes because of it?", "A weekly check.")
            .FillDate("By which day?", factory.Clock.Today.AddDays(30)).PressAsync("Save");
        var closed = await (await lead.GetAsync($"/cases/{reference}/close")).PressAsync("Close the complaint");
        PageAssert.Says("The complaint is closed.", closed);
        Assert.Equal(ComplaintStatus.Closed, (await factory.ReadCaseAsync(reference)).Status);
    }

    [Fact]
    [Trait("Clause", "Code 2.4")]
    public async Task Story_2_a_kitchen_known_for_thirteen_months_is_declined_with_the_Ombudsman_named_and_eleven_months_is_accepted()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var old = await AddKitchenAsync(13);
        var decline = await lead.GetAsync($"/cases/{old}/triage/decline/not-in-reasonable-time");
        var letter = await decline.Fill("Which circumstances did you consider?", "She was well and knew of it. None is exceptional.")
            .Fill("The reasons in this case", "You told us that you first saw the fault thirteen months before you wrote to us.").PressAsync("Do not accept the complaint");
        await letter.PressAsync(ForPosting);
        var declined = await factory.ReadCaseAsync(old);
        Assert.Contains("Housing Ombudsman", Assert.Single(declined.Letters).Text, StringComparison.Ordinal);

        var young = await AddKitchenAsync(11);
        await (await lead.GetAsync($"/cases/{young}/triage/accept")).Pick("What is it about?", "Planned works").PressAsync("Accept and log at stage one");
        Assert.Equal(ComplaintStatus.StageOne, (await factory.ReadCaseAsync(young)).Status);

        Task<ComplaintReference> AddKitchenAsync(int months) => factory.AddCaseAsync(with: s => s with
        {
            WhatHappened = "The doors of the kitchen that you fitted do not close.",
            OccurredDay = factory.Clock.Today.AddMonths(-15),
            KnownDay = factory.Clock.Today.AddMonths(-months),
        });
    }

    [Fact]
    [Trait("Clause", "Code 6.4")]
    public async Task Story_3_leave_cannot_be_chosen_and_a_contractors_delay_is_granted_and_told_in_time()
    {
        await using var easter = await PortalFactory.StartAsync();
        easter.Clock.GoTo(new DateOnly(2026, 4, 2));
        var reference = await easter.AddCaseAsync(c => c.Acknowledged());
        var manager = await easter.SignedInAsync(StaffRole.InvestigatingManager);
        var due = (await easter.ReadCaseAsync(reference)).Due;
        Assert.Equal(new DateOnly(2026, 4, 20), due);

        var page = await manager.GetAsync($"/cases/{reference}/extend");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("label"), l => l.TextContent.Contains("leave", StringComparison.OrdinalIgnoreCase));
        var letter = await page.Choose("We are waiting for somebody outside our control, such as a contractor or another organisation")
            .Fill("Explain it", "The contractor who inspected the wall has not sent the report.")
            .Pick("How many more working days?", "5 working days: Monday 27 April 2026").PressAsync("Decide the extension");
        await letter.PressAsync(ForPosting);
        await PostAsync(easter, reference);

        var complaint = await easter.ReadCaseAsync(reference);
        Assert.Equal(new DateOnly(2026, 4, 27), complaint.Due);
        Assert.Contains("Monday 27 April 2026", complaint.Letters[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Housing Ombudsman", complaint.Letters[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_4_two_people_write_the_same_draft_and_the_second_joins_both()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var first = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}/draft");
        var second = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}/draft");
        PageAssert.Says("The draft is saved.", await first.Fill("What we did to investigate", "We rang the contractor.").PressAsync("Save the draft"));

        var conflict = await second.Fill("What we did to investigate", "We visited the home.").PressAsync("Save the draft");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("Two people wrote the draft", conflict.Heading);
        Assert.Contains("rang the contractor.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("visited the home.", conflict.Text, StringComparison.Ordinal);
        var nothing = await conflict.PressAsync("Save");
        Assert.Contains("Choose which text to keep", nothing.Errors);
        var joined = await nothing.Choose("A text that joins both").Fill("The joined text", "We rang the contractor and visited the home.").PressAsync("Save");

        PageAssert.Says("The two versions are joined. Both stay in the history.", joined);
        var saved = (await factory.EventsAsync<DraftSaved>(reference))[^1];
        Assert.Equal("We rang the contractor.", saved.Before.StepsTaken);
        Assert.Equal("We visited the home.", saved.Unjoined!.StepsTaken);
        Assert.Equal("We rang the contractor and visited the home.", saved.After.StepsTaken);
    }

    [Fact]
    public async Task A_letter_is_issued_once_and_a_stale_tab_says_who_did_it()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept().Define().Assign());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var one = await lead.GetAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
        var other = await lead.GetAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
        await one.PressAsync(ForPosting);

        var late = await other.PressAsync(ForPosting);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains($"{TestStaff.Of(StaffRole.ComplaintsLead).Name} issued this letter on", late.Text, StringComparison.Ordinal);
        var complaint = await factory.ReadCaseAsync(reference);
        var letter = Assert.Single(complaint.Letters);

        // Written down by a colleague, with no email: the code in the letter is the one that works.
        var printed = PrintedLetter.Squeeze(await PrintedLetter.ReadAsync("pdftotext", Directory.EnumerateFiles(factory.DataFolder, $"{letter.PdfSha256.ToLowerInvariant()}*", SearchOption.AllDirectories).Single(), "-"));
        var code = printed.Split("access code: ")[1][..14];
        Assert.True(AccessCode.Matches(reference, code, complaint.AccessCodeHash));
        Assert.DoesNotContain(code, letter.Text + letter.Body, StringComparison.Ordinal);
    }

    private async Task InvestigateAsync(Visitor who, ComplaintReference reference, string decision)
    {
        await (await who.GetAsync($"/cases/{reference}/evidence")).Fill("What is it?", "Repair records").PressAsync("Add to the evidence");
        foreach (var point in (await factory.ReadCaseAsync(reference)).CurrentStage.Points)
        {
            await (await who.GetAsync($"/cases/{reference}/findings/{point.Number}"))
                .Fill("What happened?", "Nobody came on 4 November.").Fill("What should have happened?", "Somebody should have come.").Choose(decision)
                .Fill("Why?", "The records show no visit.").Fill("How did it affect them?", "The child slept in the living room.").PressAsync("Save the finding");
        }

        await (await who.GetAsync($"/cases/{reference}/draft")).Fill("What we did to investigate", "We read the records.")
            .Fill("What went wrong, and our apology", "We did not come. We are sorry.").PressAsync("Save the draft");
    }

    private async Task IssueAndPostAsync(Visitor who, ComplaintReference reference, LetterKind kind)
    {
        var page = await who.GetAsync($"/cases/{reference}/{Features.Letters.LetterRoutes.Segment(kind)}");
        var issued = await page.PressAsync(ForPosting);
        Assert.EndsWith("is issued and waits in the print queue.", issued.Banner, StringComparison.Ordinal);
        await PostAsync(factory, reference);
    }

    private static Task PostAsync(PortalFactory where, ComplaintReference reference) => where.MeanwhileAsync(
        reference, CaseSetUp.Staff.Colleague, (c, act) => c.RecordLetterSent(c.Letters[^1].Number, act.Day, TestCase.Portsmouth, act));
}
