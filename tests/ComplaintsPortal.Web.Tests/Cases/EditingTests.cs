using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.ContactDetails;
using ComplaintsPortal.Web.Features.Received;
using ComplaintsPortal.Web.Features.Shared.Conflicts;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>Pages that change what is there: contact details, the moment of receipt, findings of two editors, and what is kept of a text.</summary>
public sealed class EditingTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Clause", "Code 5.10")]
    public async Task Code_5_10_contact_details_and_adjustments_change_with_a_reason_and_both_are_on_record()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept().Define().Assign().Issue(LetterKind.StageOneAcknowledgement));
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await manager.GetAsync($"/cases/{reference}/contact-details");

        PageAssert.Error("How do you know?", ContactDetailsFormValidator.NoReason, await page.PressAsync("Save"));
        var done = await page.Fill("Email address", "amina@tenant.example").Choose("By email").Choose("Large print", "How are letters printed?")
            .Fill("Help and adjustments agreed", "An interpreter for Somali.").Fill("How do you know?", "She asked on the phone.").PressAsync("Save");

        Assert.StartsWith("The contact details are saved. A letter in the print queue still has the details of before", done.Banner, StringComparison.Ordinal);
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal((Delivery.Email, LetterFormat.LargePrint, "An interpreter for Somali."), (complaint.Correspondent.LetterDelivery, complaint.Correspondent.LetterFormat, complaint.Adjustments));
        Assert.Equal("", complaint.Submission.AsItCame.Email);
        Assert.True(complaint.Submission.IsIntact);
        var details = Assert.Single(await factory.EventsAsync<ContactDetailsChanged>(reference));
        Assert.Equal(("", "amina@tenant.example", "She asked on the phone."), (details.Before.Email, details.After.Email, details.Reason));
        Assert.Equal("An interpreter for Somali.", Assert.Single(await factory.EventsAsync<AdjustmentsChanged>(reference)).After);
    }

    [Theory]
    [InlineData("Name", "", ContactDetailsFormValidator.NoName)]
    [InlineData("Email address", "amina at home", ContactDetailsFormValidator.BadEmail)]
    [InlineData("Postal address", "", ContactDetailsFormValidator.NoWayToWrite)]
    [InlineData("Postal address", "1\n2\n3\n4\n5\n6\n7\n8\n9", ContactDetailsFormValidator.LongAddress)]
    public async Task What_cannot_be_is_a_sentence_beside_its_field(string label, string text, string sentence)
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var page = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}/contact-details");

        var again = await page.Fill(label, text).Fill("How do you know?", "A letter came back.").PressAsync("Save");

        PageAssert.Error(label, sentence, again);
        Assert.Equal("A letter came back.", again.ValueOf("How do you know?"));
        Assert.Empty(await factory.EventsAsync<ContactDetailsChanged>(reference));
    }

    [Theory]
    [InlineData("By email", "Email address", ContactDetailsFormValidator.NoEmail)]
    [InlineData("By telephone", "Telephone number", ContactDetailsFormValidator.NoTelephone)]
    public async Task A_way_to_be_reached_needs_its_address(string way, string label, string sentence)
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var page = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}/contact-details");

        PageAssert.Error(label, sentence, await page.Choose(way).Fill("Telephone number", "").Fill("How do you know?", "She said so.").PressAsync("Save"));
    }

    [Fact]
    public async Task A_corrected_moment_of_receipt_moves_every_date_keeps_the_submission_and_says_why()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept());
        var before = await factory.ReadCaseAsync(reference);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/cases/{reference}/received");

        PageAssert.Error("Why is it corrected?", ReceivedFormValidator.NoReason, await page.PressAsync("Show which dates move"));
        var future = await page.FillDate("When did it really reach us?", factory.Clock.Today.AddDays(1)).Fill("Why is it corrected?", "The post room had it.").PressAsync("Show which dates move");
        PageAssert.Error("When did it really reach us?", "The day on which it reached us must be today or in the past", future);
        var late = await future.FillDate("When did it really reach us?", factory.Clock.Today).Fill("Time", "09:59").PressAsync("Show which dates move");
        PageAssert.Error("When did it really reach us?", "A complaint cannot have been received after it was recorded.", late);
        Assert.Equal("The post room had it.", late.ValueOf("Why is it corrected?"));

        var shown = PageAssert.Is("Check which dates move", await late.FillDate("When did it really reach us?", factory.Clock.Today.AddDays(-9)).Fill("Time", "4.30 pm").PressAsync("Show which dates move"));
        Assert.Equal(before.Version, (await factory.ReadCaseAsync(reference)).Version);
        foreach (var said in new[] { "23 February 2026 at 16:30", "The post room had it.", "The same version of the policy holds on both days.", Words.Day(before.DeadlineFor(DeadlineStep.StageOneAcknowledgement, TestCase.Portsmouth).Due!.Value), "Monday 2 March 2026", "In the past" })
        {
            Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        }

        var again = PageAssert.Is("Correct the moment of receipt", await shown.PressAsync("Change what you typed"));
        Assert.Equal(("23", "4.30 pm", "The post room had it."), (again.ValueOf("Day", "When did it really reach us?"), again.ValueOf("Time"), again.ValueOf("Why is it corrected?")));
        shown = await again.PressAsync("Show which dates move");

        // Somebody works on it between the two steps: the dates are shown once more, and nothing is lost.
        await factory.MeanwhileAsync(reference, TestStaff.Another(StaffRole.ComplaintsLead).Actor, (c, act) => c.RecordContact(new ContactNote(act.On, Direction.FromUs, "telephone", "Amina Yusuf", "We told her."), act));
        shown = PageAssert.Is("Check which dates move", await shown.PressAsync("Correct it"));
        Assert.Contains("The complaint has been changed since you were shown the dates.", shown.Text, StringComparison.Ordinal);
        var done = await shown.PressAsync("Correct it");

        PageAssert.Says("The moment of receipt is corrected. Every date is worked out anew.", done);
        var after = await factory.ReadCaseAsync(reference);
        Assert.Equal(new DateTime(2026, 2, 23, 16, 30, 0, DateTimeKind.Utc), after.ReceivedOn);
        Assert.Equal(before.Submission.AsItCame.ReceivedOn, after.Submission.AsItCame.ReceivedOn);
        Assert.True(after.DeadlineFor(DeadlineStep.StageOneResponse, TestCase.Portsmouth).Statute < before.DeadlineFor(DeadlineStep.StageOneResponse, TestCase.Portsmouth).Statute);
        Assert.True(after.Due < before.Due);
        var corrected = Assert.Single(await factory.EventsAsync<ReceivedMomentCorrected>(reference));
        Assert.Equal((before.ReceivedOn, after.ReceivedOn, "The post room had it."), (corrected.Before, corrected.After, corrected.Reason));
    }

    [Fact]
    public async Task Two_editors_of_one_finding_see_both_versions_join_them_and_the_history_has_both()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var mine = await manager.GetAsync($"/cases/{reference}/findings/1");
        var theirs = await lead.GetAsync($"/cases/{reference}/findings/1");
        await theirs.Fill("What happened?", "Nobody came on 3 March.").Fill("Why?", "The log says so.").PressAsync(Save(theirs));

        var conflict = await mine.Fill("What happened?", "Two visits were missed.").Choose("Upheld").PressAsync(Save(mine));

        Assert.Equal((HttpStatusCode.Conflict, "Two people wrote the finding on point 1"), (conflict.Status, conflict.Heading));
        foreach (var said in new[] { TestStaff.Of(StaffRole.ComplaintsLead).Name, "Nobody came on 3 March.", "Two visits were missed.", "not decided yet" })
        {
            Assert.Contains(said, conflict.Text, StringComparison.Ordinal);
        }

        // A field without an answer is asked about, and nothing is lost by that either.
        var asked = await conflict.PressAsync("Save");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains(JoinFormValidator.NoChoice, asked.Errors);
        Assert.Contains("Two visits were missed.", asked.Text, StringComparison.Ordinal);

        var joined = asked.Choose("A text that joins both", "What happened: which text to keep?").Fill("The joined text", "Nobody came on 3 March. Two visits were missed.", "What happened: which text to keep?")
            .Choose("My text", "Decision: which text to keep?");
        foreach (var rest in asked.Document.QuerySelectorAll("legend").Select(legend => legend.Said()).Where(legend => legend.StartsWith("Why", StringComparison.Ordinal)))
        {
            joined.Choose($"The text of {TestStaff.Of(StaffRole.ComplaintsLead).Name}", rest);
        }

        var saved = await joined.PressAsync("Save");
        PageAssert.Says("The finding on point 1 is saved.", saved);
        var point = (await factory.ReadCaseAsync(reference)).StageOne.Point(1)!;
        Assert.Equal(("Nobody came on 3 March. Two visits were missed.", Decision.Upheld, "The log says so."), (point.WhatHappened, point.Decision, point.Reasons));
        var last = (await factory.EventsAsync<FindingRecorded>(reference))[^1];
        Assert.Equal(("Nobody came on 3 March.", "Two visits were missed."), (last.Before.WhatHappened, last.Unjoined!.WhatHappened));
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_signing_out_and_in_and_only_for_its_writer()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await manager.GetAsync($"/cases/{reference}/draft");
        var key = page.Document.QuerySelector("main form[data-autosave]")!.GetAttribute("data-autosave")!;
        Assert.Contains(reference.ToString(), key, StringComparison.Ordinal);
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        await manager.PostAsync("/drafts", [new("FormToken", token), new("DraftKey", key), new("Form.StepsTaken", "We inspected the room on 2 March.")]);

        await page.PressAsync("Sign out");
        Assert.Equal(HttpStatusCode.Redirect, (await manager.AskAsync(HttpMethod.Get, $"/drafts?key={Uri.EscapeDataString(key)}")).StatusCode);
        await (await manager.GetAsync("/sign-in")).Fill("Email address", TestStaff.Of(StaffRole.InvestigatingManager).Email).Fill("Password", TestStaff.Password).PressAsync("Sign in");

        var kept = await (await manager.AskAsync(HttpMethod.Get, $"/drafts?key={Uri.EscapeDataString(key)}")).Content.ReadAsStringAsync();
        Assert.Contains("[\"Form.StepsTaken\",\"We inspected the room on 2 March.\"]", kept, StringComparison.Ordinal);
        var other = await factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager));
        Assert.Equal(HttpStatusCode.NoContent, (await other.AskAsync(HttpMethod.Get, $"/drafts?key={Uri.EscapeDataString(key)}")).StatusCode);
    }

    private static string Save(Page page) =>
        page.Document.QuerySelectorAll("main form[method=post] button").Select(button => button.Said()).First(words => words.StartsWith("Save", StringComparison.Ordinal));
}
