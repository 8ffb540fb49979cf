using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Track;

namespace ComplaintsPortal.Web.Tests.Forms;

/// <summary>
/// What a complainant typed on a page that staff, time or another tab had overtaken is never lost: it becomes a message, waits until the
/// complaint is open again, or is shown to be copied.
/// </summary>
public sealed class TypedTooLateTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Typed = "The fitter came on the 3rd, <b>not</b> on the 5th.\nMy son saw him.";
    private const string Over = "This cannot be answered here any more.";
    private const string Taken = "We have taken what you wrote as a message to us.";

    [Fact]
    [Trait("Clause", "Code 5.6")]
    public async Task Code_5_6_A_correction_after_the_response_becomes_a_message()
    {
        var (reference, _, page) = await OpenAsync(TrackedCases.To("acknowledged"), "definition");
        page.Choose("No, something is wrong or missing").Fill("What is wrong or missing?", Typed);
        await portal.FurtherAsync(reference, c => c.Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse));
        await IsAMessageAsync(reference, $"{Over} {Taken}", await page.PressAsync("Send"));
    }

    [Fact]
    [Trait("Clause", "LHP-37")]
    public async Task LHP_37_An_answer_to_the_findings_after_the_response_becomes_a_message()
    {
        var (reference, _, page) = await OpenAsync(c => c.Do(PublicForms.ToReply), "reply");
        page.Fill("Your answer", Typed);
        await portal.FurtherAsync(reference, c => c.Do((complaint, act) => complaint.AnswerReply(null, "Nothing to add, by telephone.", c.Rules, act)));
        await IsAMessageAsync(reference, $"{Over} {Taken}", await page.PressAsync("Send"));
    }

    [Fact]
    [Trait("Clause", "Code 6.12")]
    public async Task Code_6_12_What_is_added_when_stage_two_was_asked_for_already_becomes_a_message()
    {
        var (reference, _, page) = await OpenAsync(TrackedCases.To("responded"), "stage-two");
        page.Fill("Is there anything you would like to add? (optional)", Typed);
        await portal.FurtherAsync(reference, c => c.Escalate("By telephone."));
        await IsAMessageAsync(reference, $"Stage two was asked for already, on {Words.Day(portal.Clock.Today)}. {Taken}", await page.PressAsync("Ask for stage two"));
        Assert.Single(await portal.EventsAsync<EscalationAsked>(reference));
    }

    [Fact]
    [Trait("Clause", "Code 7.3")]
    public async Task Code_7_3_What_is_said_of_a_remedy_that_was_confirmed_already_becomes_a_message()
    {
        var (reference, _, page) = await OpenAsync(TrackedCases.To("closed"), "remedies/1");
        page.Choose("No, it was not done, or not well").Fill("What is not done?", Typed);
        await portal.FurtherAsync(reference, c => c.Do((complaint, act) => complaint.ConfirmRemedy(1, "", c.Rules, act)));
        await IsAMessageAsync(reference, $"This has been answered already, or is not done yet. {Taken}", await page.PressAsync("Send"));
    }

    [Fact]
    public async Task What_is_too_long_for_a_message_comes_back_beside_its_error()
    {
        var (reference, _, page) = await OpenAsync(TrackedCases.To("closed"), "remedies/1");
        var words = new string('x', Limits.Words + 1);
        page.Choose("No, it was not done, or not well").Fill("What is not done?", words);
        await portal.FurtherAsync(reference, c => c.Do((complaint, act) => complaint.ConfirmRemedy(1, "", c.Rules, act)));

        page = PageAssert.Error("Message", "The message must be 100,000 characters or fewer. You have used 100,001", await page.PressAsync("Send"));
        Assert.Equal(words, page.ValueOf("Message"));
        PageAssert.Says("Thank you. We have what you sent.", await page.Fill("Message", Typed).PressAsync("Send"));
        Assert.Equal(Typed, Assert.Single(await portal.EventsAsync<MessageReceived>(reference)).Text);
    }

    [Theory]
    [InlineData("message", "Message", "Send")]
    [InlineData("definition", "What is wrong or missing?", "Send")]
    public async Task What_was_typed_for_longer_than_an_hour_waits_until_the_complaint_is_open_again(string segment, string label, string button)
    {
        var (reference, visitor, page) = await OpenAsync(TrackedCases.To("acknowledged"), segment);
        page.Fill(label, Typed);
        portal.Clock.Advance(TrackSession.Idle + TimeSpan.FromMinutes(1));

        page = PageAssert.Is("Follow your complaint", await page.PressAsync(button));
        Assert.Contains("What you wrote is not sent yet, and not lost.", page.Text, StringComparison.Ordinal);
        Assert.Equal(reference.ToString(), page.ValueOf("Reference"));
        page = await page.Fill("Access code", "AAAA-BBBB-CCCC").PressAsync("Open my complaint");
        Assert.Equal([TrackController.Wrong], page.Errors);
        page = await page.Fill("Access code", TrackedCases.Code).PressAsync("Open my complaint");
        PageAssert.Is("Send us a message or files", page);
        Assert.Equal(Typed, page.ValueOf("Message"));
        Assert.Contains("It is not sent yet", page.Text, StringComparison.Ordinal);

        await IsAMessageAsync(reference, "Thank you. We have what you sent.", await page.PressAsync("Send"));
        Assert.Equal("/track/complaint", (await visitor.GetAsync("/track")).Address);
    }

    [Fact]
    public async Task What_is_written_to_one_complaint_never_reaches_another_that_was_opened_since()
    {
        var (first, visitor, page) = await OpenAsync(TrackedCases.To("responded"), "message");
        var stageTwo = await visitor.GetAsync("/track/complaint/stage-two");
        var second = await portal.AddTrackedAsync(TrackedCases.To("responded"));
        await (await visitor.GetAsync("/track/complaint")).PressAsync("Sign out of my complaint");
        Assert.Equal("/track/complaint", (await visitor.FollowAsync(second)).Address);

        var asked = await stageTwo.PressAsync("Ask for stage two");
        Assert.Equal($"You have opened {second} since, so nothing was done to {first}.", asked.Banner);
        page = PageAssert.Is("Follow your complaint", await page.Fill("Message", Typed).PressAsync("Send"));
        Assert.Equal((first.ToString(), Typed), (page.ValueOf("Reference"), page.ValueOf("What you wrote")));

        page = await page.Fill("Access code", TrackedCases.Code).PressAsync("Open my complaint");
        await IsAMessageAsync(first, "Thank you. We have what you sent.", await page.PressAsync("Send"));
        Assert.Empty(await portal.EventsAsync<MessageReceived>(second));
        Assert.Empty(await portal.EventsAsync<EscalationAsked>(second));
    }

    [Fact]
    public async Task What_was_typed_into_a_form_that_failed_is_shown_to_be_copied()
    {
        var (visitor, page) = await PublicForms.All.Single(one => one.Route == "information-for-complaint/{token}").OpenAsync(portal);
        page.Fill("Your answer", Typed);
        await (await visitor.GetAsync(page.Address)).Fill("Your answer", "We came on the 5th.").PressAsync("Send the answer");

        page = PageAssert.Conflict("Gas Fitter answered", await page.PressAsync("Send the answer"));
        Assert.Contains("What you typed", page.Text, StringComparison.Ordinal);
        Assert.Contains("The fitter came on the 3rd, <b>not</b> on the 5th.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Form key", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    public async Task What_another_site_sends_through_somebody_s_browser_is_not_shown_as_theirs(string? origin, bool shown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/track/complaint/message") { Content = new FormUrlEncodedContent([new("Words", "Call this number.")]) };
        request.Headers.Add("Origin", origin ?? portal.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var answer = await portal.CreateDefaultClient(portal.BaseAddress).SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(shown, (await answer.Content.ReadAsStringAsync()).Contains("Call this number.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_on_a_survey_that_is_closed_is_shown_to_be_sent_as_a_message()
    {
        var (visitor, page) = await PublicForms.All.Single(one => one.Route.StartsWith("survey/", StringComparison.Ordinal)).OpenAsync(portal);
        page.Choose("Very satisfied", Domain.Surveys.SurveyWords.Overall).Fill(Domain.Surveys.SurveyWords.Comment, Typed);
        await (await visitor.GetAsync(page.Address)).Choose("Very satisfied", Domain.Surveys.SurveyWords.Overall).PressAsync("Send my answers");

        page = PageAssert.Is("Thank you, we have your answers", await page.PressAsync("Send my answers"));
        Assert.Contains("What you wrote just now was not sent The fitter came", page.Text, StringComparison.Ordinal);
    }

    private async Task<(ComplaintReference Reference, Visitor Visitor, Page Page)> OpenAsync(Action<TestCase> steps, string segment)
    {
        var reference = await portal.AddTrackedAsync(steps);
        var visitor = await portal.FollowerAsync(reference);
        return (reference, visitor, await visitor.GetAsync($"/track/complaint/{segment}"));
    }

    private async Task IsAMessageAsync(ComplaintReference reference, string banner, Page page)
    {
        Assert.Equal(("/track/complaint", banner), (page.Address, page.Banner));
        Assert.Equal(Typed, Assert.Single(await portal.EventsAsync<MessageReceived>(reference)).Text);
        Assert.Contains(Typed.Split('\n')[0], page.Text, StringComparison.Ordinal);
    }
}
