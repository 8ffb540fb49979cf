using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Incidents;

/// <summary>When the Code cannot be met. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 8.5")]
public sealed class IncidentPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Href = "/staff/incidents";

    [Fact]
    public async Task Whoever_reads_figures_may_read_it_and_only_lead_and_director_keep_it()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync(Href)).Status);
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        PageAssert.Is("When the Code cannot be met", await manager.GetAsync(Href));
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync(Href + "/new")).Status);
        PageAssert.NotFound(await manager.GetAsync(Href + "/99999"));
    }

    [Theory]
    [InlineData("", "We cannot write.", "2", null, "Say in a few words what happened")]
    [InlineData("A flood", "", "2", null, "Say why complaints cannot be answered in time")]
    [InlineData("A flood", "We cannot write.", "5", null, "The day on which it began must be today or in the past")]
    [InlineData("A flood", "We cannot write.", "2", "1", "The day on which the Code is met again must be on or after the day on which it began")]
    public async Task Bad_input_is_a_sentence(string what, string reasons, string began, string? back, string sentence)
    {
        var page = await (await factory.SignedInAsync(StaffRole.Director)).GetAsync(Href + "/new");
        page.Fill("What happened", what).Fill("Why complaints cannot be answered in time", reasons).FillDate("When it began", began, "3", "2026");
        if (back is not null)
        {
            page.FillDate("When the Code is met again (if you can say)", back, "3", "2026");
        }

        page = await page.PressAsync("Save");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
    }

    /// <summary>The four steps from the first page to the last, with the public site and every due date looked at before and after.</summary>
    [Fact]
    public async Task Code_8_5_the_four_steps_are_tracked_published_while_it_lasts_and_no_date_moves()
    {
        await using var site = await PortalFactory.StartAsync();
        foreach (var status in new[] { ComplaintStatus.ToTriage, ComplaintStatus.StageOne, ComplaintStatus.StageTwo })
        {
            await site.AddCaseAsync(c => c.To(status));
        }

        var before = await DatesAsync(site);
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = (await lead.GetAsync(Href + "/new")).Fill("What happened", "Our systems do not work").Fill("Why complaints cannot be answered in time", "We cannot open complaints.").FillDate("When it began", "2", "3", "2026");
        page = await page.PressAsync("Save");
        Assert.Equal("The incident is recorded. No date of a complaint has moved", page.Banner);
        Assert.DoesNotContain("Our systems", (await site.Anybody().GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("to do: Tell the Ombudsman, Tell the residents whom it affects, Publish it on the website, with the reasons and Say by when", (await lead.GetAsync("/staff")).Text, StringComparison.Ordinal);

        page = await page.PressAsync("Save");
        Assert.Contains("Choose what was done", page.Errors);
        page = await page.Choose("Tell the Ombudsman", "What was done?").FillDate("On which day?", "1", "3", "2026").PressAsync("Save");
        Assert.Contains("The day cannot be before it began", page.Errors);
        page = await page.FillDate("On which day?", "3", "3", "2026").Fill("How it was done (optional)", "By email.").PressAsync("Save");
        Assert.Contains("3 March 2026, noted by", page.Text, StringComparison.Ordinal);
        page = await page.Choose("Tell the residents whom it affects", "What was done?").FillDate("On which day?", "4", "3", "2026").PressAsync("Save");
        page = await page.Choose("Publish it on the website, with the reasons", "What was done?").FillDate("On which day?", "4", "3", "2026").PressAsync("Save");
        Assert.Equal("It stands on the website now", page.Banner);
        foreach (var address in new[] { "/", "/what-happens", "/track" })
        {
            var shown = (await site.Anybody().GetAsync(address)).Text;
            Assert.Contains("We cannot answer all complaints in time", shown, StringComparison.Ordinal);
            Assert.Contains("We cannot open complaints. We cannot say yet when we answer in time again.", shown, StringComparison.Ordinal);
        }

        // The morning mail goes on about the one step that is left.
        var owed = await site.InScopeAsync(services => services.GetRequiredService<MorningQuery>().ReadAsync(TestStaff.Of(StaffRole.ComplaintsLead).Actor, new ComplaintsPortal.Infrastructure.Reminders.ReminderChoice { StaffId = TestStaff.Of(StaffRole.ComplaintsLead).Id }, [], default));
        Assert.Equal(["Our systems do not work: Say by when the Code is met again (Code 8.5)"], owed.Incidents);

        page = await (await page.FollowAsync("Change it, or give another day of return")).FillDate("When the Code is met again (if you can say)", "9", "3", "2026").PressAsync("Save");
        Assert.Contains("We expect to answer in time again from Monday 9 March 2026.", (await site.Anybody().GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("all four steps are done", (await lead.GetAsync("/staff")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await DatesAsync(site));

        page = await page.Choose("The Code is met again", "What was done?").FillDate("On which day?", "4", "3", "2026").PressAsync("Save");
        Assert.Equal("The Code is met again. The website says nothing of it any more", page.Banner);
        Assert.DoesNotContain("Our systems", (await site.Anybody().GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our systems", (await lead.GetAsync("/staff")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await DatesAsync(site));
        Assert.DoesNotContain("Note what was done", page.Text, StringComparison.Ordinal);
    }

    private static Task<List<string>> DatesAsync(PortalFactory site) => site.InDatabaseAsync(async context =>
        (await context.Set<Complaint>().AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Due, c.ResponseDue, c.NextDay, c.Version }).ToListAsync()).ConvertAll(one => one.ToString()!));
}
