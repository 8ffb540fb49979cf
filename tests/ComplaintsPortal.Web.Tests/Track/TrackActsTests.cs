using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>What a complainant does on the tracking page: asks for stage two, answers the definition.</summary>
public sealed class TrackActsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string StageTwo = "/track/complaint/stage-two";
    private const string Definition = "/track/complaint/definition";

    [Fact]
    public async Task Code_6_12_Stage_two_is_asked_for_without_a_reason()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("responded"));
        var page = await (await (await visitor.GetAsync("/track/complaint")).FollowAsync("Ask for stage two")).PressAsync("Ask for stage two");

        PageAssert.Is("You have asked for stage two", page);
        PageAssert.Says("You have asked for stage two. We write to you by the date below.", page);
        var complaint = await portal.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.EscalationRequested, "", portal.Clock.Today), (complaint.Status, complaint.StageTwo!.RequestInWords, complaint.StageTwo.RequestedDay));
        Assert.False(Assert.Single(await portal.EventsAsync<EscalationAsked>(reference)).AfterWindow);
    }

    [Fact]
    public async Task Words_that_are_added_reach_the_lead_as_they_were_typed()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("responded"));
        await (await visitor.GetAsync(StageTwo)).Fill("Is there anything you would like to add? (optional)", "It is <b>still</b> damp.\nMy son's cough is back.").PressAsync("Ask for stage two");
        Assert.Equal("It is <b>still</b> damp.\nMy son's cough is back.", (await portal.ReadCaseAsync(reference)).StageTwo!.RequestInWords);
    }

    [Fact]
    public async Task Asking_twice_asks_once_and_says_so()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("responded"));
        var (one, stale) = (await visitor.GetAsync(StageTwo), await visitor.GetAsync(StageTwo));
        await one.PressAsync("Ask for stage two");

        var again = await stale.PressAsync("Ask for stage two");
        PageAssert.Says($"Stage two was asked for already, on {Words.Day(portal.Clock.Today)}. You can send us a message at any time.", again);
        var back = await one.PressAsync("Ask for stage two");
        Assert.Contains("Stage two was asked for", back.Text, StringComparison.Ordinal);
        Assert.Equal("/track/complaint", (await visitor.GetAsync(StageTwo)).Address);
        Assert.Single(await portal.EventsAsync<EscalationAsked>(reference));
    }

    [Theory]
    [InlineData("recorded")]
    [InlineData("acknowledged")]
    [InlineData("declined")]
    public async Task Before_an_answer_that_is_not_overdue_there_is_nothing_to_take_further(string state)
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To(state));
        Assert.DoesNotContain("Ask for stage two", (await visitor.GetAsync("/track/complaint")).Links);
        var page = await visitor.GetAsync(StageTwo);
        Assert.Equal("/track/complaint", page.Address);
        Assert.EndsWith("You can send us a message at any time.", page.Banner, StringComparison.Ordinal);
        Assert.Null((await portal.ReadCaseAsync(reference)).StageTwo);
    }

    [Fact]
    public async Task Code_6_8_An_answer_that_is_late_keeps_nobody_from_stage_two()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("acknowledged"), portal.Clock.UtcNow.AddDays(-60));
        PageAssert.Is("You have asked for stage two", await (await visitor.GetAsync(StageTwo)).PressAsync("Ask for stage two"));
        Assert.Equal(ComplaintStatus.EscalationRequested, (await portal.ReadCaseAsync(reference)).Status);
    }

    [Fact]
    public async Task PCC_8g_A_request_after_the_window_is_taken_all_the_same()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("responded"), portal.Clock.UtcNow.AddDays(-120));
        var before = await portal.ReadCaseAsync(reference);
        Assert.True(before.DeadlineFor(DeadlineStep.EscalationWindowCloses, TestCase.Portsmouth).Due < portal.Clock.Today);

        await (await visitor.GetAsync(StageTwo)).PressAsync("Ask for stage two");
        Assert.True(Assert.Single(await portal.EventsAsync<EscalationAsked>(reference)).AfterWindow);
    }

    [Fact]
    public async Task Code_5_6_The_definition_is_agreed()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("acknowledged"));
        var page = await (await visitor.GetAsync("/track/complaint")).FollowAsync("Tell us whether this is right");
        page = await page.Choose("Yes, this is right").PressAsync("Send");

        PageAssert.Says("Thank you. We know now that we have understood you.", page);
        Assert.Contains($"You told us on {Words.ShortDay(portal.Clock.Today)} that this is right.", page.Text, StringComparison.Ordinal);
        Assert.Equal(DefinitionState.Agreed, (await portal.ReadCaseAsync(reference)).StageOne.DefinitionState);
    }

    [Fact]
    public async Task Code_5_6_The_definition_is_corrected_and_can_be_corrected_again()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("acknowledged"));
        foreach (var words in new[] { "There were three appointments.", "There were four." })
        {
            var page = await (await visitor.GetAsync(Definition)).Choose("No, something is wrong or missing").Fill("What is wrong or missing?", words).PressAsync("Send");
            PageAssert.Says("Thank you. We have what you told us, and look at it now.", page);
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        var stage = (await portal.ReadCaseAsync(reference)).StageOne;
        Assert.Equal((DefinitionState.Corrected, "There were four."), (stage.DefinitionState, stage.DefinitionCorrection));
        Assert.Equal(2, (await portal.EventsAsync<DefinitionStateChanged>(reference)).Count(one => one.After == DefinitionState.Corrected));
    }

    [Fact]
    public async Task The_definition_is_not_answered_by_nothing()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("acknowledged"));
        PageAssert.Error("Is this right?", "Select whether we have understood you", await (await visitor.GetAsync(Definition)).PressAsync("Send"));
        var page = await (await visitor.GetAsync(Definition)).Choose("No, something is wrong or missing").PressAsync("Send");
        PageAssert.Error("What is wrong or missing?", "Tell us what is wrong or missing", page);
        page = await page.Fill("What is wrong or missing?", new string('x', Limits.Words + 1)).PressAsync("Send");
        PageAssert.Error("What is wrong or missing?", "What is wrong or missing must be 100,000 characters or fewer. You have used 100,001", page);
        Assert.Equal(DefinitionState.Proposed, (await portal.ReadCaseAsync(reference)).StageOne.DefinitionState);
    }

    [Theory]
    [InlineData("recorded")]
    [InlineData("accepted")]
    [InlineData("responded")]
    [InlineData("closed")]
    public async Task A_definition_that_was_not_sent_or_is_answered_with_the_response_leads_back(string state)
    {
        var (_, visitor) = await FollowAsync(TrackedCases.To(state));
        var page = await visitor.GetAsync(Definition);
        Assert.Equal("/track/complaint", page.Address);
        PageAssert.Says("This cannot be answered here any more. You can send us a message at any time.", page);
    }

    [Fact]
    public async Task Staff_who_save_meanwhile_do_not_make_a_complainant_s_words_bounce()
    {
        var (reference, visitor) = await FollowAsync(TrackedCases.To("acknowledged"));
        var page = (await visitor.GetAsync(Definition)).Choose("Yes, this is right");
        await portal.MeanwhileAsync(reference, CaseSetUp.Staff.Manager, (complaint, act) => complaint.AddEvidence(new EvidenceNote("Records", "Four reports."), act));
        PageAssert.Is("We are looking into your complaint (stage one)", await page.PressAsync("Send"));
    }

    private async Task<(ComplaintReference Reference, Visitor Visitor)> FollowAsync(Action<TestCase> steps, DateTime? start = null)
    {
        var reference = await portal.AddTrackedAsync(steps, start: start);
        return (reference, await portal.FollowerAsync(reference));
    }
}
