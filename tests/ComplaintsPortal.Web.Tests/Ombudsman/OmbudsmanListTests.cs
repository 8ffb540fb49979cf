using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.OmbudsmanList;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Ombudsman;

/// <summary>The list of the Ombudsman’s cases: each once, however many there are.</summary>
[Trait("Clause", "Code 4.1")]
public sealed class OmbudsmanListTests(OmbudsmanListTests.Filled factory) : IClassFixture<OmbudsmanListTests.Filled>
{
    private const int More = 2;

    [Fact]
    public async Task Open_cases_come_by_what_is_due_next_and_those_that_wait_for_nothing_last()
    {
        var (first, second) = await PagesAsync("/staff/ombudsman");

        Assert.Equal([.. factory.Open.Skip(1), factory.Open[0]], first.Concat(second));
        Assert.Equal(More, second.Count);
    }

    [Fact]
    public async Task Closed_cases_come_with_the_last_closed_first()
    {
        var (first, second) = await PagesAsync("/staff/ombudsman?which=closed");

        Assert.Equal(factory.Closed.Reverse(), first.Concat(second));
        Assert.Equal(More, second.Count);
    }

    private async Task<(List<string> First, List<string> Second)> PagesAsync(string address)
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync(address);
        return (Rows(page), Rows(await page.FollowAsync("Next page")));
    }

    private static List<string> Rows(Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => link.TextContent.Trim())];

    /// <summary>Two pages of open cases, of which the first waits for nothing, and two of closed ones.</summary>
    public sealed class Filled : PortalFactory
    {
        public IReadOnlyList<string> Open { get; private set; } = [];

        public IReadOnlyList<string> Closed { get; private set; } = [];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            for (var i = 0; i < OmbudsmanListController.PageSize + More; i++)
            {
                // Two each time.
                await this.AddCaseAsync(c => c.Acknowledged());
            }

            await InDatabaseAsync(async context =>
            {
                var lead = TestStaff.Of(StaffRole.ComplaintsLead).Actor;
                var complaints = await context.Set<Complaint>().OrderBy(c => c.Id).ToListAsync();
                foreach (var (i, complaint) in complaints.Index())
                {
                    var act = new Act(lead, Clock.UtcNow.AddDays(i));
                    var one = OmbudsmanCase.Open(complaint, $"2026{i}", act.Day, act);
                    context.Add(one);
                    if (i >= complaints.Count / 2)
                    {
                        one.Close(complaint, act);
                    }
                    else if (i > 0)
                    {
                        one.Order(complaint, new OrderNote(OrderKind.Order, act.Day, "Apologise.", lead.StaffId!.Value, lead.Name, act.Day.AddDays(10)), act);
                    }
                }

                await context.SaveChangesAsync();
                Open = [.. complaints.Take(complaints.Count / 2).Select(c => c.Reference.ToString())];
                Closed = [.. complaints.Skip(complaints.Count / 2).Select(c => c.Reference.ToString())];
            });
        }
    }
}
