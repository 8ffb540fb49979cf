using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Account;

public sealed class PasswordTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("", "three new words", "Current password", "Enter your current password")]
    [InlineData(TestStaff.Password, "", "New password", "Enter a new password")]
    [InlineData(TestStaff.Password, "too short", "New password", "Password must be 12 characters or more")]
    [InlineData(TestStaff.Password, "aaaaaaaaaaaaaaaa", "New password", "Choose a password with more different characters")]
    [InlineData("not the password", "three new words", "Current password", "The current password is not right")]
    public async Task What_cannot_be_taken(string current, string chosen, string label, string sentence)
    {
        var page = await (await factory.SignedInAsync(StaffRole.Auditor)).GetAsync("/account/password");
        PageAssert.Error(label, sentence, await page.Fill("Current password", current).Fill("New password", chosen).PressAsync("Change password"));
    }

    [Fact]
    public async Task Changing_it_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var own = await PortalFactory.StartAsync();
        var staff = TestStaff.Of(StaffRole.Director);
        Visitor here = await own.SignedInAsync(staff), elsewhere = await own.SignedInAsync(staff);
        var page = await (await here.GetAsync("/account/password")).Fill("Current password", TestStaff.Password).Fill("New password", "  three new words ").PressAsync("Change password");
        PageAssert.Says("Your password has been changed", PageAssert.Is("Your account", page));

        own.Clock.Advance(TimeSpan.FromMinutes(2));
        PageAssert.Home(await here.GetAsync("/staff"));
        PageAssert.Is("Sign in", await elsewhere.GetAsync("/staff"));

        // Exactly as it was typed, spaces and all.
        async Task<Page> SignIn(string password) => await (await own.Anybody().GetAsync("/sign-in")).Fill("Email address", staff.Email).Fill("Password", password).PressAsync("Sign in");
        PageAssert.Error("Password", "The email address or the password is not right", await SignIn("three new words"));
        PageAssert.Home(await SignIn("  three new words "));
    }

    [Fact]
    public async Task Ones_account_shows_the_landlords_words_for_ones_roles()
    {
        var page = PageAssert.Is("Your account", await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/account"));
        Assert.Contains(TestStaff.Of(StaffRole.ComplaintsLead).Email, page.Text, StringComparison.Ordinal);
        Assert.Contains("Authenticator app Not set up", page.Text, StringComparison.Ordinal);
    }
}
