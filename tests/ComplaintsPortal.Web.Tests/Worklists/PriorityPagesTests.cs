using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>The order of priority, and the next complaint with its reason. Today is Wednesday 4 March 2026.</summary>
[Trait("Clause", "Code 6.1")]
public sealed class PriorityPagesTests(PriorityPagesTests.Filled factory) : IClassFixture<PriorityPagesTests.Filled>
{
    private const int Many = 60;
    private static readonly DateOnly Today = new(2026, 3, 4);

    [Fact]
    public async Task The_list_has_the_order_of_the_rule_on_every_page_forth_and_back()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/to-triage?sort=Priority");
        List<List<string>> forth = [References(page)];
        while (page.Links.Contains("Next page"))
        {
            page = await page.FollowAsync("Next page");
            forth.Add(References(page));
        }

        var expected = await InOrderAsync();
        Assert.Equal(Many, expected.Count);
        Assert.True(expected.Select(one => one.Band).Distinct().Count() >= 5);
        Assert.Equal(expected.Select(one => one.Reference).Chunk(WorklistQuery.PageSize).Select(rows => rows.ToList()), forth);
        List<List<string>> back = [forth[^1]];
        while (page.Links.Contains("Previous page"))
        {
            page = await page.FollowAsync("Previous page");
            back.Insert(0, References(page));
        }

        Assert.Equal(forth, back);
    }

    [Fact]
    public async Task Each_row_says_why_and_the_usual_order_is_one_press_away()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync("/staff/to-triage")).FollowAsync("Show in order of priority, with the reasons");
        Assert.Contains("An emergency hazard in the home has not been made safe.", page.Text, StringComparison.Ordinal);
        Assert.Contains("A child or an adult may be at risk.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("has not been made safe", (await page.FollowAsync("Back to the usual order")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_all_that_ever_was_keep_their_order()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/all?sort=Priority");
        Assert.Equal(References(await lead.GetAsync("/staff/all")), References(page));
        Assert.DoesNotContain("order of priority", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_button_opens_the_next_complaint_and_says_why()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var first = (await InOrderAsync())[0].Reference;

        var page = await (await lead.GetAsync("/staff/for-me")).FollowAsync("Open my next complaint");

        Assert.Equal($"/cases/{first}", page.Address);
        Assert.Contains("This comes first for you. ", page.Banner, StringComparison.Ordinal);
        Assert.Contains("An emergency hazard in the home has not been made safe, and its time has passed.", page.Banner, StringComparison.Ordinal);
        Assert.Contains("Open my next complaint", (await lead.GetAsync("/staff")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nothing_to_do_is_told_so_and_who_works_on_no_complaint_has_no_next_one()
    {
        var reviewer = await factory.SignedInAsync(StaffRole.SeniorReviewer);
        var page = await reviewer.GetAsync("/staff/next");
        Assert.Equal(("/staff/for-me", "Nothing waits for you."), (page.Address, page.Banner));
        Assert.DoesNotContain("Open my next complaint", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/next")).Status);
    }

    [Fact]
    public async Task Nobody_is_led_to_a_complaint_from_which_they_are_kept_away()
    {
        await using var site = new PortalFactory();
        await site.InitializeAsync();
        var about = await site.AddCaseAsync(c => c.Acknowledged(), s => s with { Danger = true, Hazards = null });
        var manager = TestStaff.Of(StaffRole.InvestigatingManager);
        var before = await (await site.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/next");
        Assert.Equal($"/cases/{about}", before.Address);
        await site.MeanwhileAsync(about, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) => c.KeepAway(manager.Id, manager.Name, KeptAwayGround.Named, "About him.", TestCase.Portsmouth, act));

        Assert.NotEqual($"/cases/{about}", (await (await site.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/next")).Address);
    }

    [Fact]
    public async Task The_order_asks_the_database_no_more_often_for_more_rows()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await lead.GetAsync("/staff/to-triage?sort=Priority");
        var few = await factory.Commands.DuringAsync(() => lead.GetAsync("/staff/to-triage?sort=Priority&urgency=Danger"));
        var many = await factory.Commands.DuringAsync(() => lead.GetAsync("/staff/to-triage?sort=Priority"));
        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 7);
    }

    private static List<string> References(Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => link.Said())];

    // The rule itself over everything, without the database's order.
    private Task<List<(string Reference, PriorityBand Band)>> InOrderAsync() => factory.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<PortalDbContext>();
        var all = await context.Set<Complaint>().AsNoTracking().Where(c => c.Status == ComplaintStatus.ToTriage).Select(c => new { c.Id, c.Reference }).ToDictionaryAsync(c => c.Id, c => c.Reference);
        var facts = await services.GetRequiredService<PriorityQuery>().FactsAsync([.. all.Keys], CancellationToken.None);
        return Priority.Order(facts.Values, factory.Clock.UtcNow).Select(one => (all[one.Id].ToString(), Priority.Of(one, factory.Clock.UtcNow))).ToList();
    });

    public sealed class Filled : PortalFactory
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var cases = Enumerable.Range(1, Many).Select(number => new StaffCase(number, Today.AddDays(-(number * 7 % 13)), s => s with { Danger = number % 20 == 0 })).ToList();
            await this.AddAsync(cases);
            var act = new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, Clock.UtcNow);
            await InDatabaseAsync(async context =>
            {
                foreach (var complaint in await context.Set<Complaint>().OrderBy(c => c.Id).ToListAsync())
                {
                    var number = complaint.Reference.Number;
                    if (number % 7 == 0)
                    {
                        // Some since today, some for so long that a clock has passed; a few are emergencies.
                        context.Add(Hazard.Record(
                            complaint, 1, new HazardReport("fire", number % 3 == 0 ? HazardGrade.Emergency : HazardGrade.Significant, "It.", number % 2 == 0 ? Clock.UtcNow : complaint.ReceivedOn), TestCase.Portsmouth.Calendar, act));
                    }

                    if (number % 11 == 0)
                    {
                        context.Add(Concern.Note(complaint, 1, new ConcernNote(number % 2 == 0 ? ConcernKind.Safeguarding : ConcernKind.Vulnerability, "A child."), act));
                    }
                }

                await context.SaveChangesAsync();
            });
        }
    }
}
