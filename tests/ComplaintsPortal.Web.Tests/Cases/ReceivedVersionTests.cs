using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>A moment of receipt that is corrected to the other side of a new version of the policy.</summary>
public sealed class ReceivedVersionTests : IAsyncLifetime
{
    // The new version begins on Monday 2 March 2026; the clock stands at Wednesday the 4th.
    private readonly PortalFactory _factory = new PortalFactory().With("Landlord:Policy", "briefing").With("Landlord:AdoptionDate", "2026-03-02");

    public async Task InitializeAsync() => await _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task The_page_says_plainly_that_another_version_would_hold_and_its_dates_then_do()
    {
        var rules = _factory.Services.GetRequiredService<Rulebooks>();
        var test = new TestCase(null, 1, CaseSetUp.Staff, _factory.Clock.UtcNow.AddDays(-1), rules: rules.On(_factory.Clock.Today)).Accept();
        Assert.Equal("briefing-code", test.Complaint.PolicyId);
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(test.Complaint);
            await context.SaveChangesAsync();
        });
        var page = await (await _factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{test.Reference}/received");

        var shown = await page.FillDate("When did it really reach us?", new DateOnly(2026, 2, 27)).Fill("Why is it corrected?", "The post room had it.").PressAsync("Show which dates move");
        foreach (var said in new[]
        {
            "will hold for this complaint, in place of the one from 2 March 2026", "The version of the policy changes.",
            // The interim version promises ten working days of receipt; the one after it, ten of an acknowledgement that is due in five.
            "Tuesday 24 March 2026", "Friday 13 March 2026",
        })
        {
            Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        }

        await shown.PressAsync("Correct it");
        var complaint = await _factory.ReadCaseAsync(test.Reference);
        Assert.Equal(("briefing-interim", new DateOnly(2026, 3, 13)), (complaint.PolicyId, complaint.ResponseDue!.Value));
        Assert.Equal("briefing-interim", rules.For(complaint).Policy.Id);
    }

    [Fact]
    public async Task A_complaint_under_a_policy_that_is_no_longer_the_landlords_keeps_it()
    {
        var reference = await _factory.AddCaseAsync(c => c.Accept());
        var complaint = await _factory.ReadCaseAsync(reference);
        var rules = _factory.Services.GetRequiredService<Rulebooks>();
        Assert.Equal("portsmouth-2024", complaint.PolicyId);
        Assert.Equal("portsmouth-2024", rules.IfReceived(complaint, new DateOnly(2026, 2, 27)).Policy.Id);
    }
}
