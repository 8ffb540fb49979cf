using System.Runtime.CompilerServices;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>Stories of several people. They run beside the pages, each kind in one Chromium and one test after the other: the kinds take about as long as each other.</summary>
[CollectionDefinition(Name)]
public sealed class JourneysCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Journeys";
}

/// <summary>What people without an account meet, page by page.</summary>
[CollectionDefinition(Name)]
public sealed class PublicPagesCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Public pages";
}

/// <summary>Staff pages one by one, in all their states.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Pages";
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

    /// <summary>A trace of every step is kept for when it fails, where PORTAL_TRACES is 1: it makes every step slower.</summary>
    public static bool IsTraced => Environment.GetEnvironmentVariable("PORTAL_TRACES") == "1";

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
    /// Does the work in a fresh window. When it fails there is a picture of it in <see cref="Artifacts"/>; anything that the
    /// browser complains of (a script error, a blocked inline style) fails it too.
    /// </summary>
    public async Task RunAsync(BrowserSite site, ITestOutputHelper output, Visit visit, Func<IPage, Task> work, [CallerMemberName] string name = "")
    {
        await using var window = await Window.OpenAsync(_browser, site, visit, output);
        if (Visit.IsTraced)
        {
            await window.Context.Tracing.StartAsync(new() { Snapshots = true });
        }

        try
        {
            await work(window.Page);
            Assert.Empty(window.Complaints);
        }
        catch
        {
            var file = Path.Combine(Artifacts, $"failed-{name}-{visit.Width}");
            await window.Page.ScreenshotAsync(new() { Path = $"{file}.png", FullPage = true });
            if (Visit.IsTraced)
            {
                await window.Context.Tracing.StopAsync(new() { Path = $"{file}.zip" });
            }

            output.WriteLine($"{window.Page.Url}\nPicture: {file}.png, and a trace beside it where one was taken.");
            throw;
        }
    }

    /// <summary>Tells a story of several people, each in a window of their own. When it fails there is a picture of what each of them saw last.</summary>
    public async Task TellAsync(StorySite site, ITestOutputHelper output, Func<Story, Task> tell, [CallerFilePath] string file = "")
    {
        await using var story = new Story(_browser, site, output);
        try
        {
            await tell(story);
            Assert.Empty(story.Complaints);
        }
        catch
        {
            await story.KeepPicturesAsync(Path.Combine(Artifacts, $"failed-{Path.GetFileNameWithoutExtension(file)}"));
            throw;
        }
    }

    private static string Chromium()
    {
        string[] names = ["chromium", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The browser tests need Chromium, Chrome or Edge on the PATH: apt-get install chromium.");
    }

    /// <summary>The repository, where pictures for the documents go.</summary>
    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplaintsPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
