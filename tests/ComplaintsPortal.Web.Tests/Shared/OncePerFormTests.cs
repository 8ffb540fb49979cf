using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Shared;

/// <summary>A double click, a back button, a stale tab: the work is done once, and the page says so.</summary>
public sealed class OncePerFormTests : IAsyncLifetime
{
    private PortalFactory _factory = null!;
    private Visitor _administrator = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        _administrator = await _factory.SignedInAsync(StaffRole.Administrator);
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task The_same_page_sent_again_leads_to_the_first_result()
    {
        var form = await FilledAsync("Una Person");
        var first = await form.PressAsync("Add");
        _factory.Clock.Advance(TimeSpan.FromMinutes(12));
        var second = await form.PressAsync("Add");

        Assert.Equal("Sign-in link for Una Person", first.Heading);
        Assert.Equal(first.Redirects[0], second.Redirects[0]);
        PageAssert.Says("Already done by Nia Morgan at 10:00. Nothing was done a second time", second);
        Assert.Equal(1, await CountAsync("Una Person"));
    }

    [Fact]
    public async Task A_colleague_or_a_later_day_reads_who_and_when()
    {
        var form = await FilledAsync("Una Person");
        await form.PressAsync("Add");
        _factory.Clock.Advance(TimeSpan.FromHours(5 * 24));
        await ResignAsync();
        PageAssert.Says("Already done by Nia Morgan on 4 March 2026 at 10:00. Nothing was done a second time", await form.PressAsync("Add"));
    }

    [Fact]
    public async Task Two_presses_at_the_same_moment_do_it_once()
    {
        var form = await FilledAsync("Una Person");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.PressOnceAsync("Add")));
        Assert.All(answers, answer => Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await CountAsync("Una Person"));
        Assert.Equal(1, await _factory.InDatabaseAsync(context => context.Set<StaffChange>().CountAsync(change => change.What.StartsWith("Added"))));
    }

    [Fact]
    public async Task A_form_with_an_error_may_be_corrected_and_sent()
    {
        var form = await FilledAsync("Una Person");
        var wrong = await form.Fill("Email address", "nothing").PressAsync("Add");
        Assert.Single(wrong.Errors);
        Assert.Equal("Sign-in link for Una Person", (await wrong.Fill("Email address", "una@landlord.example").PressAsync("Add")).Heading);
    }

    [Fact]
    public async Task Two_pages_of_the_same_form_are_two_pieces_of_work()
    {
        await (await FilledAsync("Una Person")).PressAsync("Add");
        await (await FilledAsync("Duo Person")).PressAsync("Add");
        Assert.Equal(1, await CountAsync("Una Person"));
        Assert.Equal(1, await CountAsync("Duo Person"));
    }

    private async Task<Page> FilledAsync(string name) => (await _administrator.GetAsync("/people/add"))
        .Fill("Full name", name).Fill("Email address", $"{name.Split(' ')[0].ToLowerInvariant()}@landlord.example").Choose("Director", "Roles");

    private async Task ResignAsync()
    {
        var (name, value) = await _factory.CookieAsync(TestStaff.Of(StaffRole.Administrator));
        _administrator.SetCookie(name, value);
    }

    private Task<int> CountAsync(string name) => _factory.InDatabaseAsync(context => context.Users.CountAsync(person => person.Name == name));
}
