using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>A double click and the back button, as a real browser does them: one complaint, one letter, and a page that says so.</summary>
[Collection(JourneysCollection.Name)]
public sealed class OnceTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    private const string Issue = "Issue the letter for posting";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task One_complaint(bool scripts) => browser.RunAsync(site, output, new Visit { Width = Visit.Phone, Scripts = scripts }, async page =>
    {
        var before = await CountAsync();
        await AnswersAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my complaint" }).DblClickAsync();
        // Without a script the second click may be the one that is answered; it says that the first was taken.
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("We have your complaint|You have sent this complaint already", System.Text.RegularExpressions.RegexOptions.IgnoreCase) })).ToBeVisibleAsync();
        var reference = await page.Locator(".govuk-panel__body strong").InnerTextAsync();
        Assert.Equal(before + 1, await CountAsync());

        // The browser keeps no copy of these pages, so going back asks the site, which says what was done.
        await page.GoBackAsync();
        await page.IsAsync("You have sent this complaint already");
        await Assertions.Expect(page.Locator(".govuk-panel__body strong")).ToHaveTextAsync(reference);
        Assert.Equal(before + 1, await CountAsync());
    });

    [Fact]
    public async Task One_letter()
    {
        var reference = await site.AddCaseAsync(c => c.Accept().Define().Assign());
        await browser.RunAsync(site, output, new Visit { As = TestStaff.Of(StaffRole.ComplaintsLead), ExpectsFailedAnswers = true }, async page =>
        {
            await page.OpenAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
            var stale = await page.Context.NewPageAsync();
            await stale.OpenAsync($"/cases/{reference}/letters/stage-one-acknowledgement");
            await page.GetByRole(AriaRole.Button, new() { Name = Issue }).DblClickAsync();
            await page.SaysAsync("is issued and waits in the print queue.");
            Assert.Single((await site.ReadCaseAsync(reference)).Letters);

            await page.GoBackAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Issued already" })).ToBeVisibleAsync();
            await stale.PressAsync(Issue);
            await Assertions.Expect(stale.GetByText($"{TestStaff.Of(StaffRole.ComplaintsLead).Name} issued this letter on").First).ToBeVisibleAsync();
            Assert.Single((await site.ReadCaseAsync(reference)).Letters);
        });
    }

    private static async Task AnswersAsync(IPage page)
    {
        await page.OpenAsync("/complain/danger");
        await page.ChooseAsync("No");
        await page.PressAsync("Continue");
        await page.FillInAsync("What went wrong?", "The lights on the stairs have been off since Friday, and my mother fell.");
        foreach (var heading in new[] { "When did it happen?", "What would put it right? (optional)", "Photographs and files" })
        {
            await page.PressAsync("Continue");
            await page.IsAsync(heading);
        }

        await page.PressAsync("Continue");
        await page.ChooseAsync("Myself, or my household");
        await page.PressAsync("Continue");
        await page.FillInAsync("Your full name", "Tessa Lowry");
        await page.PressAsync("Continue");
        await page.FillInAsync("Address line 1", "5 Ferry Lane");
        await page.PressAsync("Continue");
        await page.ChooseAsync("Post");
        await page.PressAsync("Continue");
        await page.ChooseAsync("To the home address");
        await page.PressAsync("Continue");
        await page.IsAsync("Do you need any help or changes from us?");
        await page.PressAsync("Continue");
        await page.IsAsync("Check your answers before you send them");
    }

    private Task<int> CountAsync() => site.InDatabaseAsync(context => context.Set<Complaint>().CountAsync());
}
