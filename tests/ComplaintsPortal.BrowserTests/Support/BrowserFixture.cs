using System.Runtime.CompilerServices;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>All browser tests share one Chromium and run one after the other: the machine is small, and a busy one makes pages late.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

/// <summary>How somebody comes: screen, scripts, and who they are.</summary>
public sealed record Visit
{
    public const int Phone = 320;
    public const int Desk = 1280;

    public int Width { get; init; } = Desk;

    public bool Scripts { get; init; } = true;

    /// <summary>Signed in from the start.</summary>
    public TestStaff? As { get; init; }

    /// <summary>Errors in the console fail the test unless a page is meant to answer with one.</summary>
    public bool ExpectsFailedAnswers { get; init; }

    /// <summary>A trace of every step is kept for when it fails. It costs time: a sweep over many pages does without.</summary>
    public bool Traced { get; init; } = true;

    /// <summary>Both screens, for theories.</summary>
    public static TheoryData<int> Widths => [Phone, Desk];
}

public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Where pictures and traces go: artifacts/browser in the repository.</summary>
    public static string Artifacts { get; } = Directory.CreateDirectory(Path.Combine(RepositoryRoot(), "artifacts", "browser")).FullName;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>
    /// Does the work in a fresh window. When it fails there is a picture and a trace of it in <see cref="Artifacts"/>; anything that the
    /// browser complains of (a script error, a blocked inline style) fails it too.
    /// </summary>
    public async Task RunAsync(BrowserSite site, ITestOutputHelper output, Visit visit, Func<IPage, Task> work, [CallerMemberName] string name = "")
    {
        await using var context = await ContextAsync(site, visit);
        if (visit.Traced)
        {
            await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        }

        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            output.WriteLine($"{message.Type}: {message.Text}");
            if (message.Type == "error" && !(visit.ExpectsFailedAnswers && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.SetDefaultTimeout(15_000);
        try
        {
            await work(page);
            Assert.Empty(complaints);
        }
        catch
        {
            var file = Path.Combine(Artifacts, $"failed-{name}-{visit.Width}");
            await page.ScreenshotAsync(new() { Path = $"{file}.png", FullPage = true });
            if (visit.Traced)
            {
                await context.Tracing.StopAsync(new() { Path = $"{file}.zip" });
            }

            output.WriteLine($"{page.Url}\nPicture: {file}.png, and a trace beside it where one was taken.");
            throw;
        }
    }

    private async Task<IBrowserContext> ContextAsync(BrowserSite site, Visit visit)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = site.BaseAddress.ToString(),
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            JavaScriptEnabled = visit.Scripts,
            ViewportSize = new() { Width = visit.Width, Height = visit.Width == Visit.Phone ? 640 : 900 },
        });
        if (visit.As is { } staff)
        {
            var (name, value) = await site.CookieAsync(staff);
            await context.AddCookiesAsync([new() { Name = name, Value = value, Url = site.BaseAddress.ToString() }]);
        }

        return context;
    }

    private static string Chromium()
    {
        string[] names = ["chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The browser tests need Chromium, Chrome or Edge on the PATH: apt-get install chromium.");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintsPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
