using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Journeys;

/// <summary>Files dropped on the page of a complaint: each goes for itself, with its progress, and one that fails stops no other.</summary>
[Collection(JourneysCollection.Name)]
public sealed class DroppedFilesTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    // A browser gives a test no other way to drop files than to make the event.
    private const string Drop = """
        (form, drops) => {
          for (const names of drops) {
            const data = new DataTransfer();
            for (const name of names.split(' ')) { data.items.add(new File([name.startsWith('empty') ? '' : `What ${name} says`], name, { type: 'text/plain' })); }
            form.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
          }
        }
        """;

    [Fact]
    public async Task Many_at_once_go_one_by_one()
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        await browser.RunAsync(site, output, new Visit { As = TestStaff.Of(StaffRole.InvestigatingManager), ExpectsFailedAnswers = true }, async page =>
        {
            await page.OpenAsync($"/cases/{reference}/files");
            await page.Locator("form[data-files]").EvaluateAsync(Drop, new[] { "one.txt empty.txt two.txt three.txt" });

            await Assertions.Expect(page.Locator("form[data-files] > p[role=status]")).ToHaveTextAsync("3 of 4 files are with the complaint.", new() { Timeout = 30_000 });
            await Assertions.Expect(page.Locator(".portal-uploads")).ToContainTextAsync("“empty.txt” is empty.");
            await page.IsAccessibleAsync();
            Assert.Equal(["one.txt", "two.txt", "three.txt"], (await site.ReadCaseAsync(reference)).Files.Select(file => file.Name));

            // The connection breaks: what did not arrive is kept for the next press, and only that.
            await page.RouteAsync("**/files", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
            await page.Locator("form[data-files]").EvaluateAsync(Drop, new[] { "four.txt" });
            await Assertions.Expect(page.Locator("form[data-files] > p[role=status]")).ToContainTextAsync("Press the button again for the rest.");
            await page.UnrouteAsync("**/files");
            await page.PressAsync("Add the files");
            await Assertions.Expect(page.Locator("form[data-files] > p[role=status]")).ToHaveTextAsync("1 of 1 file is with the complaint.");
            Assert.Equal(4, (await site.ReadCaseAsync(reference)).Files.Count);
            await Assertions.Expect(page.Locator("#filed")).ToContainTextAsync("With the complaint (4)");

            // What is dropped while others are on their way follows them.
            await page.Locator("form[data-files]").EvaluateAsync(Drop, new[] { "five.txt six.txt", "seven.txt" });
            await Assertions.Expect(page.Locator("form[data-files] > p[role=status]")).ToHaveTextAsync("3 of 3 files are with the complaint.", new() { Timeout = 30_000 });
            await Assertions.Expect(page.Locator("#filed")).ToContainTextAsync("seven.txt");
            Assert.Equal(7, (await site.ReadCaseAsync(reference)).Files.Count);
        });
    }
}
