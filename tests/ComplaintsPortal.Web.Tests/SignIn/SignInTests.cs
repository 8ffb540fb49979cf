using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.SignIn;

public sealed class SignInTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Wrong = "The email address or the password is not right";

    [Fact]
    public async Task The_right_password_leads_to_where_one_wanted_to_go()
    {
        var staff = TestStaff.Of(StaffRole.ComplaintsLead);
        var asked = PageAssert.Is("Sign in", await factory.Anybody().GetAsync("/account/password"));
        Assert.Equal("/sign-in?returnUrl=%2Faccount%2Fpassword", asked.Address);
        var page = await Try(asked, staff.Email, TestStaff.Password);
        PageAssert.Is("Change your password", page);
    }

    [Fact]
    public async Task Without_a_place_to_go_it_leads_to_ones_work() =>
        PageAssert.Home(await SignIn(TestStaff.Of(StaffRole.Auditor).Email, TestStaff.Password));

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task It_never_leads_to_another_site(string elsewhere)
    {
        var asked = await factory.Anybody().GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}");
        var page = await Try(asked, TestStaff.Of(StaffRole.Director).Email, TestStaff.Password);
        Assert.Equal("/staff", page.Address);
    }

    [Fact]
    public async Task Nothing_typed()
    {
        var page = await SignIn("", "");
        PageAssert.Error("Email address", "Enter your email address", page);
        PageAssert.Error("Password", "Enter your password", page);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_and_not_the_password()
    {
        var email = TestStaff.Another(StaffRole.Director).Email;
        var page = PageAssert.Error("Password", Wrong, await SignIn(email, "not the password"));
        Assert.Equal(email, page.ValueOf("Email address"));
        Assert.Equal("", page.ValueOf("Password"));
    }

    [Fact]
    public async Task An_unknown_address_reads_as_a_wrong_password() =>
        PageAssert.Error("Password", Wrong, await SignIn("nobody@landlord.example", TestStaff.Password));

    [Fact]
    public async Task Somebody_who_has_left_reads_as_a_wrong_password()
    {
        var left = TestStaff.Another(StaffRole.Auditor);
        await factory.InDatabaseAsync(context => context.Users.Where(person => person.Id == left.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsActive, false)));
        PageAssert.Error("Password", Wrong, await SignIn(left.Email, TestStaff.Password));
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_even_for_the_right_password()
    {
        var staff = TestStaff.Another(StaffRole.StaffMember);
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            PageAssert.Error("Password", Wrong, await SignIn(staff.Email, "not the password"));
        }

        const string locked = "Your account is locked because there were 5 wrong tries. Try again in 15 minutes, or ask an administrator to unlock it";
        PageAssert.GeneralError(locked, await SignIn(staff.Email, "not the password"));
        PageAssert.GeneralError(locked, await SignIn(staff.Email, TestStaff.Password));
        PageAssert.Home(await SignIn(TestStaff.Of(StaffRole.StaffMember).Email, TestStaff.Password));
    }

    [Fact]
    public async Task A_right_try_forgets_the_wrong_ones_before_it()
    {
        var staff = TestStaff.Another(StaffRole.MemberResponsible);
        for (var round = 1; round <= 2; round++)
        {
            for (var attempt = 1; attempt <= 4; attempt++)
            {
                PageAssert.Error("Password", Wrong, await SignIn(staff.Email, "not the password"));
            }

            PageAssert.Home(await SignIn(staff.Email, TestStaff.Password));
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = await factory.SignedInAsync(StaffRole.SeniorReviewer);
        var page = await (await visitor.GetAsync("/staff")).PressAsync("Sign out");
        PageAssert.Says("You have signed out", PageAssert.Is("Sign in", page));
        PageAssert.Is("Sign in", await visitor.GetAsync("/staff"));
    }

    [Fact]
    public async Task Who_is_signed_in_already_goes_on()
    {
        var visitor = await factory.SignedInAsync(StaffRole.SeniorReviewer);
        PageAssert.Home(await visitor.GetAsync("/sign-in"));
    }

    [Fact]
    public async Task A_session_ends_after_eight_idle_hours_and_not_before()
    {
        await using var own = await PortalFactory.StartAsync();
        var visitor = await own.SignedInAsync(StaffRole.Director);
        own.Clock.Advance(TimeSpan.FromHours(7));
        PageAssert.Home(await visitor.GetAsync("/staff"));
        own.Clock.Advance(TimeSpan.FromHours(7));
        PageAssert.Home(await visitor.GetAsync("/staff"));
        own.Clock.Advance(TimeSpan.FromHours(8.1));
        PageAssert.Is("Sign in", await visitor.GetAsync("/staff"));
    }

    [Fact]
    public async Task Who_is_deactivated_while_signed_in_is_out_within_a_minute()
    {
        await using var own = await PortalFactory.StartAsync();
        var visitor = await own.SignedInAsync(StaffRole.Director);
        await own.InDatabaseAsync(context => context.Users.Where(person => person.Id == TestStaff.Of(StaffRole.Director).Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsActive, false)));
        own.Clock.Advance(TimeSpan.FromSeconds(61));
        PageAssert.Is("Sign in", await visitor.GetAsync("/staff"));
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_leads_back_to_its_page()
    {
        var visitor = factory.Anybody();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/password") { Headers = { Referrer = new Uri("https://localhost/account/password?x=1") } };
        using var client = factory.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var answer = await client.SendAsync(request);
        Assert.Equal("/sign-in?returnUrl=%2Faccount%2Fpassword%3Fx%3D1", answer.Headers.Location!.ToString());
    }

    private async Task<Page> SignIn(string email, string password) => await Try(await factory.Anybody().GetAsync("/sign-in"), email, password);

    private static Task<Page> Try(Page page, string email, string password) =>
        page.Fill("Email address", email).Fill("Password", password).PressAsync("Sign in");
}
