using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace ComplaintsPortal.Benchmarks;

/// <summary>A stage-one response from the case in the database to the PDF on disk; bare: Chromium printing the same HTML.</summary>
internal sealed class Letters(IPlaywright playwright, IBrowser browser, string html) : IAsyncDisposable
{
    public static async Task<Letters> StartAsync(BenchSite site)
    {
        var reference = await ReadyAsync(site);
        var html = await site.InScopeAsync(async services =>
        {
            var complaint = await services.GetRequiredService<PortalDbContext>().FindComplaintAsync(reference);
            return (await services.GetRequiredService<LetterProducer>().PreviewAsync(complaint!, LetterKind.StageOneResponse, site.Lead.Actor)).Rendered.Html;
        });
        var options = site.Services.GetRequiredService<IOptions<LetterOptions>>().Value;
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumFinder.Find(options.Chromium, Environment.GetEnvironmentVariable("PATH")),
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
        });
        return new Letters(playwright, browser, html);
    }

    public static async Task<Pace> ProductAsync(BenchSite site)
    {
        var reference = await ReadyAsync(site);
        return new Pace("letters", () => site.InScopeAsync(async services =>
        {
            var complaint = await services.GetRequiredService<PortalDbContext>().FindComplaintAsync(reference);
            return await services.GetRequiredService<LetterProducer>().ProduceAsync(complaint!, LetterKind.StageOneResponse, site.Lead.Actor);
        }));
    }

    public Pace Bare()
    {
        IPage? page = null;
        return new Pace("letters", async () =>
        {
            page ??= await browser.NewPageAsync();
            await page.SetContentAsync(html);
            await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private static Task<ComplaintReference> ReadyAsync(BenchSite site) => site.InDatabaseAsync(context =>
        context.Set<Complaint>().Where(c => c.Status == ComplaintStatus.StageOneReady).OrderBy(c => c.Id).Select(c => c.Reference).FirstAsync());
}
