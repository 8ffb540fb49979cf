using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.EscalationReview;
using ComplaintsPortal.Web.Features.Shared.Grounds;
using ComplaintsPortal.Web.Features.Track;

namespace ComplaintsPortal.Web.Tests.Escalation;

/// <summary>The three answers to a request for stage two. Today is Wednesday 4 March 2026.</summary>
[Trait("Clause", "PCC-8g")]
public sealed class EscalationPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Reasons = "Your reasons and ours are set out here at length, about this very case.";

    public static TheoryData<string> Grounds => [.. TestCase.Portsmouth.Policy.EscalationRefusalGrounds.Select(ground => ground.Code)];

    [Theory]
    [MemberData(nameof(Grounds))]
    [Trait("Clause", "Code 5.11")]
    public async Task Code_5_11_each_ground_asks_for_what_it_needs_and_stands_with_it(string code)
    {
        var ground = TestCase.Portsmouth.Policy.EscalationRefusalGrounds.Single(one => one.Code == code);
        await factory.AddEarlierAsync(4);
        var late = ground.Needs == DeclineNeed.OutsideWindow;
        var old = ground.Needs == DeclineNeed.AgeOfIssue;
        var reference = late ? await LateAsync() : await factory.AddCaseAsync(
            c => c.Do((x, act) => x.Accept(new TriageFactors { Category = "leaks", ExceptionalCircumstances = "She was ill." }, c.Rules, act))
                .Define().Assign().Send(LetterKind.StageOneAcknowledgement).Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse).Escalate(),
            old ? s => s with { KnownDay = factory.Clock.Today.AddMonths(-14), OccurredDay = factory.Clock.Today.AddMonths(-14) } : null);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = PageAssert.Is(ground.Words, await (await lead.GetAsync($"/cases/{reference}/escalation/refuse")).FollowAsync(ground.Words));

        // Only reasons: everything that the ground needs is asked for, beside its field.
        page = await page.Fill("The reasons in this case", Reasons).PressAsync("Refuse stage two");
        var (label, sentence) = Need(ground.Needs);
        PageAssert.Error(label, sentence, page);
        Assert.Equal(Reasons, page.ValueOf("The reasons in this case"));
        if (ground.ConflictsWith is { } clause)
        {
            PageAssert.Error("Why is it used all the same?", GroundFormValidator.NoJustification, page);
            Assert.Contains($"The Code does not list this ground ({clause}).", page.Text, StringComparison.Ordinal);
            page.Fill("Why is it used all the same?", "The policy still has it.");
        }

        PageAssert.Error("The reasons in this case", GroundFormValidator.ReasonsTooShort, await page.Fill("The reasons in this case", "No.").PressAsync("Refuse stage two"));
        var letter = await Give(page, ground.Needs).Fill("The reasons in this case", Reasons).PressAsync("Refuse stage two");

        Assert.EndsWith("/letters/escalation-refused", letter.Address, StringComparison.Ordinal);
        PageAssert.Says("Stage two is refused. Now send the letter that says so.", letter);
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.EscalationRefused, code), (complaint.Status, complaint.Escalation!.GroundCode));
        Assert.Equal(Reasons, Assert.Single(await factory.EventsAsync<EscalationRefused>(reference)).Decision.Reasons);
    }

    [Theory]
    [InlineData("outside-window", "The request came within the policy’s window.")]
    [InlineData("not-in-reasonable-time", "It cannot be refused for its age.")]
    [Trait("Clause", "Code 5.11")]
    public async Task Code_5_11_a_ground_that_is_not_there_does_not_stand(string code, string says)
    {
        var reference = await factory.AddCaseAsync(c => c.Responded().Escalate());
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}/escalation/refuse/{code}");
        page.Fill("Which circumstances did you consider?", "None.").Fill("The reasons in this case", Reasons);
        if (code == "outside-window")
        {
            page.Fill("Why is it used all the same?", "The policy still has it.");
        }

        page = await page.PressAsync("Refuse stage two");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.EndsWith(says, StringComparison.Ordinal));
        Assert.Equal(ComplaintStatus.EscalationRequested, (await factory.ReadCaseAsync(reference)).Status);
    }

    [Fact]
    [Trait("Clause", "Code 5.11")]
    public async Task Code_5_11_an_earlier_case_must_be_one_that_there_is()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded().Escalate());
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}/escalation/refuse/already-considered");
        page = await page.Fill("In which complaint was it considered?", "CP-2019-00001").Fill("The reasons in this case", Reasons).PressAsync("Refuse stage two");
        PageAssert.Error("In which complaint was it considered?", "There is no complaint CP-2019-00001 here. Search for the one in which this was considered", page);
    }

    [Fact]
    [Trait("Clause", "Code 6.8")]
    public async Task Code_6_8_what_is_new_becomes_a_complaint_of_its_own_in_the_same_step_and_both_say_so()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded().Escalate("And the boiler is broken."));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/cases/{reference}/escalation");
        Assert.Contains("Our policy: The complaints lead talks with you", page.Text, StringComparison.Ordinal);

        page = await page.Fill("Did they raise something that stage one was not about?", "The boiler is broken.").PressAsync("Accept and log at stage two");

        PageAssert.Is("Set out the complaint", page);
        var complaint = await factory.ReadCaseAsync(reference);
        var opened = ComplaintReference.Parse(complaint.Escalation!.NewComplaint, null);
        Assert.Contains($"What is new is complaint {opened}.", page.Banner, StringComparison.Ordinal);
        var other = await factory.ReadCaseAsync(opened);
        Assert.Equal((reference, ComplaintStatus.ToTriage, "The boiler is broken.", complaint.StageTwo!.RequestedDay), (other.OpenedFrom, other.Status, other.Submission.AsItCame.WhatHappened, other.ReceivedDay));
        Assert.Contains(opened.ToString(), (await lead.GetAsync($"/cases/{reference}")).Links);
        Assert.Contains(reference.ToString(), (await lead.GetAsync($"/cases/{opened}")).Links);
        Assert.Single(await factory.EventsAsync<NewComplaintOpened>(reference));
    }

    [Fact]
    public async Task A_ground_of_nobody_s_policy_is_not_found()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded().Escalate());
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}/escalation/refuse/too-annoying"));
    }

    [Fact]
    public async Task PCC_8g_new_information_leads_to_a_review_of_stage_one_with_its_letter_and_its_date()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded().Escalate("Here is a surveyor’s report."));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = PageAssert.Is("Look at stage one again", await (await lead.GetAsync($"/cases/{reference}/escalation")).FollowAsync("Look at stage one again"));
        PageAssert.Error("Which information is new?", EscalationReviewFormValidator.NothingNew, await page.PressAsync("Look at stage one again"));

        var letter = await page.Fill("Which information is new?", "The surveyor’s report of 2 March.").PressAsync("Look at stage one again");
        PageAssert.Says("Stage one is looked at again. Now send the letter that says so.", letter);
        Assert.EndsWith("/letters/stage-one-review", letter.Address, StringComparison.Ordinal);
        PageAssert.Says("“We are looking at your complaint again” is issued and waits in the print queue.", await letter.PressAsync("Issue the letter for posting"));

        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.StageOneReview, factory.Clock.Today.AddDays(14)), (complaint.Status, complaint.DeadlineFor(Domain.Deadlines.DeadlineStep.StageTwoResponse, TestCase.Portsmouth).Promise));
        var text = complaint.Letters[^1].Text;
        foreach (var said in new[] { "The surveyor’s report of 2 March.", "Wednesday 18 March 2026", "You do not have to give a reason", "Housing Ombudsman", TestStaff.Of(StaffRole.InvestigatingManager).Name })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        // The investigator goes on, and the case says where it stands.
        var manager = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}");
        Assert.Contains("Stage one: looked at again", manager.Text, StringComparison.Ordinal);
        Assert.Contains("Send for the quality check", manager.Links);

        // The lead can still log it at stage two.
        PageAssert.Is("Set out the complaint", await (await lead.GetAsync($"/cases/{reference}/escalation")).PressAsync("Accept and log at stage two"));
    }

    [Fact]
    public async Task A_second_review_is_refused_and_an_unanswered_stage_one_has_none()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var reference = await factory.AddCaseAsync(c => c.Responded().Escalate().ReviewStageOne().Escalate());
        var page = PageAssert.Is("There is nothing to do here now", await lead.GetAsync($"/cases/{reference}/escalation/review"));
        Assert.Contains("Stage one was reviewed already on this request", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Look at stage one again", (await lead.GetAsync($"/cases/{reference}/escalation")).Links);
    }

    [Fact]
    public void Whoever_complained_learns_of_a_review_by_letter_first()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReview);
        Assert.Equal("You have asked for stage two", StatusWords.Of(c.Complaint).Title);

        c.On(14).Send(LetterKind.StageOneReview);
        Assert.Equal("We are looking again at our answer (stage one)", StatusWords.Of(c.Complaint).Title);
        Assert.Equal("We are looking again at our answer (stage one)", StatusWords.Of(c.On(15).Submit().Complaint).Title);

        c.On(16).PassCheck().On(17).Send(LetterKind.StageOneResponse);
        Assert.Equal("We have sent you our answer (stage one)", StatusWords.Of(c.Complaint).Title);
    }

    private Task<ComplaintReference> LateAsync() => factory.AddCaseAsync(
        c => c.Responded().At(factory.Clock.UtcNow.AddHours(-1)).Escalate(), start: new DateTime(2025, 11, 3, 8, 0, 0, DateTimeKind.Utc));

    private static (string Label, string Sentence) Need(DeclineNeed need) => need switch
    {
        DeclineNeed.CourtFilingDate => ("When was the claim filed at court?", "Enter the day on which the claim was filed at court"),
        DeclineNeed.EarlierCase => ("In which complaint was it considered?", GroundFormValidator.NoEarlierCase),
        DeclineNeed.InsuranceClaim => ("Which insurer, and which claim?", GroundFormValidator.NoInsuranceClaim),
        DeclineNeed.AgeOfIssue or DeclineNeed.OutsideWindow => ("Which circumstances did you consider?", GroundFormValidator.NoCircumstances),
        DeclineNeed.Nothing => throw new ArgumentOutOfRangeException(nameof(need), need, "Every ground of this policy needs something."),
    };

    private Page Give(Page page, DeclineNeed need) => need switch
    {
        DeclineNeed.CourtFilingDate => page.FillDate("When was the claim filed at court?", factory.Clock.Today.AddDays(-9)),
        DeclineNeed.EarlierCase => page.Fill("In which complaint was it considered?", "CP-2025-00004"),
        DeclineNeed.InsuranceClaim => page.Fill("Which insurer, and which claim?", "Claim 44"),
        DeclineNeed.AgeOfIssue or DeclineNeed.OutsideWindow => page.Fill("Which circumstances did you consider?", "We asked. Nothing kept them from telling us sooner."),
        DeclineNeed.Nothing => page,
    };
}
