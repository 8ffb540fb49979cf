using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Sources;
using ComplaintsPortal.Web.Tests.IntakeApi;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Sources;

/// <summary>The administrator lets other systems in and shuts them out.</summary>
public sealed class SourcesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Only_administrators_make_tokens() =>
        PageAssert.NotAllowed(await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/sources"));

    [Fact]
    public async Task A_token_is_shown_once_works_at_once_and_is_kept_as_a_hash()
    {
        var page = await MakeAsync("Repairs contractor");
        var token = page.Document.QuerySelector(".portal-code")!.Said();

        Assert.Equal(201, (await IntakeClient.With(factory, token).SendAsync("1", IntakeClient.AMessage(("channel", "contractor")))).Status);
        var kept = await factory.InDatabaseAsync(context => context.Set<IntakeSource>().AsNoTracking().SingleAsync(one => one.Name == "Repairs contractor"));
        Assert.Equal((IntakeSource.Hash(token), token[^4..], TestStaff.Of(StaffRole.Administrator).Name), (kept.TokenHash, kept.TokenEnd, kept.MadeByName));
        Assert.DoesNotContain(token, (await (await AdministratorAsync()).GetAsync(page.Address)).Text, StringComparison.Ordinal);
        Assert.Contains($"Repairs contractor …{kept.TokenEnd}", (await (await AdministratorAsync()).GetAsync("/staff/sources")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_needed_and_is_nobody_else_s()
    {
        await MakeAsync("Mailbox");
        var page = await (await AdministratorAsync()).GetAsync("/staff/sources");
        PageAssert.Error("What is the system called?", SourceFormValidator.NoName, await page.PressAsync("Make a token"));
        PageAssert.Error("What is the system called?", "There is a system of this name already. Give this one another name", await page.Fill("What is the system called?", "Mailbox").PressAsync("Make a token"));
        PageAssert.Error("What is the system called?", "The name must be 200 characters or fewer", await page.Fill("What is the system called?", new string('x', 201)).PressAsync("Make a token"));
    }

    [Fact]
    public async Task Revoked_it_works_no_more_says_by_whom_and_is_not_revoked_twice()
    {
        var page = await MakeAsync("Old system");
        var token = page.Document.QuerySelector(".portal-code")!.Said();
        var otherTab = await (await factory.SignedInAsync(TestStaff.Another(StaffRole.Administrator))).GetAsync(page.Address);
        PageAssert.Says("The token of “Old system” does not work any more", await page.PressAsync("Revoke the token"));

        Assert.Equal(401, (await IntakeClient.With(factory, token).SendAsync("1", IntakeClient.AMessage())).Status);
        PageAssert.Conflict($"{TestStaff.Of(StaffRole.Administrator).Name} revoked this token on", await otherTab.PressAsync("Revoke the token"));
        await MakeAsync("Old system");
    }

    [Fact]
    public async Task A_system_that_is_not_there_is_not_found() => PageAssert.NotFound(await (await AdministratorAsync()).GetAsync("/staff/sources/4711"));

    private async Task<Page> MakeAsync(string name) =>
        PageAssert.Is(name, await (await (await AdministratorAsync()).GetAsync("/staff/sources")).Fill("What is the system called?", name).PressAsync("Make a token"));

    private Task<Visitor> AdministratorAsync() => factory.SignedInAsync(StaffRole.Administrator);
}
