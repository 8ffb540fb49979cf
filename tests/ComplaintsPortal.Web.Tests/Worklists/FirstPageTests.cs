using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>What else waits for somebody on their first page: payments within their limit, and the colleague for whom they act.</summary>
public sealed class FirstPageTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Payments_and_late_hazards_stand_on_the_first_page_of_whoever_they_wait_for()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged().Promise("financial", 800));
        var complaint = await site.ReadCaseAsync(reference);
        await site.InDatabaseAsync(async context =>
        {
            context.Add(Hazard.Told(complaint, 1, "fire", TestCase.Portsmouth.Calendar, new Act(CaseSetUp.Staff.Manager, site.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        var director = await (await site.SignedInAsync(StaffRole.Director)).GetAsync("/staff");
        Assert.Equal("/staff/payments", (await director.FollowAsync("2 payments")).Address);
        Assert.DoesNotContain("Hazards that are late", (await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff")).Text, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(20));
        foreach (var (who, pays, seesHazard) in new[]
        {
            (TestStaff.Of(StaffRole.ComplaintsLead), false, true), (TestStaff.Of(StaffRole.InvestigatingManager), false, true), (TestStaff.Another(StaffRole.InvestigatingManager), false, false),
            (TestStaff.Of(StaffRole.Director), true, false), (TestStaff.Of(StaffRole.MemberResponsible), false, false),
        })
        {
            var page = await (await site.SignedInAsync(who)).GetAsync("/staff");
            Assert.Equal((pays, seesHazard), (
                page.Text.Contains("2 payments wait for your approval.", StringComparison.Ordinal),
                page.Text.Contains($"Hazards that are late {reference}: ", StringComparison.Ordinal) && page.Text.Contains("which has passed.", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Whoever_covers_is_told_for_whom_until_when_and_what_was_noted()
    {
        var (away, cover, today) = (TestStaff.Of(StaffRole.InvestigatingManager), TestStaff.Another(StaffRole.InvestigatingManager), factory.Clock.Today);
        await factory.InDatabaseAsync(async context =>
        {
            var act = new Act(away.Actor, factory.Clock.UtcNow);
            context.Add(new Absence(new AbsencePlan(away.Id, away.Name, today, today.AddDays(2), cover.Id, cover.Name, "Visits promised to Mrs Khan."), [], act));
            await context.SaveChangesAsync();
        });
        Assert.Contains($"You act for {away.Name} until {Words.Day(today.AddDays(2))}. “Visits promised to Mrs Khan.”", (await (await factory.SignedInAsync(cover)).GetAsync("/staff")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You act for", (await (await factory.SignedInAsync(away)).GetAsync("/staff")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_sees_no_names_is_not_told_a_wrong_one()
    {
        var (handled, open) = (await factory.AddCaseAsync(c => c.Acknowledged()), await factory.AddCaseAsync(c => c.Accept()));
        var member = await factory.SignedInAsync(StaffRole.MemberResponsible);
        Assert.Contains("Waits for whoever deals with it", (await member.GetAsync($"/cases/{handled}")).Text, StringComparison.Ordinal);
        Assert.Contains($"Waits for {TestCase.Portsmouth.Policy.Roles[StaffRole.ComplaintsLead]}", (await member.GetAsync($"/cases/{open}")).Text, StringComparison.Ordinal);
    }
}
