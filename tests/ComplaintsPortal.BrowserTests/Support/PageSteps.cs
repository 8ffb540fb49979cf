using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>What a person does on a page, by the words that they see, and what must be true of every page.</summary>
public static class PageSteps
{
    /// <summary>Opens an address, whatever it answers.</summary>
    public static async Task<int> OpenAsync(this IPage page, string address) => (await page.GotoAsync(address))!.Status;

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task FollowAsync(this IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public static Task FillInAsync(this IPage page, string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Chooses a radio or ticks a checkbox.</summary>
    public static Task ChooseAsync(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    /// <summary>Chooses files for the page's one file field, whatever its label says by now.</summary>
    public static Task ChooseFilesAsync(this IPage page, params FilePayload[] files) => page.Locator("input[type=file]").SetInputFilesAsync(files);

    /// <summary>The three boxes of a date.</summary>
    public static async Task FillInDateAsync(this IPage page, string legend, DateOnly date)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await group.GetByLabel("Day").FillAsync(date.Day.ToString());
        await group.GetByLabel("Month").FillAsync(date.Month.ToString());
        await group.GetByLabel("Year").FillAsync(date.Year.ToString());
    }

    /// <summary>Waits for the page with this heading.</summary>
    public static Task IsAsync(this IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true })).ToBeVisibleAsync();

    /// <summary>The banner says so.</summary>
    public static Task SaysAsync(this IPage page, string sentence) =>
        Assertions.Expect(page.Locator(".govuk-notification-banner__content")).ToContainTextAsync(sentence);

    /// <summary>Everything of the page is there. The page itself is asked: an event that says so can be missed.</summary>
    public static Task HasLoadedAsync(this IPage page) => page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    /// <summary>Nothing to find for axe, whatever its impact, and nothing to scroll sideways.</summary>
    public static async Task IsAccessibleAsync(this IPage page)
    {
        // A page whose style has not come yet has everything too small.
        await page.HasLoadedAsync();
        var found = await Axe.FindAsync(page);
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");
        await page.HasNothingAsideAsync();
    }

    /// <summary>Nothing to scroll sideways.</summary>
    public static async Task HasNothingAsideAsync(this IPage page)
    {
        var wide = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        Assert.True(wide <= 0, $"{page.Url} is {wide} pixels wider than the screen.");
    }

    /// <summary>A picture of the whole page, to look at, where pictures are asked for.</summary>
    public static Task PictureAsync(this IPage page, string name) => !Pictures.AreWanted ? Task.CompletedTask
        : page.ScreenshotAsync(new() { Path = Path.Combine(BrowserFixture.Artifacts, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true });
}
