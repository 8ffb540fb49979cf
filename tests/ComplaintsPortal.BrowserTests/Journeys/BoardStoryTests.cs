using System.Text;
using ComplaintsPortal.BrowserTests.Support;
using Xunit.Abstractions;
using Person = ComplaintsPortal.BrowserTests.Support.Person;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>A reporting year ends. The lead looks where they stand, writes the annual report, the director approves, the council answers, and everybody reads it.</summary>
[Collection(JourneysCollection.Name)]
public sealed class BoardStoryTests(BrowserFixture browser, StorySite site, ITestOutputHelper output) : IClassFixture<StorySite>
{
    private const string Stages = "dl.portal-key div:has-text('Taken to stage two')";
    private const string Report = "Annual complaints performance and service improvement report, 2025/26";

    [Fact]
    [Trait("Clause", "Code 8.1")]
    [Trait("Clause", "Code 8.2")]
    [Trait("Clause", "Code 9.7")]
    public Task The_years_figures_lead_to_their_complaints_and_are_the_same_wherever_they_stand() => browser.TellAsync(site, output, async story =>
    {
        site.GoTo("7 April 2026", "09:30");
        var lead = await story.StaffAsync("Priya Nair");
        await lead.OpensAsync("/staff/overview");
        await lead.PictureAsync("overview", height: 1150, from: "h1");
        var behind = (await lead.ReadOffAsync($"{Stages} dd")).Split(' ', '\n')[^3..];
        await lead.FollowsAsync("Taken to stage two");
        await lead.ReadsAsync($"{behind[0]} of {behind[2]}");
        await lead.PictureAsync("figure", height: 900, from: "h1");

        await lead.OpensAsync("/staff/reports");
        await lead.PressesAsync($"Begin it : {Report}");
        var address = new Uri(lead.Page.Url).AbsolutePath;
        for (var part = 1; await ToWriteAsync(lead) is { } heading; part++)
        {
            await lead.Page.Locator("details > summary", new() { HasText = "has to be written" }).First.ClickAsync();
            await lead.Page.Locator("details[open] textarea").FillAsync($"Repairs that were booked and not done lie behind most of what went wrong. We book each with a visit to check now (part {part}).");
            await lead.PressesAsync($"Save this text : {heading}");
            await lead.IsToldAsync("Your text is saved.");
        }

        await lead.ReadsAsync("The director can approve it.");
        var director = await story.StaffAsync("Margaret Flynn");
        await director.OpensAsync(address);
        await director.PressesAsync("Approve");
        await director.IsToldAsync("The report is approved.");

        await lead.OpensAsync(address);
        await lead.ReadsAsync("response");
        await lead.WritesAsync("What the governing body says", "The Cabinet is not content with the time that repairs take and will look at it again in October.");
        await lead.WritesAsync("Board or committee", "Cabinet");
        await lead.FillsInDateAsync("Day of the meeting", "7 April 2026");
        await lead.PressesAsync("Record the response");
        await lead.PressesAsync("Publish");
        await lead.IsToldAsync("The report is published. It stays as it is from now on.");

        var member = await story.StaffAsync("Councillor Ellis");
        await member.OpensAsync(address);
        await member.PictureAsync("annual-report", height: 1150, from: "h1");
        await SameEverywhereAsync(member, address);

        site.GoTo("9 April 2026", "19:10");
        var tenant = await story.TenantAsync("Rosa Quill", new Visit { Width = Visit.Phone, Scripts = false });
        await tenant.OpensAsync("/performance");
        await tenant.ReadsWhenUnfoldedAsync("with a visit to check now (part 1)");
        await tenant.ReadsWhenUnfoldedAsync("The Cabinet is not content");
        await tenant.PictureAsync("performance", height: 900, from: "h1");
    });

    // The heading of the first part that waits for words; null where none does.
    private static async Task<string?> ToWriteAsync(Person lead)
    {
        var waiting = lead.Page.Locator("section.portal-report-part", new() { HasText = "has to be written" });
        return await waiting.CountAsync() == 0 ? null : await waiting.First.EvaluateAsync<string>("one => one.querySelector('summary .govuk-visually-hidden').textContent.replace(': ', '')");
    }

    // Each rate of the page stands in the file for calculators and in the one for paper.
    private static async Task SameEverywhereAsync(Person reader, string address)
    {
        var rates = await reader.Page.Locator("main td:has-text('%')").AllInnerTextsAsync();
        var csv = Encoding.UTF8.GetString(await reader.DownloadsAsync($"{address}.csv", "text/csv; charset=utf-8"));
        var pdf = await reader.OpensPdfAsync($"{address}.pdf");
        Assert.InRange(rates.Count, 5, 200);
        Assert.All(rates.Select(Pdf.Squeeze).Distinct(), rate =>
        {
            var number = rate.Split(' ').First(word => word.EndsWith('%'));
            pdf.Says(number);
            Assert.Contains(number, csv, StringComparison.Ordinal);
        });
    }
}
