using ComplaintsPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>
/// Walter Bryce telephones on the Thursday before Easter about a wall that nobody has made safe. The contractor who is to inspect it is late,
/// and the manager would like to go on leave.
/// </summary>
[Collection(JourneysCollection.Name)]
public sealed class EasterStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    [Fact]
    [Trait("Clause", "Code 6.4")]
    public Task Leave_is_no_reason_and_a_late_contractor_is_when_it_is_told_in_time() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("2 April 2026", "10:30");
        var colleague = await story.StaffAsync("Chloe Turner");
        var reference = await HeTelephonesAsync(colleague);

        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync($"/cases/{reference}/triage/accept");
        await lead.PicksAsync("What is it about?", "Repairs and maintenance");
        await lead.PressesAsync("Accept and log at stage one");
        await lead.SetsOutAsync("Make the wall safe.", "The garden wall has leaned over your path since February and nobody has made it safe.");
        await lead.GivesToAsync("Grace Okafor");
        await lead.IssuesForPostingAsync();
        var acknowledgement = await colleague.PostsAsync("We have received your complaint", reference, "2 April 2026");

        // Good Friday and Easter Monday do not count: ten working days after Thursday 2 April is Monday 20 April.
        acknowledgement.Says("We will send you our full answer by Monday 20 April 2026.");

        site.GoTo("16 April 2026", "14:00");
        var manager = await story.StaffAsync("Grace Okafor");
        await manager.OpensAsync($"/cases/{reference}/extend");
        await manager.ReadsAsync("Monday 20 April 2026");
        await manager.ReadsAsync("Leave, sickness and workload are no reasons.");
        Assert.Equal(0, await manager.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("leave|holiday|sick|workload", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).CountAsync());
        await manager.PressesAsync("Decide the extension");
        await manager.ReadsAsync("Choose a reason from the list. Leave, sickness and workload are not on it");
        await manager.ChoosesAsync("We are waiting for somebody outside our control, such as a contractor or another organisation");
        await manager.WritesAsync("Explain it", "Harbour Structures, who inspect the wall for us, have not sent their report. They have promised it for 22 April.");
        await manager.PicksAsync("How many more working days?", "5 working days: Monday 27 April 2026");
        await manager.PicksAsync("How often will they hear from us until then?", "Every 2 working days");
        await manager.PressesAsync("Decide the extension");
        await manager.IsToldAsync("It counts only when its notice is sent in time: send it now.");

        // Until the letter is sent the date stays where it was.
        await manager.IssuesForPostingAsync();
        await manager.OpensAsync($"/cases/{reference}");
        await manager.ReadsAsync("Monday 20 April 2026");
        site.GoTo("17 April 2026", "15:30");
        var notice = await colleague.PostsAsync("We need more time to answer your complaint", reference, "17 April 2026");
        notice.Says("We told you that we would answer your complaint by Monday 20 April 2026.");
        notice.Says("Monday 27 April 2026");
        notice.Says("have not sent their report");
        notice.Says("Housing Ombudsman");
        notice.Says("0300 111 3000");
        await manager.OpensAsync($"/cases/{reference}");
        await manager.ReadsAsync("Monday 27 April 2026");
    });

    private static async Task<string> HeTelephonesAsync(Person colleague)
    {
        await colleague.OpensAsync("/staff/record");
        await colleague.ChoosesAsync("No", under: "Is anybody in danger now?");
        await colleague.PicksAsync("It came by", "Telephone");
        await colleague.FillsInDateAsync("When did it first reach anybody at the landlord or a contractor?", "2 April 2026");
        await colleague.WritesAsync("At what time?", "10:05");
        await colleague.ChoosesAsync("Yes, and they do");
        await colleague.WritesAsync("What happened, in their words", "The wall between my garden and the car park has leaned over my path since the storm in February. I have rung three times.");
        await colleague.WritesAsync("What would put it right?", "Make the wall safe.");
        await colleague.WritesAsync("Name", "Walter Bryce");
        await colleague.WritesAsync("Address of their home", "11 Osprey Terrace\nPortsmouth");
        await colleague.WritesAsync("Postcode", "PO0 2OT");
        await colleague.WritesAsync("Telephone number", "07700 900177");
        await colleague.ChoosesAsync("By post");
        await colleague.PressesAsync("Record it");
        await colleague.SeesAsync("Complaint recorded");
        await colleague.ReadsAsync("We write to them by Monday 13 April 2026.");
        return await colleague.ReadOffAsync(".govuk-panel__body strong");
    }
}
