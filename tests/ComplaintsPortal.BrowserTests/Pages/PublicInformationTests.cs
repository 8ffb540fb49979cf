using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>What is to be read, and what goes wrong, in a real browser.</summary>
[Collection(PublicPagesCollection.Name)]
public sealed class PublicInformationTests(BrowserFixture browser, ITestOutputHelper output)
{
    public static TheoryData<int> Widths => Visit.Widths;

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Pages_to_read_and_pages_about_failures(int width)
    {
        await using var site = new StrictSite();
        await site.InitializeAsync();
        await browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, ReadAsync);
    }

    /// <summary>All pages have the same styles, so that one page tells; and one whose styles are locked tells that it can tell.</summary>
    [Theory]
    [InlineData("", "free")]
    [InlineData("@media (orientation: portrait) { html { transform: rotate(90deg); } }", "locked")]
    public async Task The_styles_let_a_phone_be_turned(string more, string found)
    {
        await using var site = new BrowserSite();
        await site.InitializeAsync();
        await browser.RunAsync(site, output, new Visit { Width = Visit.Phone }, async page =>
        {
            await page.RouteAsync("**/portal.*css", async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new() { Response = answer, Body = await answer.TextAsync() + more });
            });
            await page.OpenAsync("/");
            Assert.Equal([found], await Axe.OrientationAsync(page));
        });
    }

    private static async Task ReadAsync(IPage page)
    {
        foreach (var (address, status, name) in new[]
        {
            ("/", 200, "start"), ("/what-happens", 200, "what-happens"), ("/accessibility", 200, "accessibility"), ("/privacy", 200, "privacy"),
            ("/cookies", 200, "cookies"), ("/policy", 200, "policy"), ("/performance", 200, "performance"), ("/self-assessment", 200, "self-assessment"), ("/survey", 200, "survey"), ("/about-you", 200, "about-you"), ("/survey/CP-2026-00001/AAAA-AAAA-AAAA", 404, "survey-unknown"), ("/no/such/page", 404, "not-found"), ("/track", 500, "broken"),
        })
        {
            Assert.Equal(status, await page.OpenAsync(address));
            await LookAsync(page, name);
        }

        // A page whose token has been lost on the way.
        await page.OpenAsync("/complain/danger");
        await page.EvaluateAsync("() => document.querySelector('input[name=FormToken]').remove()");
        await page.ChooseAsync("No");
        await page.PressAsync("Continue");
        await page.IsAsync("We could not use what was sent");
        await LookAsync(page, "no-token");

        // Two forms in an hour, and that was one.
        for (var time = 1; time <= 2; time++)
        {
            await page.OpenAsync("/complain/danger");
            await page.ChooseAsync("No");
            await page.PressAsync("Continue");
        }

        await page.IsAsync("Please wait a minute");
        await LookAsync(page, "too-many");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.PictureAsync($"public-{name}");
        await page.IsAccessibleAsync();
    }
}

/// <summary>A site that takes two forms in a while, and of which a part is broken.</summary>
public sealed class StrictSite : BrowserSite
{
    public StrictSite()
    {
        With("RateLimits:PublicPosts", "2");
        With("RateLimits:Window", "01:00:00");
        With(services => services.AddScoped<IValidator<LostCodeForm>>(_ => throw new InvalidOperationException("Broken on purpose.")));
    }
}
