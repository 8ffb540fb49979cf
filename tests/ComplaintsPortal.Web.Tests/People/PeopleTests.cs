using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.People;

public sealed class PeopleTests : IAsyncLifetime
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
    public async Task Somebody_new_chooses_a_password_by_a_link_that_works_once()
    {
        var form = PageAssert.Is("Add somebody", await (await _administrator.GetAsync("/people")).FollowAsync("Add somebody"));
        var added = await form.Fill("Full name", "Zoë O’Neill").Fill("Email address", "zoe@landlord.example").Fill("Job title (optional)", "Housing officer")
            .Choose("LAH Landlord Complaints Lead", "Roles").PressAsync("Add");
        PageAssert.Says("Zoë O’Neill has been added", PageAssert.Is("Sign-in link for Zoë O’Neill", added));
        var link = added.Document.QuerySelector(".portal-code")!.Said();

        // Opening it, as a mail scanner does, uses nothing up.
        var newcomer = _factory.Anybody();
        await newcomer.GetAsync(link);
        var choose = PageAssert.Is("Choose your password", await newcomer.GetAsync(link));
        PageAssert.Error("New password", "Password must be 12 characters or more", await choose.Fill("New password", "short").PressAsync("Set password"));
        var set = await choose.Fill("New password", "purple kettle monday").PressAsync("Set password");
        PageAssert.Says("Your password is set. You can sign in now", PageAssert.Is("Sign in", set));
        PageAssert.Home(await set.Fill("Email address", "ZOE@landlord.example").Fill("Password", "purple kettle monday").PressAsync("Sign in"));

        var again = await (await _factory.Anybody().GetAsync(link)).Fill("New password", "another one to try").PressAsync("Set password");
        PageAssert.Error("New password", "This link has been used or is too old. Ask an administrator for a new one", again);

        var page = await _administrator.GetAsync(await AddressAsync("zoe@landlord.example"));
        Assert.Contains("Added as complaints lead Nia Morgan, 4 March 2026 at 10:00", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("%00")]
    public async Task A_link_that_was_made_up_sets_nothing(string token)
    {
        var page = await (await _factory.Anybody().GetAsync($"/set-password/{TestStaff.Of(StaffRole.Director).Id}?token={token}")).Fill("New password", "another one to try").PressAsync("Set password");
        PageAssert.Error("New password", "This link has been used or is too old. Ask an administrator for a new one", page);
    }

    [Fact]
    public async Task What_cannot_be_taken()
    {
        var empty = await (await _administrator.GetAsync("/people/add")).PressAsync("Add");
        PageAssert.Error("Full name", "Enter their full name", empty);
        PageAssert.Error("Email address", "Enter their email address", empty);
        PageAssert.Error("Roles", "Choose at least one role", empty);

        var filled = (await _administrator.GetAsync("/people/add")).Fill("Full name", "A").Choose("Director", "Roles");
        PageAssert.Error("Email address", "Enter an email address in the correct format, like name@example.com", await filled.Fill("Email address", "a@").PressAsync("Add"));
        var taken = PageAssert.Error("Email address", "Somebody with this email address is here already", await filled.Fill("Email address", TestStaff.Of(StaffRole.Auditor).Email).PressAsync("Add"));
        Assert.Equal("Director", taken.ValueOf("Director", "Roles"));
    }

    [Fact]
    [Trait("Clause", "Code 4.1")]
    public async Task Code_4_1_The_last_active_complaints_lead_stays()
    {
        TestStaff first = TestStaff.Of(StaffRole.ComplaintsLead), last = TestStaff.Another(StaffRole.ComplaintsLead);
        PageAssert.Says("They can no longer sign in", await DeactivateAsync(first));

        var refused = $"{last.Name} is the only complaints lead. There must always be one (Complaint Handling Code 4.1): give the role to somebody else first.";
        PageAssert.Conflict(refused, await DeactivateAsync(last));
        var change = await _administrator.GetAsync($"/people/{last.Id}/change");
        PageAssert.Conflict(refused, await change.Untick(Words(change, StaffRole.ComplaintsLead), "Roles").Choose(Words(change, StaffRole.Auditor), "Roles").PressAsync("Save"));
        Assert.Equal([StaffRole.ComplaintsLead], await _factory.InDatabaseAsync(context => context.RolesOfAsync(last.Id)));

        PageAssert.Says("They can sign in again", await (await _administrator.GetAsync($"/people/{first.Id}")).PressAsync("Let them sign in again"));
        PageAssert.Says("They can no longer sign in", await DeactivateAsync(last));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        PageAssert.Says("They can no longer sign in", await DeactivateAsync(TestStaff.Another(StaffRole.Administrator)));
        PageAssert.Conflict("is the only administrator", await DeactivateAsync(TestStaff.Of(StaffRole.Administrator)));
    }

    [Fact]
    public async Task Two_who_deactivate_the_two_leads_at_once_leave_one()
    {
        var pages = await Task.WhenAll(
            OpenDeactivateAsync(TestStaff.Of(StaffRole.ComplaintsLead)),
            OpenDeactivateAsync(TestStaff.Another(StaffRole.ComplaintsLead)));
        await Task.WhenAll(pages.Select(page => page.PressAsync("Stop them from signing in")));
        Assert.Equal(1, await _factory.InDatabaseAsync(context => context.ActiveStaffWith(StaffRole.ComplaintsLead).CountAsync()));
    }

    [Fact]
    public async Task A_changed_role_is_written_down_and_counts_within_a_minute()
    {
        var staff = TestStaff.Of(StaffRole.Auditor);
        var visitor = await _factory.SignedInAsync(staff);
        PageAssert.NotAllowed(await visitor.GetAsync("/people"));

        var change = await _administrator.GetAsync($"/people/{staff.Id}/change");
        var changed = await change.Choose(Words(change, StaffRole.Administrator), "Roles").Fill("Team (optional)", "West").PressAsync("Save");
        PageAssert.Is(staff.Name, PageAssert.Says($"{staff.Name} has been changed", changed));
        Assert.Contains("Roles changed from auditor to auditor, administrator", changed.Text, StringComparison.Ordinal);
        Assert.Contains("West", changed.Text, StringComparison.Ordinal);

        _factory.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("Sign in", (await visitor.GetAsync("/people")).Heading);
        PageAssert.Is("People", await (await _factory.SignedInAsync(staff)).GetAsync("/people"));
    }

    [Fact]
    public async Task An_administrator_unlocks_and_removes_a_lost_authenticator_app()
    {
        var staff = TestStaff.Of(StaffRole.Director);
        var setUp = await (await _factory.SignedInAsync(staff)).GetAsync("/account/authenticator");
        await setUp.Fill("Code that the app shows", Totp.Code(setUp.Document.QuerySelector(".portal-code")!.Said())).PressAsync("Continue");
        await _factory.InDatabaseAsync(context => context.Users.Where(person => person.Id == staff.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.LockoutEnd, new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero))));

        var page = await _administrator.GetAsync($"/people/{staff.Id}");
        Assert.Contains("Locked after too many wrong tries", page.Text, StringComparison.Ordinal);
        page = PageAssert.Says("The account is unlocked", await page.PressAsync("Unlock"));
        page = PageAssert.Says("The authenticator app is removed", await page.PressAsync("Remove their authenticator app"));
        Assert.Contains("Authenticator app Not set up", page.Text, StringComparison.Ordinal);

        var signIn = await (await _factory.Anybody().GetAsync("/sign-in")).Fill("Email address", staff.Email).Fill("Password", TestStaff.Password).PressAsync("Sign in");
        PageAssert.Home(signIn);
    }

    [Fact]
    public async Task The_list_asks_as_often_for_many_as_for_few_and_pages_by_name()
    {
        await _administrator.GetAsync("/people");
        var few = await _factory.Commands.DuringAsync(() => _administrator.GetAsync("/people"));
        await _factory.InDatabaseAsync(async context =>
        {
            for (var number = 1; number <= 120; number++)
            {
                context.Users.Add(new StaffMember { Name = $"Person {number:000}", UserName = $"p{number}@landlord.example", NormalizedUserName = $"P{number}@LANDLORD.EXAMPLE", SecurityStamp = "x" });
            }

            await context.SaveChangesAsync();
        });
        var many = await _factory.Commands.DuringAsync(() => _administrator.GetAsync("/people"));
        Assert.Equal(few.Count, many.Count);

        List<string> names = [];
        var page = await _administrator.GetAsync("/people");
        while (true)
        {
            names.AddRange(page.Document.QuerySelectorAll("tbody th").Select(cell => cell.Said()));
            if (!page.Links.Contains("Next page"))
            {
                break;
            }

            page = await page.FollowAsync("Next page");
        }

        Assert.Equal(136, names.Count);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        var back = await page.FollowAsync("Previous page");
        Assert.Equal(names[^1], (await back.FollowAsync("Next page")).Document.QuerySelectorAll("tbody th").Last().Said());
    }

    [Fact]
    public async Task Somebody_who_is_not_there() => PageAssert.NotFound(await _administrator.GetAsync($"/people/{Guid.NewGuid()}"));

    private Task<Page> OpenDeactivateAsync(TestStaff staff) => _administrator.GetAsync($"/people/{staff.Id}/deactivate");

    private async Task<Page> DeactivateAsync(TestStaff staff) => await (await OpenDeactivateAsync(staff)).PressAsync("Stop them from signing in");

    private async Task<string> AddressAsync(string email) =>
        $"/people/{await _factory.InDatabaseAsync(context => context.Users.Where(person => person.Email == email).Select(person => person.Id).SingleAsync())}";

    // The label of a role's checkbox: the landlord's own word for it.
    private static string Words(Page page, StaffRole role)
    {
        var box = page.Document.QuerySelector($"input[name=Roles][value={role}]")!;
        return page.Document.QuerySelector($"label[for={box.Id}]")!.Said();
    }
}
