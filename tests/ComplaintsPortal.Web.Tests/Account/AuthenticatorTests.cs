using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Account;

public sealed class AuthenticatorTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_whole_journey()
    {
        var staff = TestStaff.Of(StaffRole.Director);
        var visitor = factory.Anybody();
        var setUp = PageAssert.Is("Set up an authenticator app", await (await SignInAsync(visitor, staff)).FollowToAccountAsync(visitor));
        var key = setUp.Document.QuerySelector(".portal-code")!.Said();

        using (var picture = await visitor.AskAsync(HttpMethod.Get, "/account/authenticator/qr"))
        {
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("<svg", await picture.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var wrong = PageAssert.Error("Code that the app shows", "That code is not right. Enter the code that your app shows now", await setUp.Fill("Code that the app shows", "000000").PressAsync("Continue"));
        Assert.Equal(key, wrong.Document.QuerySelector(".portal-code")!.Said());

        var codes = PageAssert.Is("Keep your recovery codes", await wrong.Fill("Code that the app shows", Totp.Code(key)).PressAsync("Continue"));
        PageAssert.Says("Your authenticator app is set up", codes);
        var recovery = codes.Document.QuerySelectorAll(".portal-code").Select(code => code.Said()).ToList();
        Assert.Equal(10, recovery.Distinct().Count());
        PageAssert.Is("Your authenticator app", await visitor.GetAsync("/account/recovery-codes"));
        using (var picture = await visitor.AskAsync(HttpMethod.Get, "/account/authenticator/qr"))
        {
            Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        }

        // From now on the password alone is not enough.
        var second = factory.Anybody();
        var asked = PageAssert.Is("Enter the code from your authenticator app", await SignInAsync(second, staff));
        PageAssert.Is("Sign in", await second.GetAsync("/staff"));
        PageAssert.Error("Code", "Enter the code", await asked.PressAsync("Continue"));
        PageAssert.Error("Code", "That code is not right. Enter the code that your app shows now", await asked.Fill("Code", "123").PressAsync("Continue"));
        PageAssert.Home(await asked.Fill("Code", Totp.Code(key).Insert(3, " ")).PressAsync("Continue"));

        // A recovery code works once.
        PageAssert.Home(await RecoverAsync(staff, recovery[0]));
        PageAssert.Error("Recovery code", "That recovery code is not right, or it has been used already", await RecoverAsync(staff, recovery[0]));
        Assert.Contains("You have 9 recovery codes left", (await visitor.GetAsync("/account/authenticator")).Text, StringComparison.Ordinal);

        // New codes replace the old ones.
        var anew = PageAssert.Is("Keep your recovery codes", await (await visitor.GetAsync("/account/authenticator")).PressAsync("Get new recovery codes"));
        Assert.DoesNotContain(recovery[1], anew.Text, StringComparison.Ordinal);
        PageAssert.Error("Recovery code", "That recovery code is not right, or it has been used already", await RecoverAsync(staff, recovery[1]));

        // Turned off, the password is enough again.
        PageAssert.Says("Your authenticator app is turned off", await (await visitor.GetAsync("/account/authenticator")).PressAsync("Turn the app off"));
        PageAssert.Home(await SignInAsync(factory.Anybody(), staff));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        var staff = TestStaff.Of(StaffRole.Auditor);
        var setUp = await (await factory.SignedInAsync(staff)).GetAsync("/account/authenticator");
        await setUp.Fill("Code that the app shows", Totp.Code(setUp.Document.QuerySelector(".portal-code")!.Said())).PressAsync("Continue");

        var asked = await SignInAsync(factory.Anybody(), staff);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            PageAssert.Error("Code", "That code is not right. Enter the code that your app shows now", await asked.Fill("Code", "1").PressAsync("Continue"));
        }

        var locked = await asked.Fill("Code", "1").PressAsync("Continue");
        Assert.Contains("locked", Assert.Single(locked.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_without_the_password_before_it_starts_again()
    {
        var asked = await factory.Anybody().GetAsync("/sign-in/code");
        var page = await asked.Fill("Code", "123456").PressAsync("Continue");
        PageAssert.Says("Please sign in again: it is too long since you gave your password", PageAssert.Is("Sign in", page));
    }

    [Fact]
    public async Task Where_everybody_must_have_one_nothing_else_opens_before()
    {
        await using var strict = await PortalFactory.StartAsync(one => one.With("Portal:RequireTwoFactor", "true"));
        var staff = TestStaff.Of(StaffRole.ComplaintsLead);
        var visitor = strict.Anybody();
        var setUp = PageAssert.Is("Set up an authenticator app", await SignInAsync(visitor, staff));
        PageAssert.Is("Set up an authenticator app", await visitor.GetAsync("/staff"));

        var key = setUp.Document.QuerySelector(".portal-code")!.Said();
        var codes = PageAssert.Is("Keep your recovery codes", await setUp.Fill("Code that the app shows", Totp.Code(key)).PressAsync("Continue"));
        PageAssert.Home(await codes.FollowAsync("I have kept them"));

        // Still so after the cookie has been renewed from the database.
        strict.Clock.Advance(TimeSpan.FromMinutes(5));
        PageAssert.Home(await visitor.GetAsync("/staff"));

        var own = PageAssert.Is("Your authenticator app", await visitor.GetAsync("/account/authenticator"));
        Assert.DoesNotContain("Turn the app off", own.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> SignInAsync(Visitor visitor, TestStaff staff) =>
        await (await visitor.GetAsync("/sign-in")).Fill("Email address", staff.Email).Fill("Password", TestStaff.Password).PressAsync("Sign in");

    private async Task<Page> RecoverAsync(TestStaff staff, string code)
    {
        var asked = await SignInAsync(factory.Anybody(), staff);
        var recover = PageAssert.Is("Use a recovery code", await asked.FollowAsync("I do not have my app: use a recovery code"));
        return await recover.Fill("Recovery code", code).PressAsync("Continue");
    }
}

internal static class AccountSteps
{
    /// <summary>From any staff page, by its links, to the page of one's authenticator app.</summary>
    public static async Task<Page> FollowToAccountAsync(this Page page, Visitor visitor)
    {
        var account = await page.FollowAsync(page.Document.QuerySelector("a[href='/account']")!.Said());
        Assert.Equal("Your account", account.Heading);
        return await visitor.GetAsync(account.Document.QuerySelectorAll("a").Single(link => link.Said() == "Change authenticator app").GetAttribute("href")!);
    }
}
