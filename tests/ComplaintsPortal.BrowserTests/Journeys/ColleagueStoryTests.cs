using ComplaintsPortal.BrowserTests.Support;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// Oluwaseun Bakare complains about the repairs manager herself. She is to find the complaint nowhere; her colleague who is given it knows
/// him and says so; a third one takes it on.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class ColleagueStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    [Fact]
    [Trait("Clause", "Code 5.8")]
    [Trait("Clause", "LHP-45")]
    public Task A_complaint_about_somebody_who_works_here_is_dealt_with_by_somebody_else() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "18:20");
        var tenant = await story.TenantAsync("Oluwaseun Bakare", new Visit { Width = Visit.Phone, Scripts = false });
        var reference = await tenant.ComplainsAsync(
            new("Your repairs manager Grace Okafor told me on my doorstep that people like me should be grateful. I want somebody else to look at this.", "2 March 2026", "2 March 2026", "An apology, and nobody spoken to like that again."),
            "Oluwaseun Bakare",
            "oluwaseun.bakare@tenant.example");

        site.GoTo("4 March 2026", "09:15");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage");
        await lead.ReadsAsync("Their words name somebody who works here.");
        await lead.PictureAsync("named-colleague", height: 1000, from: "h1");
        await lead.FollowsAsync(await LinkAboutAsync(lead, "Grace Okafor"));
        await lead.WritesAsync("In a sentence, for our records", "The complaint is about what she said.");
        await lead.PictureAsync("keep-away", height: 1000, from: "h1");
        await lead.PressesAsync("Keep them away");
        await lead.IsToldAsync("Grace Okafor neither sees nor handles this complaint any more.");

        var named = await story.StaffAsync("Grace Okafor");
        await named.OpensAsync("/staff/search?q=Bakare");
        await named.DoesNotReadAsync(reference);
        await named.OpensAsync($"/cases/{reference}");
        await named.SeesAsync("Page not found");

        await lead.OpensAsync($"/cases/{reference}/triage/accept");
        await lead.PicksAsync("What is it about?", "Something else");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.SetsOutAsync("An apology.", "A member of staff was rude on the doorstep on 2 March.");
        await lead.OpensAsync($"/cases/{reference}/assign");
        await lead.ReadsAsync("Grace Okafor is kept away from this complaint (Code 5.8).");
        await lead.GivesToAsync("Helen Marsh");

        var friend = await story.StaffAsync("Helen Marsh");
        await friend.OpensAsync($"/cases/{reference}/assignment");
        await friend.FollowsAsync("Declare a conflict of interest");
        await friend.WritesAsync("What is the conflict?", "He coaches my son’s football team.");
        await friend.PressesAsync("Declare it and step back");
        await friend.OpensAsync($"/cases/{reference}");
        await friend.SeesAsync("Page not found");

        await lead.OpensAsync($"/cases/{reference}");
        await lead.ReadsAsync("Helen Marsh is kept away: conflict of interest. Somebody else must be named to deal with it.");
        await lead.OpensAsync($"/cases/{reference}/keep-away");
        await lead.ReadsAsync("He coaches my son’s football team.");
    });

    private static async Task<string> LinkAboutAsync(Person lead, string name) =>
        (await lead.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = $"If it is about {name}" }).First.InnerTextAsync()).Trim();
}
