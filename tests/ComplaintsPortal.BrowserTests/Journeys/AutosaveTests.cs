using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>What staff type is kept on the server as they type, until the form has done its work.</summary>
[Collection(JourneysCollection.Name)]
public sealed class AutosaveTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    private const string Steps = "What we did to investigate";
    private const string Kept = "We kept what you typed";

    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);

    [Fact]
    public async Task What_was_typed_survives_signing_out_and_can_be_thrown_away()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await browser.RunAsync(site, output, new Visit { As = Manager }, async page =>
        {
            await page.OpenAsync($"/cases/{reference}/draft");
            await page.FillInAsync(Steps, "I visited the home, and");
            await Assertions.Expect(page.GetByText("Saved at 10:00")).ToBeVisibleAsync();
            await page.PressAsync("Sign out");
            await page.SaysAsync("You have signed out");

            site.Clock.Advance(TimeSpan.FromHours(3));
            await page.OpenAsync($"/cases/{reference}/draft");
            await page.FillInAsync("Email address", Manager.Email);
            await page.FillInAsync("Password", TestStaff.Password);
            await page.PressAsync("Sign in");
            await page.IsAsync("Write the response");
            await Assertions.Expect(page.GetByText($"{Kept} at 10:00.")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByLabel(Steps)).ToHaveValueAsync("I visited the home, and");
            await page.IsAccessibleAsync();

            await page.PressAsync("Start again without it");
            await Assertions.Expect(page.GetByText(Kept)).ToBeHiddenAsync();
            await Assertions.Expect(page.GetByLabel(Steps)).ToHaveValueAsync("");
            await OpensAfreshAsync(page, $"/cases/{reference}/draft");
            await Assertions.Expect(page.GetByText(Kept)).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task What_the_form_has_saved_does_not_come_back()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await browser.RunAsync(site, output, new Visit { As = Manager }, async page =>
        {
            await page.OpenAsync($"/cases/{reference}/draft");
            await page.FillInAsync(Steps, "I visited the home.");
            await page.PressAsync("Save the draft");
            await page.SaysAsync("The draft is saved.");

            // Whatever the page that was left has sent after the form has arrived by now.
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await OpensAfreshAsync(page, $"/cases/{reference}/draft");
            await Assertions.Expect(page.GetByText(Kept)).ToBeHiddenAsync();
            await Assertions.Expect(page.GetByLabel(Steps)).ToHaveValueAsync("I visited the home.");
        });
    }

    [Fact]
    public async Task Leaving_in_the_middle_of_a_word_keeps_it()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await browser.RunAsync(site, output, new Visit { As = Manager }, async page =>
        {
            await OpensAfreshAsync(page, $"/cases/{reference}/findings/1");
            await page.FillInAsync("What happened?", "Nobody came on 4 Nov");
            await page.FollowAsync("Back to the points");
            await page.IsAsync("Record the findings");

            // The browser sends it after the page has gone, and tells nobody when it has arrived.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (!await site.InDatabaseAsync(context => context.Set<StaffDraft>().AnyAsync(draft => draft.FormKey.StartsWith($"findings/{reference}"))))
            {
                await Task.Delay(50, patience.Token);
            }

            await OpensAfreshAsync(page, $"/cases/{reference}/findings/1");
            await Assertions.Expect(page.GetByLabel("What happened?")).ToHaveValueAsync("Nobody came on 4 Nov");
        });
    }

    [Fact]
    public async Task A_form_that_comes_back_with_errors_is_kept_too()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await browser.RunAsync(site, output, new Visit { As = Manager, ExpectsFailedAnswers = true }, async page =>
        {
            await page.OpenAsync($"/cases/{reference}/extend");
            await page.FillInAsync("Explain it", "The contractor has not sent the report.");
            await page.PressAsync("Decide the extension");
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Saved at")).ToBeVisibleAsync();
            await OpensAfreshAsync(page, $"/cases/{reference}/extend");
            await Assertions.Expect(page.GetByLabel("Explain it")).ToHaveValueAsync("The contractor has not sent the report.");
        });
    }

    /// <summary>Opens the page and waits until it has asked what was kept.</summary>
    private static Task OpensAfreshAsync(IPage page, string address) =>
        page.RunAndWaitForResponseAsync(() => page.OpenAsync(address), response => response.Url.Contains("/drafts?key=", StringComparison.Ordinal));
}
