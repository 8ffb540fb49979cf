using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.RaiseComplaint;
using ComplaintsPortal.Web.Features.ServiceRequest;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.ServiceRequests;

/// <summary>Service requests from triage to the complaint about one. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 1.4")]
public sealed class ServiceRequestPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Due = new(2026, 3, 18);

    [Fact]
    public async Task At_triage_it_says_where_it_goes_and_when_we_ask_and_comes_on_the_list()
    {
        var reference = await factory.AddCaseAsync(with: s => s with { ComplainantName = "Listed Request" });
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/triage/service-request");
        page = await page.Fill("Why is it a service request?", "First report.").Fill("What will we do about it, and by when?", "Repair it.").PressAsync("Handle it as a service request");
        PageAssert.Error("Where does the request go?", RouteFormValidator.NoPlace, page);
        PageAssert.Error("By when do we ask how it stands?", "Enter the day on which we ask how it stands", page);
        Assert.Equal(ComplaintStatus.ToTriage, (await factory.ReadCaseAsync(reference)).Status);

        page = await page.Fill("Where does the request go?", "Repairs desk").Fill("The reference there, if there is one", "R-1").FillDate("By when do we ask how it stands?", Due).PressAsync("Handle it as a service request");
        Assert.EndsWith("/letters/service-request-notice", page.Address, StringComparison.Ordinal);

        var list = PageAssert.Is("Service requests", await (await LeadAsync()).GetAsync("/staff/service-requests"));
        Assert.Contains($"{reference} Listed Request Repairs desk reference R-1 18 March 2026", list.Text, StringComparison.Ordinal);
        Assert.Contains("Service requests", (await (await LeadAsync()).GetAsync("/staff/more")).Links);
    }

    [Theory]
    [InlineData("18", "3", "2025", "The day on which we ask how it stands must be today or in the future")]
    [InlineData("5", "3", "2027", "The day on which we ask how it stands must be within a year")]
    [InlineData("31", "2", "2026", "There is no 31 February 2026: that month has 28 days")]
    public async Task A_day_that_cannot_be_is_a_sentence(string day, string month, string year, string sentence)
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.ServiceRequest), start: factory.Clock.UtcNow.AddDays(-3));
        var page = PageAssert.Is("Follow the service request", await (await LeadAsync()).GetAsync($"/cases/{reference}/service-request"));
        page = await page.Fill("Where does the request go?", new string('x', 201)).FillDate("By when do we ask how it stands?", day, month, year).PressAsync("Save where it went");
        PageAssert.Error("By when do we ask how it stands?", sentence, page);
        PageAssert.Error("Where does the request go?", "Where it went must be 200 characters or fewer", page);
    }

    [Fact]
    public async Task What_is_heard_moves_the_day_and_what_is_done_leaves_the_list()
    {
        var reference = await FollowedAsync("Heard Request");
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/service-request");
        PageAssert.Error("How does the request stand?", NewsFormValidator.NoChoice, await page.PressAsync("Save"));
        page = await page.Choose("It goes on").PressAsync("Save");
        PageAssert.Error("What did you hear?", NewsFormValidator.NothingHeard, page);
        PageAssert.Error("When do we ask again?", "Enter the day on which we ask again", page);

        page = await page.Fill("What did you hear?", "The part is on order.").FillDate("When do we ask again?", new DateOnly(2026, 3, 25)).PressAsync("Save");
        PageAssert.Says("Recorded. We ask again by Wednesday 25 March 2026.", page);
        Assert.Contains("1 time, last on 4 March 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Heard on 4 March 2026 The part is on order.", page.Text, StringComparison.Ordinal);

        page = await page.Choose("It is done").Fill("What was done?", "").PressAsync("Save");
        PageAssert.Error("What was done?", NewsFormValidator.NoOutcome, page);
        page = await page.Fill("What was done?", "The lift runs.").FillDate("On which day?", new DateOnly(2026, 3, 4)).PressAsync("Save");
        PageAssert.Says("The service request is recorded as done.", page);

        Assert.DoesNotContain("Heard Request", (await (await LeadAsync()).GetAsync("/staff/service-requests")).Text, StringComparison.Ordinal);
        Assert.Contains("Heard Request", (await (await LeadAsync()).GetAsync("/staff/service-requests?show=done")).Text, StringComparison.Ordinal);
        Assert.Single(await factory.EventsAsync<ServiceRequestDone>(reference));
    }

    [Fact]
    [Trait("Clause", "Code 1.5")]
    public async Task Code_1_5_unhappy_with_how_it_is_dealt_with_is_a_complaint_at_once_and_the_request_goes_on()
    {
        var reference = await FollowedAsync("Raised Request");
        var page = await (await (await LeadAsync()).GetAsync($"/cases/{reference}/service-request")).FollowAsync("Raise it as a complaint");
        PageAssert.Error("Since when have they been unhappy?", RaiseFormValidator.NoChoice, await page.PressAsync("Raise the complaint"));
        page = await page.Choose("They are unhappy with how we dealt with the request").PressAsync("Raise the complaint");
        PageAssert.Error("What they say, in their words", RaiseFormValidator.NoWords, page);
        page = await page.Fill("What they say, in their words", "Nobody came.").Fill("Time", "09:30").Pick("How did they tell us?", "Text message").PressAsync("Raise the complaint");

        PageAssert.Is("Complaint recorded", page);
        Assert.NotNull(page.Document.QuerySelector(".portal-code"));
        var request = await RequestAsync(reference);
        var raised = await factory.ReadCaseAsync(request.RaisedAs!.Value);
        Assert.Equal((ComplaintStatus.ToTriage, reference, "Nobody came.", "text"), (raised.Status, raised.OpenedFrom!.Value, raised.Submission.AsItCame.WhatHappened, raised.Channel));
        Assert.Equal(new DateTime(2026, 3, 4, 9, 30, 0, DateTimeKind.Utc), raised.ReceivedOn);
        Assert.True(raised.Submission.IsIntact);
        Assert.Equal((true, ComplaintStatus.ServiceRequest), (request.IsOpen, (await factory.ReadCaseAsync(reference)).Status));

        var triage = await (await LeadAsync()).GetAsync($"/cases/{raised.Reference}/triage");
        Assert.Contains("What they had asked us for", triage.Text, StringComparison.Ordinal);
        Assert.Contains("There is black mould in my son's bedroom.", triage.Text, StringComparison.Ordinal);
        PageAssert.Is("There is nothing to do here now", await (await LeadAsync()).GetAsync($"/cases/{reference}/service-request/raise"));
    }

    [Fact]
    [Trait("Clause", "Code 1.5")]
    public async Task Code_1_5_a_complaint_from_the_beginning_keeps_its_moment()
    {
        var reference = await FollowedAsync("Always Unhappy");
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/service-request/raise");
        await page.Choose("It was a complaint from the beginning").PressAsync("Raise the complaint");
        var again = await page.PressAsync("Raise the complaint");

        Assert.Contains("Already done by", again.Banner, StringComparison.Ordinal);
        var raised = await factory.ReadCaseAsync((await RequestAsync(reference)).RaisedAs!.Value);
        var contact = await factory.ReadCaseAsync(reference);
        Assert.Equal((contact.ReceivedOn, contact.Submission.AsItCame.WhatHappened), (raised.ReceivedOn, raised.Submission.AsItCame.WhatHappened));
        Assert.Single(await factory.EventsAsync<ServiceRequestRaised>(reference));
    }

    [Fact]
    public async Task A_colleague_without_the_case_neither_follows_nor_lists_it()
    {
        var reference = await FollowedAsync("Not Theirs");
        PageAssert.NotFound(await (await factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync($"/cases/{reference}/service-request"));
        Assert.DoesNotContain("Not Theirs", (await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/service-requests")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_where_a_page_ended()
    {
        await using var site = await PortalFactory.StartAsync();
        await site.InDatabaseAsync(async context =>
        {
            for (var number = 1; number <= 27; number++)
            {
                var test = new TestCase(s => s with { ComplainantName = $"Person {number:00}" }, number, CaseSetUp.Staff, site.Clock.UtcNow.AddDays(-3)).To(ComplaintStatus.ServiceRequest);
                context.Add(test.Complaint);
                await context.SaveChangesAsync();
                context.Add(ServiceRequest.Follow(test.Complaint, new ServiceRequestRoute("Repairs", "", Due.AddDays(number)), new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
                await context.SaveChangesAsync();
            }
        });
        var first = await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/service-requests");
        Assert.Equal(25, first.Document.QuerySelectorAll("tbody tr").Length);
        var second = await first.FollowAsync("Next page");
        Assert.Equal(["Person 26", "Person 27"], second.Document.QuerySelectorAll("tbody .portal-table__name").Select(one => one.Said()));
        Assert.Equal(first.Text, (await second.FollowAsync("Previous page")).Text);
    }

    private Task<ServiceRequest> RequestAsync(ComplaintReference reference) => factory.InDatabaseAsync(context =>
        context.Set<ServiceRequest>().SingleAsync(request => context.Set<Complaint>().Any(c => c.Id == request.ComplaintId && c.Reference == reference)));

    private async Task<ComplaintReference> FollowedAsync(string name)
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.ServiceRequest), s => s with { ComplainantName = name }, factory.Clock.UtcNow.AddDays(-3));
        var page = await (await LeadAsync()).GetAsync($"/cases/{reference}/service-request");
        PageAssert.Says("The service request is followed from now on.", await page.Fill("Where does the request go?", "Repairs desk").FillDate("By when do we ask how it stands?", Due).PressAsync("Save where it went"));
        return reference;
    }

    private Task<Visitor> LeadAsync() => factory.SignedInAsync(StaffRole.ComplaintsLead);
}
