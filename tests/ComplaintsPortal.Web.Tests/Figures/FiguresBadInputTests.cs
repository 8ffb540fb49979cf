using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Figures;

/// <summary>What changes within a period is said on the page, and nothing is invented. Now is Wednesday 4 March 2026.</summary>
public sealed class FiguresBadInputTests
{
    private const string Year = "Form.From.Day=1&Form.From.Month=4&Form.From.Year=2026&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2027";
    private const string Before = "Form.From.Day=1&Form.From.Month=4&Form.From.Year=2025&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2026";

    [Fact]
    public async Task A_policy_that_changes_in_mid_year_and_a_category_that_is_renamed_are_told_on_the_page_of_that_year_only()
    {
        await using var site = await PortalFactory.StartAsync();
        var category = site.Services.GetRequiredService<Rulebooks>().Current.Policy.Categories[0];
        await site.InScopeAsync(services => services.GetRequiredService<RuleChanges>().SaveAsync((_, number) => new RuleChange
        {
            Number = number,
            Kind = RuleChangeKind.VersionAdded,
            Subject = "renamed-2026",
            FirstDay = new DateOnly(2026, 6, 1),
            Text = $$"""{ "id": "renamed-2026", "basedOn": "portsmouth-2024", "version": "2", "effectiveFrom": "2026-06-01", "categories": [ { "code": "{{category.Code}}", "words": "Another name" } ] }""",
            On = site.Clock.UtcNow,
            ById = TestStaff.Of(StaffRole.Administrator).Id,
            ByName = TestStaff.Of(StaffRole.Administrator).Name,
        }));
        await site.AddCaseAsync();

        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/staff/figures?{Year}");
        Assert.Contains("The policy changed on 1 June 2026. Each complaint is counted under the version of the day on which it was received.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"“{category.Words}” was renamed “Another name” within the period. Both are counted together, under the newer name.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("renamed", (await lead.GetAsync($"/staff/figures?{Before}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_begins_with_the_own_team_and_finds_all_and_a_director_finds_what_to_sign()
    {
        await using var site = await PortalFactory.StartAsync();
        var manager = TestStaff.Of(StaffRole.InvestigatingManager);
        var page = await (await site.SignedInAsync(manager)).GetAsync("/staff/overview");
        Assert.Contains("Only some complaints: North", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Show all");
        PageAssert.Is("Overview", page);
        Assert.DoesNotContain("Only some complaints", page.Text, StringComparison.Ordinal);
        var director = await (await site.SignedInAsync(StaffRole.Director)).GetAsync("/staff/overview");
        Assert.DoesNotContain("Only some complaints", director.Text, StringComparison.Ordinal);
        PageAssert.Is("To sign", await director.FollowAsync("responses to sign"));
    }
}
