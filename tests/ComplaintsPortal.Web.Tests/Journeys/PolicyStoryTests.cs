using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Shared.Grounds;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Journeys;

/// <summary>The stories again, through the real pages, under each of the other landlords' policies: their dates, words and letters.</summary>
public sealed class PolicyStoryTests
{
    private const string ForPosting = "Issue the letter for posting";

    [Theory]
    // Acknowledged two days after receipt: where the promise counts from receipt it ends before the Code's date.
    [InlineData("housing-services-2025", "", StaffRole.SeniorReviewer, "Monday 15 June 2026", "within 1 month of the date of this letter. That is by Friday 10 July 2026", "survey")]
    [InlineData("lhp-2023", "", StaffRole.SeniorReviewer, "Monday 15 June 2026", "If we have not settled your complaint to your satisfaction", "completes LHP's complaints process")]
    [InlineData("ashfield-2020", "", StaffRole.Director, "Monday 15 June 2026", "the Director of Housing and Assets reviews it", "make clear any point in this letter")]
    [InlineData("briefing", "", StaffRole.SeniorReviewer, "Monday 15 June 2026", "You do not have to explain why.", "This is how we understand what you asked us to look at again")]
    [InlineData("briefing", "2026-06-01", StaffRole.SeniorReviewer, "Wednesday 17 June 2026", "You do not have to explain why.", "This is how we understand what you asked us to look at again")]
    public async Task Story_1_runs_to_its_end_without_a_check_or_a_signature(
        string policy, string adoption, StaffRole reviewing, string responseDue, string escalateSays, string finalSays)
    {
        await using var portal = await StartAsync(policy, adoption);
        var reference = await ReceiveAsync(portal);

        portal.Clock.GoTo(new DateOnly(2026, 6, 3));
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        var define = await (await lead.GetAsync($"/cases/{reference}/triage/accept")).Pick("What is it about?", "Damp and mould").PressAsync("Accept and log at stage one");
        var assign = await define.Fill("What is point 1 about?", "The mould in the bedroom was not treated.").Choose("Yes", "Are we responsible for point 1?").PressAsync("Save the definition");
        await assign.Choose(TestStaff.Of(StaffRole.InvestigatingManager).Name).PressAsync("Save");
        var acknowledgement = await IssueAndPostAsync(portal, lead, reference, LetterKind.StageOneAcknowledgement);
        Assert.Contains(responseDue, acknowledgement, StringComparison.Ordinal);
        Assert.Equal(responseDue, Written(WorkingDaysAfter(adoption.Length == 0 ? new DateOnly(2026, 6, 1) : new DateOnly(2026, 6, 3), 10)));

        portal.Clock.GoTo(new DateOnly(2026, 6, 10));
        lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        await InvestigateAsync(portal, await portal.SignedInAsync(StaffRole.InvestigatingManager), reference);
        var response = await IssueAndPostAsync(portal, lead, reference, LetterKind.StageOneResponse);
        Assert.Contains(escalateSays, response, StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", response, StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.StageOneResponded, (await portal.ReadCaseAsync(reference)).Status);

        await (await lead.GetAsync($"/cases/{reference}/escalation-request")).PressAsync("Record the request");
        var again = await (await lead.GetAsync($"/cases/{reference}/escalation")).PressAsync("Accept and log at stage two");
        var review = await again.PressAsync("Save the definition");
        await review.Choose(TestStaff.Of(reviewing).Name).PressAsync("Save");
        var again2 = await IssueAndPostAsync(portal, lead, reference, LetterKind.StageTwoAcknowledgement);

        // Asked for, logged and acknowledged on the same day, so that promise and statute differ only in their length.
        var stageTwoDays = policy == "briefing" && adoption.Length == 0 ? 10 : 20;
        Assert.Contains(Written(WorkingDaysAfter(new DateOnly(2026, 6, 10), stageTwoDays)), again2, StringComparison.Ordinal);
        await InvestigateAsync(portal, await portal.SignedInAsync(reviewing), reference);
        var final = await IssueAndPostAsync(portal, lead, reference, LetterKind.StageTwoResponse);
        Assert.Contains(finalSays, final, StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.StageTwoResponded, (await portal.ReadCaseAsync(reference)).Status);
    }

    [Theory]
    [InlineData("housing-services-2025", "older-than-12-months", 13, 11, false)]
    [InlineData("lhp-2023", "older-than-6-months", 7, 5, true)]
    [InlineData("ashfield-2020", "older-than-6-months", 7, 5, true)]
    [InlineData("briefing", "older-than-12-months", 13, 11, false)]
    [Trait("Clause", "Code 2.3")]
    [Trait("Clause", "Code 2.4")]
    public async Task Story_2_what_is_older_than_the_policys_limit_is_declined_and_what_is_not_is_accepted(string policy, string ground, int old, int young, bool conflicts)
    {
        await using var portal = await StartAsync(policy, "");
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        var tooOld = await ReceiveAsync(portal, old);
        var page = (await lead.GetAsync($"/cases/{tooOld}/triage/decline/{ground}"))
            .Fill("Which circumstances did you consider?", "She was well and knew of it. None is exceptional.")
            .Fill("The reasons in this case", "You told us that you first saw the fault long before you wrote to us.");
        if (conflicts)
        {
            Assert.Contains("Code 2.3", page.Text, StringComparison.Ordinal);
            page = page.Fill("Why is it used all the same?", "Our policy states six months, and nothing in this case speaks against it.");
        }

        var letter = await page.PressAsync("Do not accept the complaint");
        await letter.PressAsync(ForPosting);
        var declined = await portal.ReadCaseAsync(tooOld);
        Assert.Equal(ComplaintStatus.Declined, declined.Status);
        Assert.Contains("Housing Ombudsman", Assert.Single(declined.Letters).Text, StringComparison.Ordinal);
        Assert.Contains("challenge|take this decision to the Housing Ombudsman".Split('|'), said => declined.Letters[0].Text.Contains(said, StringComparison.Ordinal));

        var inTime = await ReceiveAsync(portal, young);
        await (await lead.GetAsync($"/cases/{inTime}/triage/accept")).Pick("What is it about?", "Planned works").PressAsync("Accept and log at stage one");
        Assert.Equal(ComplaintStatus.StageOne, (await portal.ReadCaseAsync(inTime)).Status);
    }

    [Theory]
    [InlineData("ashfield-2020", "waiting-list", "council.complaints@landlord.example")]
    [InlineData("lhp-2023", "compensation-claim", "compensation@landlord.example")]
    [InlineData("housing-services-2025", "petition", "petitions@landlord.example")]
    [Trait("Clause", "ASH-3")]
    [Trait("Clause", "HSV-5")]
    [Trait("Clause", "LHP-46")]
    public async Task A_ground_that_routes_elsewhere_says_in_the_letter_where(string policy, string ground, string contact)
    {
        await using var portal = await StartAsync(policy, "");
        var reference = await ReceiveAsync(portal);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        var triage = await lead.GetAsync($"/cases/{reference}/triage");
        Assert.Contains("What our policy asks first", triage.Text, StringComparison.Ordinal);
        var page = (await lead.GetAsync($"/cases/{reference}/triage/decline/{ground}")).Fill("The reasons in this case", "What you wrote about is decided elsewhere, by people who can change it.");
        if (page.Text.Contains("Why is it used all the same?", StringComparison.Ordinal))
        {
            page = page.Fill("Why is it used all the same?", "Our policy sends this elsewhere, and they can decide it.");
        }

        await (await page.PressAsync("Do not accept the complaint")).PressAsync(ForPosting);
        Assert.Contains(contact, Assert.Single((await portal.ReadCaseAsync(reference)).Letters).Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// It reaches the landlord on Tuesday 31 March 2026 and is logged and acknowledged on Thursday 2 April, before Easter. Where the promise counts
    /// from receipt it ends before the Code's date; where from logging or the acknowledgement, both end on one day.
    /// </summary>
    [Theory]
    [InlineData("portsmouth-2024", "", "2026-04-02", "We are waiting for somebody outside our control, such as a contractor or another organisation")]
    [InlineData("housing-services-2025", "", "2026-03-31", "We are waiting for somebody outside our control, such as a contractor or another organisation")]
    [InlineData("lhp-2023", "", "2026-03-31", "Somebody outside our control has not yet given us information")]
    [InlineData("ashfield-2020", "", "2026-03-31", "We are waiting for somebody outside our control, such as a contractor or another organisation")]
    [InlineData("briefing", "", "2026-03-31", "We are waiting for somebody outside our control, such as a contractor or another organisation")]
    [InlineData("briefing", "2026-03-01", "2026-04-02", "We are waiting for somebody outside our control, such as a contractor or another organisation")]
    [Trait("Clause", "LHP-18")]
    [Trait("Clause", "PCC-8f")]
    [Trait("Clause", "HSV-7c")]
    [Trait("Clause", "ASH-6")]
    [Trait("Clause", "BRF-1b")]
    [Trait("Clause", "Code 6.4")]
    public async Task Story_3_over_Easter_more_time_is_granted_for_the_policys_reasons_and_told_in_time(string policy, string adoption, string from, string reason)
    {
        await using var portal = await StartAsync(policy, adoption);
        portal.Clock.GoTo(new DateOnly(2026, 3, 31));
        var reference = await ReceiveAsync(portal);
        portal.Clock.GoTo(new DateOnly(2026, 4, 2));
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        var due = WorkingDaysAfter(DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 10);
        Assert.Contains(Written(due), await AcknowledgeAsync(portal, lead, reference), StringComparison.Ordinal);

        portal.Clock.GoTo(new DateOnly(2026, 4, 15));
        var manager = await portal.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await manager.GetAsync($"/cases/{reference}/extend");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("label"), l => new[] { "leave", "sick", "workload", "other reason" }.Any(word => l.TextContent.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(10, page.Document.QuerySelectorAll("option").Count(o => o.TextContent.Contains("working day", StringComparison.Ordinal) && o.TextContent.Contains(": ", StringComparison.Ordinal)));
        var after = WorkingDaysAfter(due, 5);
        page = page.Choose(reason).Fill("Explain it", "The contractor who inspected the wall has not sent the report.").Pick("How many more working days?", $"5 working days: {Written(after)}");
        await (await page.PressAsync("Decide the extension")).PressAsync(ForPosting);
        Assert.Equal(due, (await portal.ReadCaseAsync(reference)).Due);
        await PostAsync(portal, reference);

        var complaint = await portal.ReadCaseAsync(reference);
        Assert.Equal(after, complaint.Due);
        var letter = complaint.Letters[^1].Text;
        foreach (var said in new[] { reason, "has not sent the report", Written(due), Written(after), "0300 111 3000", "working day" })
        {
            Assert.Contains(said, letter, StringComparison.Ordinal);
        }

        // A second extension stays within the limit, which is cumulative.
        page = (await manager.GetAsync($"/cases/{reference}/extend")).Choose(reason).Fill("Explain it", "The report came with a page missing.");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("option"), o => o.TextContent.StartsWith("6 working days", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("portsmouth-2024")]
    [InlineData("housing-services-2025")]
    [InlineData("lhp-2023")]
    [InlineData("ashfield-2020")]
    [InlineData("briefing")]
    public async Task Story_4_two_people_write_the_same_draft_join_it_and_the_landlords_letter_says_what_they_agreed(string policy)
    {
        await using var portal = await StartAsync(policy, "");
        var reference = await ReceiveAsync(portal);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        await AcknowledgeAsync(portal, lead, reference);
        var manager = await portal.SignedInAsync(StaffRole.InvestigatingManager);
        await InvestigateAsync(portal, manager, reference);
        var second = await lead.GetAsync($"/cases/{reference}/draft");
        await (await manager.GetAsync($"/cases/{reference}/draft")).Fill("What we did to investigate", "We rang the contractor.").PressAsync("Save the draft");

        var conflict = await second.Fill("What we did to investigate", "We visited the home.").PressAsync("Save the draft");
        Assert.Equal((System.Net.HttpStatusCode.Conflict, "Two people wrote the draft"), (conflict.Status, conflict.Heading));
        await conflict.Choose("A text that joins both").Fill("The joined text", "We rang the contractor and visited the home.").PressAsync("Save");

        if (policy == "portsmouth-2024")
        {
            // The lead wrote too, so another of the same role checks it.
            await (await manager.GetAsync($"/cases/{reference}/send-for-check")).PressAsync("Send for the quality check");
            PageAssert.Is("There is nothing to do here now", await lead.GetAsync($"/cases/{reference}/quality-check"));
            await portal.MeanwhileAsync(reference, TestStaff.Another(StaffRole.ComplaintsLead).Actor, (c, act) => c.PassCheck("", Rules(portal, c), act));
        }

        var response = await IssueAndPostAsync(portal, lead, reference, LetterKind.StageOneResponse);
        Assert.Contains("We rang the contractor and visited the home.", response, StringComparison.Ordinal);
        Assert.Contains((await portal.InScopeAsync(services => Task.FromResult(services.GetRequiredService<Rulebooks>().Current.Policy.Landlord.Name))), response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lhp-2023", "Discretion, discussed with the Executive Director of Customers", "LHP-49")]
    [InlineData("ashfield-2020", "The Director's discretion", "ASH-8")]
    [Trait("Clause", "LHP-49")]
    [Trait("Clause", "ASH-8")]
    public async Task Discretion_is_asked_for_with_who_agreed_and_when_and_stands_in_the_record(string policy, string exception, string clause)
    {
        await using var portal = await StartAsync(policy, "");
        var reference = await ReceiveAsync(portal, 9);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync($"/cases/{reference}/triage/accept")).Pick("What is it about?", "Damp and mould");
        page = await page.Fill("What circumstances allow it, where it is older", "She was in hospital all winter.").PressAsync("Accept and log at stage one");
        Assert.Contains(page.Errors, e => e.StartsWith("The issue is older than 6 months. Choose which exception", StringComparison.Ordinal));
        page = await page.Choose(exception).PressAsync("Accept and log at stage one");
        Assert.Contains(page.Errors, e => e.StartsWith("Say who agreed to use discretion, and on which day", StringComparison.Ordinal));
        page = await page.Fill("Who agreed?", "Ruth Bell").FillDate("On which day?", portal.Clock.Today.AddDays(-1)).PressAsync("Accept and log at stage one");
        PageAssert.Is("Set out the complaint", page);

        var record = await lead.GetAsync($"/cases/{reference}");
        Assert.Contains($"Discretion ({clause}): agreed by Ruth Bell on Sunday 31 May 2026.", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "ASH-8")]
    public async Task ASH_8_the_Director_may_decline_and_others_may_not()
    {
        await using var portal = await StartAsync("ashfield-2020", "");
        var reference = await ReceiveAsync(portal);
        var director = await portal.SignedInAsync(StaffRole.Director);
        Assert.Contains("Do not accept it", (await director.GetAsync($"/cases/{reference}")).Links);
        var page = (await director.GetAsync($"/cases/{reference}/triage/decline/policy-followed"))
            .Fill("Why is it used all the same?", "The allocation policy was followed to the letter.")
            .Fill("The reasons in this case", "The rule about garages was agreed by the council and was followed.")
            .Fill("Who agreed?", TestStaff.Of(StaffRole.Director).Name).FillDate("On which day?", portal.Clock.Today);
        await (await page.PressAsync("Do not accept the complaint")).PressAsync(ForPosting);
        Assert.Equal(ComplaintStatus.Declined, (await portal.ReadCaseAsync(reference)).Status);

        var other = await ReceiveAsync(portal);
        PageAssert.NotAllowed(await (await portal.SignedInAsync(StaffRole.SeniorReviewer)).GetAsync($"/cases/{other}/triage/decline"));
    }

    [Fact]
    [Trait("Clause", "LHP-27")]
    [Trait("Clause", "LHP-29b")]
    public async Task LHP_29b_a_changed_basis_opens_a_new_complaint_and_the_letter_names_it()
    {
        await using var portal = await StartAsync("lhp-2023", "");
        var reference = await RespondedAsync(portal);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{reference}/escalation-request")).Fill("What they said", "The boiler is broken as well.").PressAsync("Record the request");
        var accept = await lead.GetAsync($"/cases/{reference}/escalation");
        Assert.Contains("What part of the complaint has been settled", accept.Text, StringComparison.Ordinal);

        var page = (await lead.GetAsync($"/cases/{reference}/escalation/refuse/basis-changed"))
            .Fill("Why is it used all the same?", "The boiler needs looking into from the start.")
            .Fill("The reasons in this case", "What you wrote now is about the boiler, and not about the mould.");
        Assert.Equal("The boiler is broken as well.", page.ValueOf("What is new, in their words?"));
        PageAssert.Error("What is new, in their words?", GroundFormValidator.NothingNew, await page.Fill("What is new, in their words?", "").PressAsync("Refuse stage two"));
        var letter = await page.Fill("What is new, in their words?", "The boiler is broken as well.").PressAsync("Refuse stage two");
        await letter.PressAsync(ForPosting);

        var refused = await portal.ReadCaseAsync(reference);
        var opened = await portal.ReadCaseAsync(ComplaintReference.Parse(refused.Escalation!.NewComplaint, null));
        Assert.Equal((ComplaintStatus.EscalationRefused, ComplaintStatus.ToTriage, reference), (refused.Status, opened.Status, opened.OpenedFrom));
        Assert.Contains(opened.Reference.ToString(), refused.Letters[^1].Text, StringComparison.Ordinal);
        Assert.Contains("was our final response", refused.Letters[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "LHP-27")]
    public async Task LHP_27_the_record_of_the_review_is_kept_as_far_as_it_was_written()
    {
        await using var portal = await StartAsync("lhp-2023", "");
        var reference = await RespondedAsync(portal);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{reference}/escalation-request")).PressAsync("Record the request");
        await (await lead.GetAsync($"/cases/{reference}/escalation")).Fill("Who will be kept informed", "Ms Yusuf and her support worker.").PressAsync("Accept and log at stage two");

        var note = Assert.Single((await portal.ReadCaseAsync(reference)).Escalation!.Record);
        Assert.Equal(("informed", "Ms Yusuf and her support worker."), (note.Code, note.Text));
        Assert.Contains("Who will be kept informed: Ms Yusuf and her support worker.", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("housing-services-2025", "Business Manager")]
    [InlineData("lhp-2023", "Customer Experience Team")]
    [InlineData("ashfield-2020", "Performance and Projects Lead")]
    [InlineData("briefing", "Example Council")]
    public async Task Everybody_can_open_the_pages_that_speak_of_the_policy(string policy, string says)
    {
        await using var portal = await StartAsync(policy, "");
        var reference = await ReceiveAsync(portal);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        var seen = new StringBuilder();
        foreach (var address in new[] { "/", "/complain", "/what-happens", "/privacy", "/accessibility" })
        {
            seen.Append((await portal.Anybody().GetAsync(address)).Text);
        }

        foreach (var address in new[] { $"/cases/{reference}", $"/cases/{reference}/triage", $"/cases/{reference}/triage/decline", $"/cases/{reference}/triage/refer", "/record" })
        {
            seen.Append((await lead.GetAsync(address)).Text);
        }

        var roles = await portal.InScopeAsync(services => Task.FromResult(services.GetRequiredService<Rulebooks>().Current.Policy.Roles.Values));
        Assert.Contains(says, seen + string.Join(' ', roles), StringComparison.Ordinal);
        Assert.DoesNotContain("Portsmouth", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("PCC-", seen.ToString(), StringComparison.Ordinal);
    }

    private static Domain.Policies.Rulebook Rules(PortalFactory portal, Complaint complaint) => portal.Services.GetRequiredService<Rulebooks>().For(complaint);

    /// <summary>Counted day by day on the fingers, with the bank holidays of spring and summer 2026 as the government announced them.</summary>
    private static DateOnly WorkingDaysAfter(DateOnly day, int number)
    {
        DateOnly[] holidays = [new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31)];
        while (number > 0)
        {
            day = day.AddDays(1);
            number -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day) ? 0 : 1;
        }

        return day;
    }

    private static string Written(DateOnly day) => day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private static async Task<PortalFactory> StartAsync(string policy, string adoption)
    {
        var portal = await PortalFactory.StartAsync(site => site
            .With("Landlord:Policy", policy).With("Landlord:AdoptionDate", adoption)
            .With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));
        portal.Clock.GoTo(new DateOnly(2026, 6, 1));
        return portal;
    }

    /// <summary>With stage one's answer sent.</summary>
    private static async Task<ComplaintReference> RespondedAsync(PortalFactory portal)
    {
        var reference = await ReceiveAsync(portal);
        var lead = await portal.SignedInAsync(StaffRole.ComplaintsLead);
        await AcknowledgeAsync(portal, lead, reference);
        await InvestigateAsync(portal, await portal.SignedInAsync(StaffRole.InvestigatingManager), reference);
        await IssueAndPostAsync(portal, lead, reference, LetterKind.StageOneResponse);
        return reference;
    }

    private static async Task<string> AcknowledgeAsync(PortalFactory portal, Visitor lead, ComplaintReference reference)
    {
        var define = await (await lead.GetAsync($"/cases/{reference}/triage/accept")).Pick("What is it about?", "Damp and mould").PressAsync("Accept and log at stage one");
        var assign = await define.Fill("What is point 1 about?", "The mould in the bedroom was not treated.").Choose("Yes", "Are we responsible for point 1?").PressAsync("Save the definition");
        await assign.Choose(TestStaff.Of(StaffRole.InvestigatingManager).Name).PressAsync("Save");
        return await IssueAndPostAsync(portal, lead, reference, LetterKind.StageOneAcknowledgement);
    }

    private static Task<ComplaintReference> ReceiveAsync(PortalFactory portal, int months = 1) => portal.InScopeAsync(async services =>
    {
        var submission = new Submission
        {
            Channel = "telephone",
            ReceivedOn = portal.Clock.UtcNow,
            ComplainantName = "Amina Yusuf",
            ComplainantKind = "tenant",
            HomeAddress = ["4 Lamp Court", "Example Town"],
            Postcode = "EX4 4AA",
            WhatHappened = "The wall in my daughter's bedroom is black with mould.",
            OutcomeSought = "Treat the wall.",
            OccurredDay = portal.Clock.Today.AddMonths(-months),
            KnownDay = portal.Clock.Today.AddMonths(-months),
        };
        return (await services.GetRequiredService<ComplaintIntake>().ReceiveAsync(submission, Actor.Complainant("Amina Yusuf"), portal.Clock.UtcNow)).Reference;
    });

    private static async Task InvestigateAsync(PortalFactory portal, Visitor who, ComplaintReference reference)
    {
        await (await who.GetAsync($"/cases/{reference}/evidence")).Fill("What is it?", "Repair records").PressAsync("Add to the evidence");
        await (await who.GetAsync($"/cases/{reference}/findings/1"))
            .Fill("What happened?", "Nobody came on 4 May.").Fill("What should have happened?", "Somebody should have come.").Choose("Not upheld")
            .Fill("Why?", "The records show a visit the next day.").PressAsync("Save the finding");
        await (await who.GetAsync($"/cases/{reference}/draft")).Fill("What we did to investigate", "We read the records.").PressAsync("Save the draft");
    }

    private static async Task<string> IssueAndPostAsync(PortalFactory portal, Visitor who, ComplaintReference reference, LetterKind kind)
    {
        var page = await who.GetAsync($"/cases/{reference}/{Features.Letters.LetterRoutes.Segment(kind)}");
        var issued = await page.PressAsync(ForPosting);
        Assert.EndsWith("is issued and waits in the print queue.", issued.Banner, StringComparison.Ordinal);
        await PostAsync(portal, reference);
        return (await portal.ReadCaseAsync(reference)).Letters[^1].Text.ReplaceLineEndings(" ").Replace("*", "", StringComparison.Ordinal);
    }

    private static async Task PostAsync(PortalFactory portal, ComplaintReference reference)
    {
        var rules = await portal.InScopeAsync(async services =>
            services.GetRequiredService<Rulebooks>().For(await portal.ReadCaseAsync(reference)));
        await portal.MeanwhileAsync(reference, CaseSetUp.Staff.Colleague, (c, act) => c.RecordLetterSent(c.Letters[^1].Number, act.Day, rules, act));
    }

    // That Chromium prints them is tested elsewhere; here the letters only have to be there.
    private sealed class InstantPdf : ILetterPdf
    {
        public Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken) => Task.FromResult(Encoding.UTF8.GetBytes(html));
    }
}
