using ComplaintsPortal.BrowserTests.Support;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// At half past eleven on Christmas Eve water runs into a light. Nobody is at work; whom to ring stands on the next page, the building safety
/// manager is told in the same minute, and the 24 hours run through the holidays while working days do not.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class ChristmasStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    private static readonly Told Leak = new("Water runs through the ceiling into the light in the hall. It crackles.", "24 December 2026", "24 December 2026", "Make it safe.");

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public Task A_hazard_on_Christmas_Eve_is_told_at_once_and_its_dates_are_right_over_the_holidays() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("24 December 2026", "23:30");
        var tenant = await story.TenantAsync("Marek Dvořák", new Visit { Width = Visit.Phone, Scripts = false });
        await tenant.OpensAsync("/");
        await tenant.PressesAsync("Start now");
        await tenant.ChoosesAsync("Yes");
        await tenant.PressesAsync("Continue");
        await tenant.SeesAsync("Get help now");
        await tenant.ReadsAsync("Our emergency repairs line, day and night: 01632 960 111");
        await tenant.WritesAsync("What is the danger? (optional)", "Water in the light. The fuse is out and I am in the dark with my son.");
        await tenant.PressesAsync("Continue");
        await tenant.WritesAsync("What went wrong?", Leak.WhatWentWrong);
        await tenant.ChoosesAsync("Electricity: bare wires, water near sockets or lights");
        var reference = await tenant.TellsTheRestAsync(Leak, "Marek Dvořák", "marek.dvorak@tenant.example");
        await tenant.ReadsAsync("You told us that somebody may be in danger");
        await tenant.ReadsAsync("01632 960 111");

        // Nobody has to be at work for this.
        await site.DeliverMailAsync();
        var alert = Assert.Single(site.MailServer.Mails, mail => mail.To == "building.safety@landlord.example" && mail.Mail.Subject.Contains(reference, StringComparison.Ordinal)).Mail;
        Assert.Contains("Investigate and make safe by: Friday 25 December 2026 at 23:30", alert.Text, StringComparison.Ordinal);
        Assert.Contains("The fuse is out and I am in the dark with my son.", alert.Text, StringComparison.Ordinal);

        // Counted by hand: Christmas Day, 28 December for Boxing Day and New Year's Day are holidays.
        site.GoTo("25 December 2026", "00:10");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync("/staff/next");
        await lead.ReadsAsync("This comes first for you. Somebody may be in danger, and it has not been decided what this is.");
        await lead.OpensAsync($"/cases/{reference}/hazards");
        foreach (var line in new[]
        {
            "Investigate Hazard 1 Friday 25 December 2026 at 23:30",
            "Make safe Hazard 1 Friday 25 December 2026 at 23:30",
            "Written summary to the tenant Hazard 1 Thursday 31 December 2026",
            "Begin further work, or take steps to Hazard 1 Tuesday 5 January 2027",
            "Stage one acknowledgement Complaint Tuesday 5 January 2027",
            "Start further work Hazard 1 Friday 19 March 2027",
        })
        {
            await ReadsOnStripAsync(lead, line);
        }

        await lead.PictureAsync("hazard-strip", height: 1000, from: "h1");
        await lead.OpensAsync($"/cases/{reference}/hazards/1");
        await lead.ChoosesAsync("The home was made safe");
        await lead.WritesAsync("What was found, done or said?", "The electrician on call switched the circuit off and left lamps.");
        await lead.PressesAsync("Save");
        await lead.IsToldAsync("Recorded: the home was made safe.");
        await lead.OpensAsync($"/cases/{reference}/hazards");
        Assert.DoesNotContain(await StripAsync(lead), line => line.StartsWith("Make safe", StringComparison.Ordinal));
    });

    private static async Task ReadsOnStripAsync(Person person, string line) =>
        Assert.Contains(await StripAsync(person), one => one.StartsWith(line, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> StripAsync(Person person) =>
        [.. (await person.Page.Locator(".portal-strip__line").AllInnerTextsAsync()).Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
