using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>Each page of the shell in each of its states, on a phone and on a desk: axe finds nothing, nothing runs over the edge.</summary>
[Collection(PagesCollection.Name)]
public sealed class ShellPagesTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    private static readonly TestStaff Administrator = TestStaff.Of(StaffRole.Administrator);

    private static string Lead => $"/people/{TestStaff.Of(StaffRole.ComplaintsLead).Id}";

    public static TheoryData<int> Widths => Visit.Widths;

    [Theory]
    [MemberData(nameof(Widths))]
    public Task Public_pages(int width) => browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, async page =>
    {
        foreach (var (address, name) in new[] { ("/", "start"), ("/accessibility", "accessibility"), ("/privacy", "privacy"), ("/cookies", "cookies"), ("/no/such/page", "not-found") })
        {
            await page.OpenAsync(address);
            await LookAsync(page, name);
        }
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public Task Signing_in(int width) => browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, async page =>
    {
        await page.OpenAsync("/staff");
        await LookAsync(page, "sign-in");
        await page.PressAsync("Sign in");
        await page.IsAsync("Sign in");
        await LookAsync(page, "sign-in-errors");
        await page.OpenAsync("/sign-in/code");
        await LookAsync(page, "sign-in-code");
        await page.PressAsync("Continue");
        await LookAsync(page, "sign-in-code-errors");
        await page.OpenAsync("/sign-in/recovery-code");
        await LookAsync(page, "sign-in-recovery-code");
        await page.OpenAsync($"/set-password/{Guid.Empty}?token=x");
        await LookAsync(page, "set-password");
        await page.PressAsync("Set password");
        await LookAsync(page, "set-password-errors");
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public Task Ones_own_account(int width) => browser.RunAsync(site, output, new Visit { Width = width, As = TestStaff.Another(StaffRole.Auditor), ExpectsFailedAnswers = true }, async page =>
    {
        await page.OpenAsync("/account");
        await LookAsync(page, "account");
        await page.OpenAsync("/account/password");
        await LookAsync(page, "password");
        await page.PressAsync("Change password");
        await LookAsync(page, "password-errors");
        await page.OpenAsync("/account/authenticator");
        await LookAsync(page, "authenticator");
        await page.PressAsync("Continue");
        await LookAsync(page, "authenticator-errors");
        await page.FillInAsync("Code that the app shows", Totp.Code(await page.Locator(".portal-code").InnerTextAsync()));
        await page.PressAsync("Continue");
        await page.IsAsync("Keep your recovery codes");
        await LookAsync(page, "recovery-codes");
        await page.OpenAsync("/account/authenticator");
        await LookAsync(page, "authenticator-on");
        await page.PressAsync("Turn the app off");
        await page.SaysAsync("Your authenticator app is turned off");
        await page.OpenAsync("/people");
        await page.IsAsync("You do not have access to this page");
        await LookAsync(page, "not-allowed");
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public Task People(int width) => browser.RunAsync(site, output, new Visit { Width = width, As = Administrator, ExpectsFailedAnswers = true }, async page =>
    {
        await page.OpenAsync("/people");
        await LookAsync(page, "people");
        await page.OpenAsync("/people/add");
        await LookAsync(page, "people-add");
        await page.PressAsync("Add");
        await LookAsync(page, "people-add-errors");
        await page.FillInAsync("Full name", "Zoë O’Neill");
        await page.FillInAsync("Email address", $"zoe{width}@landlord.example");
        await page.ChooseAsync("Auditor");
        await page.PressAsync("Add");
        await page.IsAsync("Sign-in link for Zoë O’Neill");
        await LookAsync(page, "people-link");
        foreach (var (address, name) in new[] { (Lead, "person"), ($"{Lead}/change", "person-change"), ($"{Lead}/deactivate", "person-deactivate") })
        {
            await page.OpenAsync(address);
            await LookAsync(page, name);
        }

        // The second time it has been done already.
        for (var time = 1; time <= 2; time++)
        {
            await page.OpenAsync($"/people/{TestStaff.Another(StaffRole.MemberResponsible).Id}/deactivate");
            await page.PressAsync("Stop them from signing in");
        }

        await page.IsAsync("This cannot be done now");
        await LookAsync(page, "conflict");
    });

    [Fact]
    public Task An_error_summary_takes_the_focus_and_leads_to_its_field() => browser.RunAsync(site, output, new Visit { ExpectsFailedAnswers = true }, async page =>
    {
        await page.OpenAsync("/sign-in");
        await page.PressAsync("Sign in");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: Sign in"));
        await page.FollowAsync("Enter your password");
        await Assertions.Expect(page.GetByLabel("Password", new() { Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Password", new() { Exact = true })).ToHaveAccessibleDescriptionAsync("Error: Enter your password");
    });

    [Fact]
    public Task The_skip_link_is_the_first_stop_and_leads_to_the_content() => browser.RunAsync(site, output, new Visit(), async page =>
    {
        await page.OpenAsync("/sign-in");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Signing_in_works_without_scripts_and_by_keyboard_on_a_phone() => browser.RunAsync(site, output, new Visit { Scripts = false, Width = Visit.Phone }, async page =>
    {
        await page.OpenAsync("/account");
        await page.GetByLabel("Email address").FocusAsync();
        await page.Keyboard.TypeAsync(Administrator.Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestStaff.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAsync("Your account");

        // The whole menu is there: nothing can open it.
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "People" })).ToBeVisibleAsync();
        await page.PressAsync("Sign out");
        await page.SaysAsync("You have signed out");
    });

    [Fact]
    public Task On_a_phone_the_menu_opens_at_a_press() => browser.RunAsync(site, output, new Visit { Width = Visit.Phone, As = Administrator }, async page =>
    {
        await page.OpenAsync("/account");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "People" })).ToBeHiddenAsync();
        await page.PressAsync("Menu");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "People" })).ToBeVisibleAsync();
        await LookAsync(page, "menu");
    });

    private static async Task LookAsync(IPage page, string name)
    {
        await page.PictureAsync($"shell-{name}");
        await page.IsAccessibleAsync();
    }
}
