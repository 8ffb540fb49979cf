using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>The pictures that the documents show, taken where PORTAL_PICTURES is 1, so that an ordinary run leaves them as they are.</summary>
public static class Pictures
{
    public static bool AreWanted => Environment.GetEnvironmentVariable("PORTAL_PICTURES") == "1";

    public static string Folder => Directory.CreateDirectory(Path.Combine(BrowserFixture.RepositoryRoot(), "docs", "pictures")).FullName;

    /// <summary>What the screen shows: from the top of the page, or from the thing that is named.</summary>
    public static async Task TakeAsync(IPage page, string name, int height, string? from)
    {
        if (!AreWanted)
        {
            return;
        }

        var width = page.ViewportSize!.Width;
        var before = page.ViewportSize.Height;
        await page.SetViewportSizeAsync(width, height);
        await page.EvaluateAsync("() => window.scrollTo(0, 0)");
        if (from is not null)
        {
            await page.Locator(from).First.EvaluateAsync("element => window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top - 20)");
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        await page.SetViewportSizeAsync(width, before);
    }
}
