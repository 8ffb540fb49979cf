using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>The people of a story, each in front of a browser of their own.</summary>
public sealed class Story(IBrowser browser, StorySite site, ITestOutputHelper output) : IAsyncDisposable
{
    private readonly List<(string Name, Window Window)> _people = [];

    /// <summary>What any of the browsers complained of.</summary>
    public IReadOnlyList<string> Complaints => [.. _people.SelectMany(person => person.Window.Complaints.Select(words => $"{person.Name}: {words}"))];

    /// <summary>Somebody who complains, on a phone or at a desk, with or without scripts.</summary>
    public async Task<Person> TenantAsync(string name, Visit visit, bool keyboard = false) =>
        new(site, await OpenAsync(name, visit), keyboard ? new KeyboardHands() : new MouseHands());

    /// <summary>A member of the demonstration's staff, who signs in when they first open a page.</summary>
    public async Task<Person> StaffAsync(string name, bool keyboard = false) =>
        new(site, await OpenAsync(name, new Visit { ExpectsFailedAnswers = true }), keyboard ? new KeyboardHands() : new MouseHands()) { Staff = site.Staff(name) };

    /// <summary>A picture of what each of them saw last.</summary>
    public async Task KeepPicturesAsync(string file)
    {
        foreach (var (name, window) in _people)
        {
            output.WriteLine($"{name} was at {window.Page.Url}");
            await window.Page.ScreenshotAsync(new() { Path = $"{file}-{name.Replace(' ', '-')}.png", FullPage = true });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, window) in _people)
        {
            await window.DisposeAsync();
        }
    }

    private async Task<Window> OpenAsync(string name, Visit visit)
    {
        var window = await Window.OpenAsync(browser, site, visit, output);
        _people.Add((name, window));
        return window;
    }
}
