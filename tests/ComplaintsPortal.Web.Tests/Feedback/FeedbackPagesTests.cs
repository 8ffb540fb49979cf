using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Feedback;
using ComplaintsPortal.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Feedback;

/// <summary>What is no complaint: recorded, passed on, counted, and turned into one where it is one. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "PCC-12")]
public sealed class FeedbackPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Only_the_lead_sees_it() =>
        PageAssert.NotAllowed(await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/feedback"));

    [Fact]
    [Trait("Clause", "Code 1.6")]
    [Trait("Clause", "BRF-G2")]
    public async Task Whoever_gave_an_address_is_thanked_and_told_how_to_complain()
    {
        var id = await AddAsync(new FeedbackReceived(FeedbackKind.Survey, "web-form", factory.Clock.UtcNow, "Two out of ten.") { Name = "Sam Survey", Email = "sam@tenant.example" });
        var mail = await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().SingleAsync(one => one.To == "sam@tenant.example"));

        Assert.Equal("Thank you for your answers to our survey", mail.Subject);
        Assert.Contains("you can complain at any time:\nhttp", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Housing Ombudsman", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(factory.Clock.Today, (await ReadAsync(id)).AcknowledgedDay);
    }

    [Fact]
    [Trait("Clause", "HSV-5")]
    public async Task HSV_5_a_petition_is_acknowledged_and_shared_with_the_Chief_Executive_before_it_is_finished()
    {
        await using var site = await PortalFactory.StartAsync(one => one.With("Landlord:Policy", "housing-services-2025"));
        var id = await AddAsync(new FeedbackReceived(FeedbackKind.Petition, "letter", site.Clock.UtcNow, "We ask for a lift.") { Name = "Olga Organiser", Signatures = 212 }, site);
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = PageAssert.Is($"Petition FB-2026-{id:00000}", await lead.GetAsync($"/staff/feedback/{id}"));
        Assert.Contains("212", page.Text, StringComparison.Ordinal);
        Assert.Contains("shared with the Chief Executive, but not handled under the complaints policy. (HSV-5)", page.Text, StringComparison.Ordinal);

        PageAssert.Error("What do you record?", "Share it with the Chief Executive first.", await page.Choose("It is finished").Fill("What came of it?", "Answered.").PressAsync("Save"));
        page = PageAssert.Says("Shared with Chief Executive.", await page.Choose("It was shared with the Chief Executive").PressAsync("Save"));
        PageAssert.Error("What do you record?", "Acknowledge it first.", await page.Choose("It is finished").Fill("What came of it?", "Answered.").PressAsync("Save"));
        PageAssert.Error("On which day?", "The day on which it was acknowledged must be today or in the past", await page.Choose("It was acknowledged by letter or telephone").FillDate("On which day?", new DateOnly(2026, 3, 5)).PressAsync("Save"));
        page = PageAssert.Says("Acknowledged on Wednesday 4 March 2026, by letter or telephone.", await page.Choose("It was acknowledged by letter or telephone").FillDate("On which day?", new DateOnly(2026, 3, 4)).PressAsync("Save"));
        Assert.Contains("Told how to complain No", page.Text, StringComparison.Ordinal);
        page = PageAssert.Says("Finished.", await page.Choose("It is finished").Fill("What came of it?", "A new lift is in the plan.").PressAsync("Save"));
        Assert.Contains("It was finished on Wednesday 4 March 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Olga Organiser", (await lead.GetAsync("/staff/feedback?show=finished")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 1.6")]
    public async Task Code_1_6_whoever_was_told_by_telephone_how_to_complain_is_noted_as_told()
    {
        var id = await AddAsync(new FeedbackReceived(FeedbackKind.Comment, "telephone", factory.Clock.UtcNow, "The hall is dark.") { Name = "Omar Lamp" });
        var page = await (await LeadAsync()).GetAsync($"/staff/feedback/{id}");
        page = await page.Choose("It was acknowledged by letter or telephone").FillDate("On which day?", new DateOnly(2026, 3, 4)).Choose("Yes", "Were they told how to complain as well?").PressAsync("Save");
        Assert.Contains("Told how to complain Yes", page.Text, StringComparison.Ordinal);
        Assert.Contains("by letter or telephone, with how to complain.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-6c")]
    [Trait("Clause", "ASH-5")]
    public async Task PCC_6c_what_comes_without_a_name_keeps_none_is_passed_on_and_its_record_stays()
    {
        var id = await AddAsync(new FeedbackReceived(FeedbackKind.Anonymous, "letter", factory.Clock.UtcNow, "The caretaker sells our keys.") { Name = "Typed by mistake", Email = "somebody@tenant.example" });
        Assert.Equal(("", ""), await ReadAsync(id) is var kept ? (kept.Name, kept.Email) : default);
        var lead = await LeadAsync();
        var page = await lead.GetAsync($"/staff/feedback/{id}");
        Assert.Contains("(PCC-6c)", page.Text, StringComparison.Ordinal);

        // Nobody could be answered: it does not become a complaint in the name of no one.
        Assert.Contains("Nobody gave a name, and a complaint without one is not handled as such (PCC-6c).", page.Text, StringComparison.Ordinal);
        var token = page.Document.QuerySelector("main input[name=FormToken]")!.GetAttribute("value")!;
        PageAssert.Conflict("Nobody gave a name", await lead.PostAsync($"/staff/feedback/{id}/complaint", [new("FormToken", token)]));
        Assert.Null((await ReadAsync(id)).RaisedAs);
        PageAssert.Error("What do you record?", FeedbackFormValidator.NoChoice, await page.PressAsync("Save"));
        PageAssert.Error("To whom?", FeedbackFormValidator.NoPlace, await page.Choose("Pass it to somebody").PressAsync("Save"));
        PageAssert.Error("To whom?", "To whom it goes must be 200 characters or fewer", await page.Choose("Pass it to somebody").Fill("To whom?", new string('x', 201)).PressAsync("Save"));
        page = PageAssert.Says("Passed to Whistleblowing.", await page.Choose("Pass it to somebody").Fill("To whom?", "Whistleblowing").Fill("Why, if it is not plain?", "It is about a member of staff.").PressAsync("Save"));
        PageAssert.Error("What came of it?", FeedbackFormValidator.NoOutcome, await page.Choose("It is finished").PressAsync("Save"));
        PageAssert.Says("Finished.", await page.Choose("It is finished").Fill("What came of it?", "Locks were changed.").PressAsync("Save"));
        Assert.Equal(["Recorded.", "Passed to Whistleblowing.", "Finished."], (await ReadAsync(id)).Notes.Select(note => note.What));
    }

    [Fact]
    public async Task It_becomes_a_complaint_in_one_step_with_its_words_and_its_moment_and_only_once()
    {
        var moment = new DateTime(2026, 2, 27, 15, 20, 0, DateTimeKind.Utc);
        var id = await AddAsync(new FeedbackReceived(FeedbackKind.Comment, "email", moment, "It is a shame that nobody ever came.") { Name = "Shy Complainer", Email = "shy@tenant.example", Address = ["3 Quay Street", "PO1 2AB"], Postcode = "PO1 2AB" });
        var open = await (await LeadAsync()).GetAsync($"/staff/feedback/{id}");
        var otherTab = await (await factory.SignedInAsync(TestStaff.Another(StaffRole.ComplaintsLead))).GetAsync($"/staff/feedback/{id}");
        PageAssert.Is("Complaint recorded", await open.PressAsync("Record it as a complaint"));
        PageAssert.Conflict("It became the complaint", await otherTab.PressAsync("Record it as a complaint"));
        PageAssert.Conflict("It became the complaint", await otherTab.Choose("It is finished").Fill("What came of it?", "Nothing.").PressAsync("Save"));

        var complaint = await factory.ReadCaseAsync((await ReadAsync(id)).RaisedAs!.Value);
        Assert.Equal((moment, "It is a shame that nobody ever came.", "email", ComplaintStatus.ToTriage), (complaint.ReceivedOn, complaint.Submission.AsItCame.WhatHappened, complaint.Channel, complaint.Status));
        Assert.Contains($"FB-2026-{id:00000}", complaint.Contacts.Single().Text, StringComparison.Ordinal);
        Assert.Equal(1, await factory.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.Correspondent.Name == "Shy Complainer")));
    }

    [Fact]
    public async Task The_list_counts_each_kind_of_the_last_twelve_months()
    {
        await using var site = await PortalFactory.StartAsync();
        foreach (var (kind, days) in new[] { (FeedbackKind.Compliment, 0), (FeedbackKind.Compliment, 364), (FeedbackKind.Compliment, 366), (FeedbackKind.Comment, 1) })
        {
            await AddAsync(new FeedbackReceived(kind, "letter", site.Clock.UtcNow.AddDays(-days), "Words."), site);
        }

        var page = await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/feedback");
        Assert.Contains("Compliment 2 received 0 Comment 1 received 0 Petition 0 0", page.Text, StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Each_number_opens_the_feedback_behind_it_finished_or_not_and_reports_tell_the_same()
    {
        await using var site = await PortalFactory.StartAsync();
        var (now, old) = (site.Clock.UtcNow, site.Clock.UtcNow.AddYears(-1).AddDays(-3));
        await AddAsync(new FeedbackReceived(FeedbackKind.Compliment, "letter", old, "Thank you for last year."), site);
        await AddAsync(new FeedbackReceived(FeedbackKind.Compliment, "letter", now.AddDays(-20), "Thank you for the door."), site);
        await AddAsync(new FeedbackReceived(FeedbackKind.Comment, "letter", now, "The hall is dark."), site);
        var raised = await AddAsync(new FeedbackReceived(FeedbackKind.Comment, "letter", now.AddDays(-20), "Nobody mends the light.") { Name = "Hilda Marsh", Address = ["3 Pond Way"] }, site);
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/staff/feedback/{raised}")).PressAsync("Record it as a complaint");

        var page = await lead.GetAsync("/staff/feedback");
        Assert.Contains("Comment 2 received 1 became complaints", page.Text, StringComparison.Ordinal);
        var comments = await page.FollowAsync("2 received");
        Assert.Contains("Comment, received from 5 March 2025 to 4 March 2026.", comments.Text, StringComparison.Ordinal);
        Assert.Contains("The hall is dark.", comments.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody mends the light.", comments.Text, StringComparison.Ordinal);
        var became = await page.FollowAsync("1 became complaints");
        Assert.DoesNotContain("The hall is dark.", became.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody mends the light.", became.Text, StringComparison.Ordinal);
        var compliments = await page.FollowAsync("1 received");
        Assert.DoesNotContain("Thank you for last year.", compliments.Text, StringComparison.Ordinal);

        var report = await (await lead.GetAsync("/staff/reports")).Pick("Report", "Monthly senior review").FillDate("First day", new DateOnly(2026, 2, 1)).FillDate("Last day", new DateOnly(2026, 2, 28)).PressAsync("Begin the report");
        var row = Rows(report);
        Assert.Contains("Compliment|1|0|0", row);
        Assert.Contains("Comment|1|1|0", row);
        Assert.Contains("Petition|0|0|0", row);
    }

    [Fact]
    [Trait("Clause", "Code 8.1")]
    public async Task In_public_neither_a_small_number_is_told_nor_one_that_is_left_when_another_is_taken_away()
    {
        await using var site = await PortalFactory.StartAsync();
        for (var n = 0; n < 15; n++)
        {
            var id = await AddAsync(new FeedbackReceived(FeedbackKind.Comment, "letter", site.Clock.UtcNow.AddDays(-20), "Nobody mends the light.") { Name = $"Hilda Marsh{n}", Address = ["3 Pond Way"] }, site);
            if (n < 12)
            {
                await site.InScopeAsync(services => services.GetRequiredService<FeedbackIntake>().RaiseAsync(id, TestStaff.Of(StaffRole.ComplaintsLead).Actor, site.Clock.UtcNow, default));
            }
        }

        await AddAsync(new FeedbackReceived(FeedbackKind.Compliment, "letter", site.Clock.UtcNow.AddDays(-20), "Thank you."), site);
        var report = await (await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/reports")).Pick("Report", "Annual complaints performance and service improvement report")
            .FillDate("First day", new DateOnly(2025, 4, 1)).FillDate("Last day", new DateOnly(2026, 3, 31)).PressAsync("Begin the report");

        // Twelve of fifteen would tell that three are left.
        Assert.Contains("Comment|15|Not shown|Fewer than 10", Rows(report));
        Assert.Contains("Compliment|Fewer than 10|Not shown|Fewer than 10", Rows(report));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() => PageAssert.NotFound(await (await LeadAsync()).GetAsync("/staff/feedback/4711"));

    private static IReadOnlyList<string> Rows(Page report) =>
        [.. report.Document.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.Said().Contains(ReportFeedbackQuery.Title, StringComparison.Ordinal)).QuerySelectorAll("tbody tr")
            .Select(row => string.Join('|', row.Children.Select(cell => cell.Shown())))];

    private async Task<long> AddAsync(FeedbackReceived received, PortalFactory? site = null) => await (site ?? factory).InScopeAsync(async services =>
        (await services.GetRequiredService<FeedbackIntake>().RecordAsync(received, TestStaff.Of(StaffRole.StaffMember).Actor, (site ?? factory).Clock.UtcNow, CancellationToken.None)).Id);

    private Task<FeedbackItem> ReadAsync(long id) => factory.InDatabaseAsync(context => context.Set<FeedbackItem>().AsNoTracking().Include(one => one.Notes.OrderBy(note => note.Id)).SingleAsync(one => one.Id == id));

    private Task<Visitor> LeadAsync() => factory.SignedInAsync(StaffRole.ComplaintsLead);
}
