using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Learning;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Signals;
using ComplaintsPortal.Web.Features.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Web.Tests.Learning;

/// <summary>Themes: kept, joined, told and ended; and what repeats, which is shown until somebody deals with it.</summary>
public sealed class ThemePagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private DateOnly Today => LondonTime.Today(factory.Clock);

    private Act Act => new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow);

    [Theory]
    [InlineData(StaffRole.StaffMember)]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Administrator)]
    public async Task Those_who_work_on_no_complaint_do_not_open_it(StaffRole role)
    {
        var visitor = await factory.SignedInAsync(role);
        Assert.Equal(403, (int)(await visitor.GetAsync("/staff/themes")).Status);
        Assert.Equal(403, (int)(await visitor.GetAsync("/staff/signals?key=Home:1")).Status);
    }

    [Fact]
    [Trait("Clause", "Code 9.4")]
    [Trait("Clause", "Code 9.2")]
    public async Task A_theme_is_kept_with_its_complaints_and_with_who_was_told()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync("/staff/themes/add")).FillDate("When is it looked at again?", Today.AddDays(-1)).PressAsync("Save the theme");
        PageAssert.Error("Name", ThemeFormValidator.NoName, page);
        PageAssert.Error("What goes wrong?", ThemeFormValidator.NoWords, page);
        PageAssert.Error("When is it looked at again?", "The day on which it is looked at again must be today or later", page);

        page = await page.Fill("Name", "Missed visits").Fill("What goes wrong?", "Nobody comes.").FillDate("When is it looked at again?", Today.AddDays(60)).PressAsync("Save the theme");
        Assert.Equal("“Missed visits” is a theme now.", page.Banner);

        PageAssert.Error("Reference", JoinFormValidator.Nothing, await page.PressAsync("Join it"));
        PageAssert.Error("Reference", JoinFormValidator.Nothing, await page.Fill("Reference", "CP-1999-00001").Fill("Why does it belong to the theme?", "The same.").PressAsync("Join it"));
        var kept = await page.Fill("Reference", reference.ToString()).Fill("Why does it belong to the theme?", "").PressAsync("Join it");
        PageAssert.Error("Why does it belong to the theme?", JoinFormValidator.NoWhy, kept);
        Assert.Equal(reference.ToString(), kept.ValueOf("Reference"));
        page = await page.Fill("Why does it belong to the theme?", "Two visits were missed.").PressAsync("Join it");
        Assert.Equal($"{reference} belongs to the theme.", page.Banner);
        PageAssert.Error("Reference", $"{reference} belongs to this theme already.", await page.Fill("Reference", reference.ToString()).Fill("Why does it belong to the theme?", "Again.").PressAsync("Join it"));
        Assert.Equal("Two visits were missed.", Assert.Single(await factory.EventsAsync<ThemeJoined>(reference)).Why);

        var told = await page.FillDate("When?", Today.AddDays(1)).PressAsync("Note it");
        PageAssert.Error("Who was told?", TellFormValidator.NoWhom, told);
        page = await page.Fill("Who was told?", "Residents’ panel").FillDate("When?", Today).PressAsync("Note it");
        Assert.Contains($"Residents’ panel, {Words.Day(Today)}", page.Text, StringComparison.Ordinal);

        PageAssert.Error("Why?", EndFormValidator.NoReason, await page.PressAsync("End the theme"));
        page = await page.PressAsync($"Take it out: {reference}");
        Assert.Equal($"{reference} does not belong to the theme any more.", page.Banner);
        page = await page.Fill("Why?", "It stopped.").PressAsync("End the theme");
        Assert.Contains("It stopped.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Missed visits", (await lead.GetAsync("/staff/themes")).Text, StringComparison.Ordinal);
        Assert.Contains("Missed visits", (await lead.GetAsync("/staff/themes?which=all")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lead.GetAsync("/staff/themes/9999")).Status);
    }

    [Fact]
    public async Task Somebody_who_may_not_see_a_complaint_learns_only_that_there_is_one()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded());
        var id = await factory.InDatabaseAsync(async context =>
        {
            var theme = Theme.Record(new ThemeNote("Slow answers", "It takes long.", "", Guid.NewGuid(), "Somebody", Today.AddDays(9)), Act);
            context.Add(theme);
            context.Add(ThemeComplaint.Join(theme, await context.Set<Complaint>().SingleAsync(c => c.Reference == reference), "It waited.", Act));
            await context.SaveChangesAsync();
            return theme.Id;
        });

        var page = await (await factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync($"/staff/themes/{id}");
        Assert.DoesNotContain(reference.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Contains("1 more complaint that you may not see.", page.Text, StringComparison.Ordinal);
        PageAssert.Error("Reference", JoinFormValidator.Nothing, await page.Fill("Reference", reference.ToString()).Fill("Why does it belong to the theme?", "The same.").PressAsync("Join it"));
    }

    [Fact]
    [Trait("Clause", "Code 9.4")]
    public async Task What_repeats_is_shown_with_why_and_becomes_a_theme_or_is_set_aside_until_the_next_complaint()
    {
        await using var site = await PortalFactory.StartAsync(one => one.With("Signals:HomeComplaints", "2").With("Signals:ContractorComplaints", "2").With("Signals:AreaComplaints", "8"));
        List<ComplaintReference> cases = [];
        for (var i = 0; i < 3; i++)
        {
            cases.Add(await site.AddCaseAsync(c => c.Acknowledged()));
        }

        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var empty = await lead.GetAsync("/staff/themes");
        Assert.True(empty.Text.Contains("Nothing repeats that nobody has looked at", StringComparison.Ordinal), empty.Text);
        await AboutAsync(site, cases[0], cases[1]);

        var page = await lead.GetAsync("/staff/themes");
        Assert.Contains("2 complaints about one home since", page.Text, StringComparison.Ordinal);
        Assert.Contains("From 2 within 12 months on this is shown.", page.Text, StringComparison.Ordinal);
        var home = await page.FollowAsync("1 Harbour House, PO1 2AL");
        Assert.Contains(cases[0].ToString(), home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(cases[2].ToString(), home.Text, StringComparison.Ordinal);
        PageAssert.Error("Why does it need nothing?", DismissFormValidator.NoReason, await home.PressAsync("Set it aside"));
        page = await home.Fill("Why does it need nothing?", "Two different causes.").PressAsync("Set it aside");
        Assert.Equal("It is set aside until the next complaint.", page.Banner);
        Assert.DoesNotContain("1 Harbour House", page.Text, StringComparison.Ordinal);
        Assert.Contains("This does not stand out any more.", (await lead.GetAsync(home.Address)).Text, StringComparison.Ordinal);

        var contractor = await page.FollowAsync("Warm Homes");
        page = await (await contractor.FollowAsync("Make a theme of it")).Fill("Name", "Heating visits").Fill("What goes wrong?", "Nobody comes.").PressAsync("Save the theme");
        Assert.Contains(cases[1].ToString(), page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await site.InDatabaseAsync(context => context.Set<ThemeComplaint>().CountAsync()));

        // The next complaint about the same home, and the eighth about (each has one like it beside it) one subject from one area.
        cases.Add(await site.AddCaseAsync(c => c.Acknowledged()));
        await AboutAsync(site, cases[3]);
        page = await lead.GetAsync("/staff/themes");
        Assert.Contains("3 complaints about one home since", page.Text, StringComparison.Ordinal);
        Assert.Contains("8 complaints about one subject from one area since", page.Text, StringComparison.Ordinal);
        Assert.Contains("when they at least doubled", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Signals:HomeComplaints", "1")]
    [InlineData("Signals:Months", "61")]
    [InlineData("Signals:AreaDays", "x")]
    public void A_setting_that_makes_no_sense_stops_the_start(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        Assert.Contains("Signals", Assert.Throws<StartUpException>(() => SignalOptions.From(configuration)).Message, StringComparison.Ordinal);
    }

    // One home and one contractor behind these complaints.
    private async Task AboutAsync(PortalFactory site, params ComplaintReference[] references) => await site.InDatabaseAsync(async context =>
    {
        var home = await context.Set<Home>().SingleOrDefaultAsync(one => one.Uprn == 4) ?? context.Add(new Home(TestHome, site.Clock.UtcNow)).Entity;
        var contractor = await context.Set<Contractor>().SingleOrDefaultAsync()
            ?? context.Add(Contractor.Register(new ContractorDetails("Warm Homes", "", "", "gas@warm.example", "", Today, null), Act)).Entity;
        await context.SaveChangesAsync();
        foreach (var reference in references)
        {
            var complaint = (await context.FindComplaintAsync(reference))!;
            context.Add(CaseHome.Choose(complaint, home, HomeType.Rented, "", Act));
            context.Add(ContractorInvolvement.Name(complaint, contractor, [], "Their visits.", Act));
        }

        await context.SaveChangesAsync();
    });

    private static HomeRow TestHome => new(4, "1 Harbour House", "PO1 2AL", "General needs", HomeType.Rented, "", "");
}
