using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>One browser window with cookies of its own. What the browser complains of (a script error, a blocked inline style) is kept.</summary>
public sealed partial class Window : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, bool> Looked = new(StringComparer.Ordinal);

    private readonly Visit _visit;
    private readonly List<string> _complaints = [];
    private IPage? _twin;

    private Window(IBrowserContext context, IPage page, Visit visit)
    {
        Context = context;
        Page = page;
        _visit = visit;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Window> OpenAsync(IBrowser browser, BrowserSite site, Visit visit, ITestOutputHelper output)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.BaseAddress.ToString(),
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            JavaScriptEnabled = visit.Scripts,
            ViewportSize = new() { Width = visit.Width, Height = visit.Width == Visit.Phone ? 640 : 900 },
        });
        var window = new Window(context, await context.NewPageAsync(), visit);
        if (visit.As is { } staff)
        {
            await window.SignInAsync(site, staff);
        }

        window.Listen(output);
        window.Page.SetDefaultTimeout(30_000);
        return window;
    }

    /// <summary>The cookie that signing in would give, for the clock's time.</summary>
    public async Task SignInAsync(BrowserSite site, TestSupport.Web.TestStaff staff)
    {
        var (name, value) = await site.CookieAsync(staff);
        await Context.AddCookiesAsync([new() { Name = name, Value = value, Url = site.BaseAddress.ToString() }]);
    }

    /// <summary>Nothing runs over the edge of the page, and axe finds nothing; it looks once at each kind of page, which takes it a second.</summary>
    public async Task LookOverAsync()
    {
        await Page.HasNothingAsideAsync();
        if (!Looked.TryAdd(await KindOfPageAsync(), true))
        {
            return;
        }

        if (_visit.Scripts)
        {
            await Page.IsAccessibleAsync();
            return;
        }

        // Axe is a script: it looks at the same page in a second window, where it is the only one.
        _twin ??= await TwinAsync();
        var address = Page.Url;
        var html = await Page.ContentAsync();
        await _twin.UnrouteAllAsync();
        await _twin.RouteAsync("**/*.js*", route => route.AbortAsync());
        await _twin.RouteAsync(address, route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await _twin.GotoAsync(address);
        await _twin.IsAccessibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_twin is not null)
        {
            await _twin.Context.DisposeAsync();
        }

        await Context.DisposeAsync();
    }

    // The address without its numbers, and every kind of element on it: another message or banner makes it another page.
    private async Task<string> KindOfPageAsync() =>
        $"{_visit.Width} {_visit.Scripts} {Digits().Replace(new Uri(Page.Url).AbsolutePath, "0")} " + await Page.EvaluateAsync<string>(
            "() => [...new Set([...document.querySelectorAll('*')].map(one => `${one.localName}.${one.getAttribute('class')}.${one.getAttribute('type')}`))].sort().join(' ')");

    private async Task<IPage> TwinAsync() =>
        await (await Context.Browser!.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = Page.ViewportSize!.Width, Height = Page.ViewportSize.Height } })).NewPageAsync();

    private void Listen(ITestOutputHelper output)
    {
        Page.Console += (_, message) =>
        {
            output.WriteLine($"{message.Type}: {message.Text} ({message.Location})");
            if (message.Type == "error" && !(_visit.ExpectsFailedAnswers && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            {
                _complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        Page.PageError += (_, error) => _complaints.Add(error);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
