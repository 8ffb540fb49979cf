using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Shared.Grounds;
using ComplaintsPortal.Web.Features.TriageAccept;

namespace ComplaintsPortal.Web.Tests.Triage;

/// <summary>The lead's first decision, page by page.</summary>
public sealed class TriageTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("triage")]
    [InlineData("triage/accept")]
    [Trait("Clause", "PCC-7")]
    public async Task PCC_7_only_the_lead_decides(string segment)
    {
        var reference = await factory.AddCaseAsync();
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        PageAssert.NotAllowed(await manager.GetAsync($"/cases/{reference}/{segment}"));
    }

    [Fact]
    [Trait("Clause", "PCC-3")]
    public async Task PCC_3_whoever_the_policy_does_not_name_cannot_decline_and_reads_who_can()
    {
        var reference = await factory.AddCaseAsync();
        PageAssert.NotFound(await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}/triage/decline"));
        var director = await factory.SignedInAsync(StaffRole.Director);
        var page = PageAssert.Is("There is nothing to do here now", await director.GetAsync($"/cases/{reference}/triage/decline"));
        Assert.Contains("Under this policy you cannot decline a complaint. The LAH Landlord Complaints Lead can.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Do not accept it", (await director.GetAsync($"/cases/{reference}")).Links);
    }

    [Fact]
    public async Task A_complaint_that_does_not_exist_is_not_found() =>
        PageAssert.NotFound(await (await LeadAsync()).GetAsync("/cases/CP-2026-99999/triage"));

    [Fact]
    public async Task The_page_shows_their_words_beside_the_age_of_the_issue()
    {
        var reference = await factory.AddCaseAsync();
        var page = PageAssert.Is("Decide what this is", await (await LeadAsync()).GetAsync($"/cases/{reference}/triage"));
        Assert.Contains("There is black mould in my son's bedroom.", page.Text, StringComparison.Ordinal);
        Assert.Contains("within the limit (PCC-7)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-7")]
    public async Task PCC_7_the_page_asks_what_the_policy_asks_and_says_what_is_known()
    {
        var reference = await factory.AddCaseAsync(with: s => s with { Danger = true });
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage");
        Assert.All(ComplaintsPortal.TestSupport.Complaints.TestCase.Portsmouth.Policy.TriageQuestions, question => Assert.Contains($"{question.Words} ({question.Clause})", page.Text, StringComparison.Ordinal));
        Assert.Contains("They said that somebody may be in danger now.", page.Text, StringComparison.Ordinal);
        Assert.Contains("If so: the issue is, or has been, the subject of legal proceedings", page.Links);
    }

    [Fact]
    [Trait("Clause", "Code 2.2")]
    public async Task Code_2_2_other_complaints_of_the_same_person_or_home_are_shown_with_what_became_of_them()
    {
        static Submission Of(Submission s, string name, string email, string home) => s with { ComplainantName = name, Email = email, HomeAddress = [home], Postcode = "PO9 9ZZ" };
        var sameName = await factory.AddCaseAsync(c => c.Responded(), s => Of(s, "Zelda Quist", "", "1 North Road"));
        var sameMail = await factory.AddCaseAsync(with: s => Of(s, "Z. Quist", "zelda@tenant.example", "2 North Road"));
        var sameHome = await factory.AddCaseAsync(with: s => Of(s, "Olaf Quist", "", "3 North Road"));
        var stranger = await factory.AddCaseAsync(with: s => Of(s, "Zelda Quistrom", "zelda@other.example", "3 North Road East"));
        var reference = await factory.AddCaseAsync(with: s => Of(s, "Zelda Quist", "zelda@tenant.example", "3 North Road"));

        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage");

        Assert.Contains($"{sameName}, received on 4 March 2026: stage one: responded. Same person.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{sameMail}, received on 4 March 2026: to triage. Same email address.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{sameHome}, received on 4 March 2026: to triage. Same home.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stranger.ToString(), page.Text, StringComparison.Ordinal);

        var ground = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/already-considered");
        Assert.Contains(sameName.ToString(), ground.Links);
        var declined = await ground.Fill("In which complaint was it considered?", $" {sameName.ToString().ToLowerInvariant()} ")
            .Fill("The reasons in this case", "We answered the same complaint about the same room at stage one.").PressAsync("Do not accept the complaint");
        Assert.EndsWith("/letters/decline", declined.Address, StringComparison.Ordinal);
        Assert.Equal(sameName.ToString(), (await factory.ReadCaseAsync(reference)).Triage!.Declined!.EarlierCase);
    }

    [Fact]
    [Trait("Clause", "Code 2.2")]
    public async Task Code_2_2_a_case_that_is_not_there_is_no_earlier_case()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/already-considered");
        page = await page.Fill("In which complaint was it considered?", "CP-2019-00001").Fill("The reasons in this case", "We answered the same complaint years ago, at both stages.").PressAsync("Do not accept the complaint");
        PageAssert.Error("In which complaint was it considered?", "There is no complaint CP-2019-00001 here. Search for the one in which this was considered", page);
        Assert.Equal(ComplaintStatus.ToTriage, (await factory.ReadCaseAsync(reference)).Status);
    }

    [Fact]
    [Trait("Clause", "PCC-3")]
    public async Task PCC_3_a_ground_that_goes_elsewhere_leads_there()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/insurance-claim");
        Assert.Contains("This is dealt with by: Insurance claims. Contact: Insurance team", page.Text, StringComparison.Ordinal);
        var refer = await page.FollowAsync("Pass it there instead, without refusing anything");
        var letter = await refer.Fill("Why does it belong there?", "Only who is liable is in question.").PressAsync("Pass it on");
        Assert.EndsWith("/letters/referral", letter.Address, StringComparison.Ordinal);
        Assert.Equal("insurance-claim", (await factory.ReadCaseAsync(reference)).Triage!.Referred!.ProcessCode);
    }

    [Fact]
    public async Task After_triage_the_page_says_so()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept());
        PageAssert.Is("There is nothing to do here now", await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/accept"));
    }

    [Fact]
    public async Task Accepting_needs_a_category()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/accept");
        PageAssert.Error("What is it about?", AcceptFormValidator.NoCategory, await page.PressAsync("Accept and log at stage one"));
    }

    [Fact]
    [Trait("Clause", "Code 6.1")]
    public async Task Code_6_1_accepting_logs_it_at_stage_one_and_leads_to_the_definition()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/accept");

        var next = await page.Pick("What is it about?", "Damp and mould").Fill("Is anybody in the household vulnerable?", "A child of three.").PressAsync("Accept and log at stage one");

        PageAssert.Says("Accepted and logged at stage one. Now set out the complaint.", PageAssert.Is("Set out the complaint", next));
        Assert.Equal(ComplaintStatus.StageOne, (await factory.ReadCaseAsync(reference)).Status);
        Assert.Equal("A child of three.", Assert.Single(await factory.EventsAsync<ComplaintAccepted>(reference)).Factors.Vulnerability);
    }

    [Fact]
    [Trait("Clause", "Code 2.3")]
    public async Task Code_2_3_an_older_issue_needs_its_circumstances_and_nothing_typed_is_lost()
    {
        var day = factory.Clock.Today.AddMonths(-13);
        var reference = await factory.AddCaseAsync(with: s => s with { KnownDay = day, OccurredDay = day });
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/accept");

        var again = await page.Pick("What is it about?", "Leaks").Fill("What could happen if we wait?", "The ceiling may fall.").PressAsync("Accept and log at stage one");

        Assert.Contains(again.Errors, e => e.StartsWith("The issue is older than 12 months.", StringComparison.Ordinal));
        Assert.Equal("The ceiling may fall.", again.ValueOf("What could happen if we wait?"));
        var next = await again.Fill("What circumstances allow it, where it is older", "She was in hospital.").PressAsync("Accept and log at stage one");
        PageAssert.Is("Set out the complaint", next);
    }

    [Fact]
    [Trait("Clause", "PCC-8b")]
    public async Task PCC_8b_a_question_is_asked_answered_and_leads_back_to_the_decision()
    {
        var reference = await factory.AddCaseAsync();
        var lead = await LeadAsync();
        var page = await lead.GetAsync($"/cases/{reference}/triage/ask");

        PageAssert.Error("What do we need to know?", "Write what you need to know", await page.PressAsync("Save the question"));
        var letter = await page.Fill("What do we need to know?", "Which room is it?").PressAsync("Save the question");
        Assert.EndsWith("/letters/clarification", letter.Address, StringComparison.Ordinal);

        var answer = await lead.GetAsync($"/cases/{reference}/clarification");
        answer = await answer.Fill("What they said", "The small bedroom.").FillDate("On which day?", factory.Clock.Today.AddDays(1)).PressAsync("Save the answer");
        PageAssert.Error("How did they answer?", "Choose how they answered", answer);
        PageAssert.Error("On which day?", "The day on which they answered must be today or in the past", answer);
        PageAssert.Is("Decide what this is", await answer.Pick("How did they answer?", "Telephone").FillDate("On which day?", factory.Clock.Today).PressAsync("Save the answer"));
        Assert.Equal("The small bedroom.", (await factory.ReadCaseAsync(reference)).Triage!.Answer);
        Assert.Equal(("Telephone", factory.Clock.Today), Assert.Single(await factory.EventsAsync<ClarificationAnswered>(reference)) is { } said ? (said.Channel, said.Day!.Value) : default);
        Assert.Contains("The complainant clarified the complaint (Telephone, ", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8b")]
    public async Task PCC_8b_that_no_answer_came_can_be_recorded()
    {
        var reference = await factory.AddCaseAsync(c => c.Do((x, act) => x.AskClarification("Which room?", c.Rules, act)));
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/clarification");
        PageAssert.Is("Decide what this is", await page.Fill("What they said", "No answer came within a week.").Pick("How did they answer?", "No answer came").PressAsync("Save the answer"));
        Assert.Equal("", Assert.Single(await factory.EventsAsync<ClarificationAnswered>(reference)).Channel);
    }

    [Fact]
    [Trait("Clause", "Code 2.2")]
    public async Task Code_2_2_a_court_case_needs_the_day_on_which_the_claim_was_filed()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/legal-proceedings");

        var again = await page.Fill("The reasons in this case", "Your solicitor filed a claim about this at the county court.").PressAsync("Do not accept the complaint");

        PageAssert.Error("When was the claim filed at court?", "Enter the day on which the claim was filed at court", again);
        var letter = await again.FillDate("When was the claim filed at court?", factory.Clock.Today.AddDays(-9)).PressAsync("Do not accept the complaint");
        Assert.EndsWith("/letters/decline", letter.Address, StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.Declined, (await factory.ReadCaseAsync(reference)).Status);
    }

    [Fact]
    [Trait("Clause", "Code 2.5")]
    public async Task Code_2_5_a_refusal_needs_reasons_of_its_own()
    {
        await factory.AddEarlierAsync(4);
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/already-considered");
        PageAssert.Error("The reasons in this case", GroundFormValidator.ReasonsTooShort,
            await page.Fill("In which complaint was it considered?", "CP-2025-00004").Fill("The reasons in this case", "Done before.").PressAsync("Do not accept the complaint"));
    }

    [Fact]
    public async Task A_ground_that_the_Code_does_not_list_says_so_and_asks_why()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/insurance-claim");
        Assert.Contains("The Code does not list this ground (Code 2.2).", page.Text, StringComparison.Ordinal);
        var again = await page.Fill("Which insurer, and which claim?", "Claim 44").Fill("The reasons in this case", "An insurer decides who is liable for the damage to your flat.").PressAsync("Do not accept the complaint");
        PageAssert.Error("Why is it used all the same?", GroundFormValidator.NoJustification, again);
    }

    [Fact]
    [Trait("Clause", "Code 2.3")]
    public async Task Code_2_3_a_younger_issue_cannot_be_declined_for_its_age()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/decline/not-in-reasonable-time");
        var again = await page.Fill("Which circumstances did you consider?", "None were given.").Fill("The reasons in this case", "You told us more than a year after the kitchen was fitted.").PressAsync("Do not accept the complaint");
        Assert.Contains(again.Errors, e => e.EndsWith("It cannot be refused for its age.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_decision_on_an_old_tab_says_what_was_decided()
    {
        var reference = await factory.AddCaseAsync();
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/service-request");
        await factory.MeanwhileAsync(reference, CaseSetUp.Staff.Lead, (c, act) => c.Accept(new TriageFactors { Category = "leaks" }, ComplaintsPortal.TestSupport.Complaints.TestCase.Portsmouth, act));

        var late = await page.Fill("Why is it a service request?", "First report.").Fill("What will we do about it, and by when?", "Repair it.")
            .Fill("Where does the request go?", "Repairs desk").FillDate("By when do we ask how it stands?", factory.Clock.Today.AddDays(7)).PressAsync("Handle it as a service request");

        Assert.Equal(System.Net.HttpStatusCode.Conflict, late.Status);
        Assert.Contains("First report.", late.Text, StringComparison.Ordinal);
        Assert.Empty(await factory.EventsAsync<TreatedAsServiceRequest>(reference));
    }

    private Task<Visitor> LeadAsync() => factory.SignedInAsync(StaffRole.ComplaintsLead);
}
