using ComplaintsPortal.BrowserTests.Support;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// A kitchen that was fitted fifteen months ago. George Abara saw thirteen months ago what is wrong with it, and nothing kept him from
/// saying so; his neighbour Edith Farrow saw it eleven months ago. Neither he nor the lead who decides touches a mouse.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class KitchenStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    [Fact]
    [Trait("Clause", "PCC-7")]
    public Task A_fault_known_for_thirteen_months_is_declined_with_the_Ombudsman_named() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "18:05");
        var george = await story.TenantAsync("George Abara", new Visit { Width = Visit.Phone, Scripts = false }, keyboard: true);
        var reference = await ComplainsAsync(george, "George Abara", "George.Abara@tenant.example", firstSeen: "2 February 2025");

        // No answer was refused because of a date: the lead decides.
        site.GoTo("4 March 2026", "09:20");
        var lead = await story.StaffAsync("Priya Nair", keyboard: true);
        await lead.OpensAsync($"/cases/{reference}/triage");
        await lead.ReadsAsync("Older than the limit");
        await lead.FollowsAsync("Do not accept it");
        await lead.FollowsAsync("The complaint was not made in a reasonable time (12 months)");
        await lead.FillsInDateAsync("From which day does the age count?", "2 February 2025");
        await lead.PressesAsync("Do not accept the complaint");
        await lead.ReadsAsync("There is a problem");
        await lead.WritesAsync("Which circumstances did you consider?", "I rang him on 4 March. He was well, knew of the doors all along and thought that they would settle. None of this is exceptional.");
        await lead.WritesAsync("The reasons in this case", "You told us that you saw on 2 February 2025 that the doors do not close. You were well and at home since, and nothing kept you from telling us sooner.");
        await lead.PressesAsync("Do not accept the complaint");
        await lead.IsToldAsync("Not accepted. Now send the letter that says so.");
        await lead.PressesAsync("Issue and email the letter");
        await site.DeliverMailAsync();

        var letter = await Pdf.ReadAsync(Assert.Single(site.MailServer.Mails[^1].Mail.Attachments).Content);
        letter.Says("Our decision not to accept your complaint");
        letter.Says("complaints made within 12 months of the issue becoming apparent");
        letter.Says("nothing kept you from telling us sooner");
        letter.Says("You have the right to take this decision to the Housing Ombudsman.");
        letter.Says("0300 111 3000");
        await lead.OpensAsync($"/cases/{reference}");
        await lead.ReadsWhenUnfoldedAsync("None of this is exceptional.");
    });

    [Fact]
    [Trait("Clause", "PCC-7")]
    public Task The_same_fault_known_for_eleven_months_is_accepted() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("3 March 2026", "19:40");
        var edith = await story.TenantAsync("Edith Farrow", new Visit());
        var reference = await ComplainsAsync(edith, "Edith Farrow", "edith.farrow@tenant.example", firstSeen: "2 April 2025");

        site.GoTo("4 March 2026", "09:50");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage");
        await lead.DoesNotReadAsync("Older than the limit");
        await lead.FollowsAsync("Accept it at stage one");
        await lead.PicksAsync("What is it about?", "Planned works");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.IsToldAsync("Accepted and logged at stage one. Now set out the complaint.");
    });

    private static Task<string> ComplainsAsync(Person tenant, string name, string email, string firstSeen) => tenant.ComplainsAsync(
        new("You fitted a new kitchen. The doors of the wall cupboards do not close, and two of them have come off.", "2 December 2024", firstSeen, "Doors that close."),
        name, email);
}
