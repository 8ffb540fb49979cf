using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Worklists;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>Pages by key: every row once, in order, forth and back; and a page's cost does not depend on its rows.</summary>
public sealed class WorklistPagesTests(WorklistPagesTests.Filled factory) : IClassFixture<WorklistPagesTests.Filled>
{
    private const int Many = 60;
    private static readonly DateOnly Today = new(2026, 3, 4);

    public static TheoryData<WorklistSort> Sorts => [.. Enum.GetValues<WorklistSort>().Where(sort => sort != WorklistSort.Priority)];

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Every_row_comes_once_in_order_forth_and_back(WorklistSort sort)
    {
        var visitor = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await visitor.GetAsync($"/staff/to-triage?sort={sort}");
        List<List<string>> forth = [References(page)];
        while (page.Links.Contains("Next page"))
        {
            page = await page.FollowAsync("Next page");
            forth.Add(References(page));
        }

        Assert.Equal((await InOrderAsync(sort)).Chunk(WorklistQuery.PageSize).Select(rows => rows.ToList()), forth);

        List<List<string>> back = [forth[^1]];
        while (page.Links.Contains("Previous page"))
        {
            page = await page.FollowAsync("Previous page");
            back.Insert(0, References(page));
        }

        Assert.Equal(forth, back);
    }

    [Fact]
    public async Task A_page_stays_where_it_is_when_rows_come_before_it()
    {
        var visitor = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var second = await (await visitor.GetAsync("/staff/to-triage?sort=Received")).FollowAsync("Next page");
        var address = second.Address;

        // By date of receipt this one is the first row; by reference it would only be one more at the end.
        await factory.AddAsync(new StaffCase(Many + 1, Today.AddDays(-20)));
        var again = await visitor.GetAsync(address);

        Assert.Equal(References(second), References(again));
    }

    [Theory]
    [InlineData("to-triage")]
    [InlineData("all")]
    [InlineData("for-me")]
    [InlineData("due-soon")]
    public async Task No_list_asks_the_database_more_often_for_more_rows(string slug)
    {
        var visitor = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await visitor.GetAsync($"/staff/{slug}");

        // A filter that leaves few rows, and none: the same commands either way.
        var few = await factory.Commands.DuringAsync(() => visitor.GetAsync($"/staff/{slug}?urgency=Danger"));
        var many = await factory.Commands.DuringAsync(() => visitor.GetAsync($"/staff/{slug}"));

        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, 6);
    }

    [Fact]
    public async Task No_page_is_reached_by_counting_rows()
    {
        var visitor = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var commands = await factory.Commands.DuringAsync(async () =>
        {
            var page = await visitor.GetAsync("/staff/all");
            await page.FollowAsync("Next page");
        });

        Assert.DoesNotContain(commands, command => command.Contains("OFFSET", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> References(Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => link.Said())];

    private Task<List<string>> InOrderAsync(WorklistSort sort) => factory.InDatabaseAsync(context =>
    {
        var all = context.Set<Complaint>().Where(c => c.Status == ComplaintStatus.ToTriage).AsEnumerable();
        IEnumerable<Complaint> ordered = sort switch
        {
            WorklistSort.Urgent => all.OrderBy(c => !c.Danger).ThenBy(c => c.NextDay).ThenBy(c => c.Id),
            WorklistSort.Due => all.OrderBy(c => c.NextDay).ThenBy(c => c.Id),
            WorklistSort.DueLast => all.OrderByDescending(c => c.NextDay).ThenByDescending(c => c.Id),
            WorklistSort.Received => all.OrderBy(c => c.ReceivedDay).ThenBy(c => c.Id),
            WorklistSort.ReceivedLast => all.OrderByDescending(c => c.ReceivedDay).ThenByDescending(c => c.Id),
            WorklistSort.Reference => all.OrderBy(c => c.Id),
            WorklistSort.ReferenceLast => all.OrderByDescending(c => c.Id),
            WorklistSort.Priority => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Tested by itself."),
        };
        return Task.FromResult(ordered.Select(c => c.Reference.ToString()).ToList());
    });

    public sealed class Filled : PortalFactory
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await this.AddAsync(Enumerable.Range(1, Many).Select(number =>
                new StaffCase(number, Today.AddDays(-(number * 7 % 13)), s => s with { Danger = number % 9 == 0 })));
        }
    }
}
