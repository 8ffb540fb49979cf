using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.TestSupport;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>Large files over a real connection: the server's own limits let them through, and a form that is too big gets its page.</summary>
[Collection(PublicPagesCollection.Name)]
public sealed class PublicUploadTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public Task Several_large_files_arrive_together_and_one_over_the_limit_is_refused_by_itself() => browser.RunAsync(site, output, new Visit { ExpectsFailedAnswers = true }, async page =>
    {
        using var folder = new TempFolder();
        var files = new[] { ("one.txt", 12), ("two.txt", 24), ("large.txt", 26) }.Select(file => Write(folder[file.Item1], file.Item2)).ToList();
        await BeginAsync(page);
        await page.OpenAsync("/complain/files");
        await page.Locator("input[type=file]").SetInputFilesAsync(files);
        await page.PressAsync("Add these files");

        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("“large.txt” is larger than 25 MB.", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".portal-files__name")).ToHaveTextAsync(["one.txt (12 MB)", "two.txt (24 MB)"]);
    });

    [Fact]
    public Task A_text_of_many_megabytes_gets_a_page_that_says_so() => browser.RunAsync(site, output, new Visit { ExpectsFailedAnswers = true }, async page =>
    {
        await BeginAsync(page);
        await page.OpenAsync("/complain/what-happened");
        await page.EvaluateAsync("() => { document.querySelector('textarea').value = 'x'.repeat(6000000); }");
        await page.PressAsync("Continue");
        await page.IsAsync("What you sent was too big");
        await page.IsAccessibleAsync();
    });

    private static async Task BeginAsync(IPage page)
    {
        await page.OpenAsync("/complain/danger");
        await page.ChooseAsync("No");
        await page.PressAsync("Continue");
    }

    private static string Write(string path, int megabytes)
    {
        using var file = new StreamWriter(path);
        var line = new string('x', 1023) + "\n";
        for (var count = 0; count < megabytes * (Megabyte / 1024); count++)
        {
            file.Write(line);
        }

        return path;
    }
}
