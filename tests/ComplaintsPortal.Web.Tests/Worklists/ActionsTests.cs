using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>The remedies to do: whose, in which order, page by page, and what of them somebody may read.</summary>
public sealed class ActionsTests(ActionsTests.Filled factory) : IClassFixture<ActionsTests.Filled>
{
    private const int Mine = 30;

    [Fact]
    public async Task Whoever_promised_them_sees_first_what_is_due_first_and_every_one_once()
    {
        var page = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/actions");
        PageAssert.Is("Remedies to do", page);
        var first = Remedies(page);
        Assert.Equal(25, first.Count);

        page = await page.FollowAsync("Next page");
        var second = Remedies(page);
        Assert.Equal(Mine, first.Concat(second).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Mine).Select(day => $"Paint room {day}."), first.Concat(second));

        Assert.Equal(first, Remedies(await page.FollowAsync("Previous page")));
    }

    [Fact]
    [Trait("Clause", "PCC-13b")]
    public async Task One_that_is_done_is_not_there_and_a_late_one_says_so()
    {
        var page = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/actions");

        Assert.DoesNotContain("Fit a lock.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Overdue", page.Document.QuerySelector("main tbody tr")!.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_others_are_a_press_away_for_whoever_may_see_them()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/actions");
        Assert.Contains("No remedy waits for you.", page.Text, StringComparison.Ordinal);

        page = await page.FollowAsync("All that you may see");
        Assert.Contains("whose=all", page.Address, StringComparison.Ordinal);
        Assert.Equal("Write to say sorry.", Remedies(page)[0]);

        var other = await (await factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync("/staff/actions?whose=all");
        Assert.Empty(Remedies(other));
    }

    [Fact]
    public async Task The_member_responsible_sees_kinds_and_days_without_names_and_words()
    {
        var page = await (await factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/actions");

        Assert.Equal(25, Remedies(page).Count);
        Assert.DoesNotContain("Yusuf", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sorry", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestStaff.Of(StaffRole.InvestigatingManager).Name, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_means_nothing_begins_at_the_start()
    {
        var page = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/actions?after=nonsense&whose=nobody");

        Assert.Equal("Paint room 1.", Remedies(page)[0]);
    }

    [Theory]
    [InlineData(StaffRole.InvestigatingManager, "Remedies 30")]
    [InlineData(StaffRole.ComplaintsLead, "Remedies 0")]
    [InlineData(StaffRole.MemberResponsible, "Remedies")]
    public async Task The_navigation_counts_ones_own(StaffRole role, string expected)
    {
        var page = await (await factory.SignedInAsync(role)).GetAsync("/staff");

        Assert.Contains(expected, page.Document.QuerySelectorAll(".portal-lists a").Select(link => link.Said()));
    }

    private static List<string> Remedies(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody td[data-label=Remedy]").Select(cell => cell.FirstChild!.TextContent.Trim())];

    public sealed class Filled : PortalFactory
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await InDatabaseAsync(async context =>
            {
                var start = Clock.UtcNow.AddDays(-35);
                var first = new TestCase(null, 1, CaseSetUp.Staff, start).Acknowledged();

                // Promised in the wrong order; the first is due the day after the complaint, long ago.
                for (var day = Mine; day >= 1; day--)
                {
                    Promise(first, $"Paint room {day}.", day, CaseSetUp.Staff.Manager);
                }

                Promise(first, "Fit a lock.", 1, CaseSetUp.Staff.Manager);
                first.Do((c, act) => c.CompleteRemedy(Mine + 1, act.Day, "Seen.", TestCase.Portsmouth, act), CaseSetUp.Staff.Manager);
                var second = new TestCase(null, 2, CaseSetUp.Staff, start).Acknowledged();
                Promise(second, "Write to say sorry.", 0, CaseSetUp.Staff.Reviewer);
                context.AddRange(first.Complaint, second.Complaint);
                await context.SaveChangesAsync();
            });
        }

        private static void Promise(TestCase test, string what, int day, Actor owner) => test.Do(
            (c, act) => c.PromiseRemedy(new RemedyPromise("action", what, c.ReceivedDay.AddDays(day), owner.StaffId!.Value, owner.Name), TestCase.Portsmouth, act), test.Handler);
    }
}
