using System.Net;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Track;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>In with reference and code; whoever guesses learns nothing and is soon locked out. Each test has a site of its own.</summary>
public sealed partial class TrackSignInTests : IAsyncLifetime
{
    private const string WrongCode = "AAAA-BBBB-CCCC";

    private static readonly ComplaintReference Unknown = new(2026, 99999);

    private readonly ComesFrom _from = new();
    private PortalFactory _portal = null!;
    private ComplaintReference _reference;
    private ComplaintReference _other;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.StartAsync(portal => ComesFrom.Of(portal, _from));
        _reference = await _portal.AddTrackedAsync();
        _other = await _portal.AddTrackedAsync();
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Theory]
    [InlineData("7GQ2-M4XD-90KT")]
    [InlineData(" 7gq2 m4xd 90kt ")]
    [InlineData("7gq2m4xd9Okt")]
    public async Task Reference_and_code_open_the_complaint_however_they_are_typed(string code)
    {
        PageAssert.Is("We are reading your complaint", await _portal.Anybody().FollowAsync(_reference, code));
        var lower = await (await _portal.Anybody().GetAsync("/track")).Fill("Reference", _reference.ToString().ToLowerInvariant()).Fill("Access code", code).PressAsync("Open my complaint");
        Assert.Contains(_reference.ToString(), lower.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_asked_for_beside_each_field()
    {
        var page = await (await _portal.Anybody().GetAsync("/track")).PressAsync("Open my complaint");
        PageAssert.Error("Reference", "Enter the reference", page);
        PageAssert.Error("Access code", "Enter the access code", page);
    }

    [Theory]
    [InlineData("my complaint")]
    [InlineData("CP-2026")]
    [InlineData("<script>")]
    public async Task What_is_no_reference_is_kept_and_asked_about(string typed)
    {
        var page = await (await _portal.Anybody().GetAsync("/track")).Fill("Reference", typed).Fill("Access code", WrongCode).PressAsync("Open my complaint");
        PageAssert.Error("Reference", "Enter the reference as it stands in our letter or email, such as CP-2026-00123", page);
        Assert.Equal((typed, WrongCode), (page.ValueOf("Reference"), page.ValueOf("Access code")));
    }

    [Fact]
    public async Task An_unknown_reference_and_a_wrong_code_are_the_same_page_and_the_same_work()
    {
        Page wrong = null!, unknown = null!;
        await TryAsync(_other, WrongCode);
        var forWrong = await _portal.Commands.DuringAsync(async () => wrong = await TryAsync(_reference, WrongCode));
        var forUnknown = await _portal.Commands.DuringAsync(async () => unknown = await TryAsync(Unknown, WrongCode));

        PageAssert.GeneralError(TrackController.Wrong, wrong);
        Assert.Equal(Told(wrong, _reference), Told(unknown, Unknown));
        Assert.Equal(Headers(wrong), Headers(unknown));
        Assert.Equal(forWrong, forUnknown);
    }

    [Fact]
    public async Task A_code_opens_its_own_complaint_only()
    {
        await _portal.MeanwhileAsync(_other, CaseSetUp.Staff.Lead, (complaint, act) => complaint.RenewAccessCode(AccessCode.Hash(_other, "ZZZZ-YYYY-XXXX"), "by email", act));
        PageAssert.GeneralError(TrackController.Wrong, await TryAsync(_reference, "ZZZZ-YYYY-XXXX"));
        PageAssert.GeneralError(TrackController.Wrong, await TryAsync(_other, TrackedCases.Code));
        PageAssert.Is("We are reading your complaint", await TryAsync(_other, "ZZZZ-YYYY-XXXX"));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_a_reference_for_an_hour_and_no_other()
    {
        await WrongAsync(_reference, 4);
        PageAssert.Is("We are reading your complaint", await TryAsync(_reference));
        await WrongAsync(_reference, 5);

        PageAssert.GeneralError(TrackController.Locked, await TryAsync(_reference));
        _from.Address = IPAddress.Parse("203.0.113.2");
        PageAssert.GeneralError(TrackController.Locked, await TryAsync(_reference));
        PageAssert.Is("We are reading your complaint", await TryAsync(_other));

        _portal.Clock.Advance(TimeSpan.FromMinutes(59));
        PageAssert.GeneralError(TrackController.Locked, await TryAsync(_reference));
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        PageAssert.Is("We are reading your complaint", await TryAsync(_reference));
    }

    [Fact]
    public async Task Being_locked_tells_nobody_whether_the_reference_exists()
    {
        await WrongAsync(_reference, 5);
        await WrongAsync(Unknown, 5);
        Assert.Equal(Told(await TryAsync(_reference, WrongCode), _reference), Told(await TryAsync(Unknown, WrongCode), Unknown));
    }

    [Fact]
    public async Task Twenty_wrong_codes_lock_an_address_for_an_hour_and_no_other()
    {
        for (var number = 1; number <= 20; number++)
        {
            await WrongAsync(new ComplaintReference(2026, 80000 + number), 1);
        }

        PageAssert.GeneralError(TrackController.Locked, await TryAsync(_reference));
        _from.Address = IPAddress.Parse("198.51.100.7");
        PageAssert.Is("We are reading your complaint", await TryAsync(_reference));
        _from.Address = IPAddress.Parse("203.0.113.1");
        _portal.Clock.Advance(TimeSpan.FromMinutes(61));
        PageAssert.Is("We are reading your complaint", await TryAsync(_reference));
    }

    [Fact]
    public async Task One_home_is_one_address_though_it_has_a_whole_network_of_them()
    {
        for (var number = 1; number <= 20; number++)
        {
            _from.Address = IPAddress.Parse($"2001:db8:1:2::{number}");
            await WrongAsync(new ComplaintReference(2026, 80000 + number), 1);
        }

        _from.Address = IPAddress.Parse("2001:db8:1:2:ffff::1");
        PageAssert.GeneralError(TrackController.Locked, await TryAsync(_reference));
        _from.Address = IPAddress.Parse("2001:db8:1:3::1");
        PageAssert.Is("We are reading your complaint", await TryAsync(_reference));
    }

    [Fact]
    public async Task Wrong_codes_of_more_than_an_hour_ago_are_forgotten()
    {
        await WrongAsync(_reference, 4);
        _portal.Clock.Advance(TimeSpan.FromMinutes(61));
        await WrongAsync(_reference, 4);
        PageAssert.Is("We are reading your complaint", await TryAsync(_reference));
    }

    [Fact]
    public async Task It_closes_an_hour_after_the_last_look_and_stays_open_meanwhile()
    {
        var visitor = await _portal.FollowerAsync(_reference);
        for (var look = 0; look < 3; look++)
        {
            _portal.Clock.Advance(TimeSpan.FromMinutes(50));
            PageAssert.Is("We are reading your complaint", await visitor.GetAsync("/track/complaint"));
        }

        _portal.Clock.Advance(TimeSpan.FromMinutes(61));
        var page = PageAssert.Is("Follow your complaint", await visitor.GetAsync("/track/complaint"));
        PageAssert.Says("Open your complaint with its reference and access code. For your safety it closes after an hour.", page);
    }

    [Fact]
    public async Task It_can_be_closed_on_the_device_and_nobody_else_has_it_open()
    {
        var visitor = await _portal.FollowerAsync(_reference);
        PageAssert.Is("Follow your complaint", await _portal.Anybody().GetAsync("/track/complaint"));

        var closed = await (await visitor.GetAsync("/track/complaint")).PressAsync("Sign out of my complaint");
        PageAssert.Says("You have signed out. Your complaint goes on.", closed);
        PageAssert.Is("Follow your complaint", await visitor.GetAsync("/track/complaint"));
    }

    [Theory]
    [InlineData("/track/complaint")]
    [InlineData("/track/complaint/message")]
    [InlineData("/track/complaint/definition")]
    [InlineData("/track/complaint/stage-two")]
    [InlineData("/track/complaint/letters/1")]
    [InlineData("/track/complaint/letters/1/pdf")]
    [InlineData("/track/complaint/letters/1/text")]
    public async Task Without_the_code_every_page_shows_the_way_in(string address) =>
        Assert.Equal("/track", (await _portal.Anybody().GetAsync(address)).Address);

    [Fact]
    public async Task A_cookie_that_was_made_up_opens_nothing()
    {
        var visitor = _portal.Anybody();
        visitor.SetCookie(TrackSession.Cookie, $"{_reference}|hash|638000000000000000");
        Assert.Equal("/track", (await visitor.GetAsync("/track/complaint")).Address);
    }

    private Task<Page> TryAsync(ComplaintReference reference, string code = TrackedCases.Code) => _portal.Anybody().FollowAsync(reference, code);

    private async Task WrongAsync(ComplaintReference reference, int times)
    {
        for (var time = 0; time < times; time++)
        {
            PageAssert.GeneralError(TrackController.Wrong, await TryAsync(reference, WrongCode));
        }
    }

    // The page byte for byte, but for what was typed and the random tokens that every page has.
    private static string Told(Page page, ComplaintReference reference) => Tokens().Replace(
        page.Response.Content.ReadAsStringAsync().GetAwaiter().GetResult().Replace(reference.ToString(), "REFERENCE", StringComparison.Ordinal), "$1=TOKEN");

    private static string Headers(Page page) => string.Join('\n', page.Response.Headers.Where(header => header.Key != "Set-Cookie").Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));

    [GeneratedRegex("(name=\"(?:FormToken|FormKey)\"[^>]*value)=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
