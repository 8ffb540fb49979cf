using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>Somebody in front of a browser. Every page that they come to is looked over: axe finds nothing, and nothing runs over the edge.</summary>
public sealed class Person(StorySite site, Window window, IHands hands)
{
    private DateTime _signedInOn;

    public TestStaff? Staff { get; init; }

    public IPage Page => window.Page;

    /// <summary>Opens an address; staff sign in first, with their password the first time and with a new session on a later day.</summary>
    public async Task OpensAsync(string address)
    {
        if (Staff is not null && site.Clock.UtcNow != _signedInOn)
        {
            await SignInAsync(first: _signedInOn == default);
        }

        await TurnAsync(() => Page.GotoAsync(address));
    }

    public Task PressesAsync(string button) => TurnAsync(() => hands.PressAsync(Page, Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })));

    public Task FollowsAsync(string link) => TurnAsync(() => hands.PressAsync(Page, Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First));

    public Task GoesBackAsync() => TurnAsync(() => Page.GoBackAsync());

    /// <summary>Writes into the field with that label, in place of what it holds.</summary>
    public Task WritesAsync(string label, string text, string? under = null) => hands.WriteAsync(Page, Within(under).GetByLabel(label, new() { Exact = true }), text);

    /// <summary>Chooses a radio or ticks a box.</summary>
    public Task ChoosesAsync(string label, string? under = null) => hands.ChooseAsync(Page, Within(under).GetByLabel(label, new() { Exact = true }));

    /// <summary>Picks from a list, by the words that the person sees.</summary>
    public Task PicksAsync(string label, string option) => hands.PickAsync(Page, Page.GetByLabel(label, new() { Exact = true }), option);

    /// <summary>Fills in the three boxes of a date, for example "6 October 2025".</summary>
    public async Task FillsInDateAsync(string legend, string day)
    {
        var date = StorySite.Day(day);
        var group = Page.GetByRole(AriaRole.Group, new() { Name = legend });
        await hands.WriteAsync(Page, group.GetByLabel("Day"), date.Day.ToString());
        await hands.WriteAsync(Page, group.GetByLabel("Month"), date.Month.ToString());
        await hands.WriteAsync(Page, group.GetByLabel("Year"), date.Year.ToString());
    }

    public Task AttachesAsync(string label, string name, string type, byte[] content) =>
        Page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });

    /// <summary>The page with this heading is there.</summary>
    public Task SeesAsync(string heading) => Page.IsAsync(heading);

    /// <summary>The banner says so.</summary>
    public Task IsToldAsync(string sentence) => Page.SaysAsync(sentence);

    /// <summary>The page says so, somewhere that can be seen.</summary>
    public async Task ReadsAsync(string words) => Assert.Contains(words, await TextAsync(), StringComparison.Ordinal);

    /// <summary>The page says so, where that is folded away as well.</summary>
    public async Task ReadsWhenUnfoldedAsync(string words) =>
        Assert.Contains(words, Pdf.Squeeze(await Page.Locator("main").TextContentAsync() ?? ""), StringComparison.Ordinal);

    public async Task DoesNotReadAsync(string words) => Assert.DoesNotContain(words, await TextAsync(), StringComparison.Ordinal);

    /// <summary>The text of one thing on the page.</summary>
    public async Task<string> ReadOffAsync(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    /// <summary>What the field with that label holds.</summary>
    public Task<string> HasWrittenAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).InputValueAsync();

    /// <summary>Downloads a PDF with this person's cookies and reads it.</summary>
    public async Task<Pdf> OpensPdfAsync(string address) =>
        await Pdf.ReadAsync(await DownloadsAsync(address, "application/pdf"));

    /// <summary>Downloads a file with this person's cookies.</summary>
    public async Task<byte[]> DownloadsAsync(string address, string type)
    {
        var answer = await window.Context.APIRequest.GetAsync(new Uri(site.BaseAddress, address).ToString());
        Assert.Equal(type, answer.Headers["content-type"]);
        return await answer.BodyAsync();
    }

    /// <summary>Where a link of that name leads.</summary>
    public async Task<string> AddressOfAsync(string link) =>
        await Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.GetAttributeAsync("href") ?? "";

    /// <summary>A picture for the documents, where pictures are asked for.</summary>
    public Task PictureAsync(string name, int height = 760, string? from = null) => Pictures.TakeAsync(Page, name, height, from);

    /// <summary>Does something that leads to another page, and looks that page over.</summary>
    private async Task TurnAsync(Func<Task> act)
    {
        var turned = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => turned.TrySetResult();
        Page.Load += Loaded;
        await act();
        await turned.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Page.Load -= Loaded;
        await window.LookOverAsync();
    }

    private async Task SignInAsync(bool first)
    {
        _signedInOn = site.Clock.UtcNow;
        if (!first)
        {
            await window.SignInAsync(site, Staff!);
            return;
        }

        await TurnAsync(() => Page.GotoAsync("/sign-in"));
        await WritesAsync("Email address", DemoPeople.All.Single(person => person.Name == Staff!.Name).Email);
        await WritesAsync("Password", DemoPeople.Password);
        await PressesAsync("Sign in");
    }

    private ILocator Within(string? group) => group is null ? Page.Locator("body") : Page.GetByRole(AriaRole.Group, new() { Name = group });

    private async Task<string> TextAsync() => Pdf.Squeeze(await Page.Locator("main").InnerTextAsync());
}
