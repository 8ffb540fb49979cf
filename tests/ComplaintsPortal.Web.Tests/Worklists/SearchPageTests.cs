using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>The search page: what it finds, in which order, page by page; the question stays in the address.</summary>
public sealed class SearchPageTests(SearchPageTests.Filled factory) : IClassFixture<SearchPageTests.Filled>
{
    private const int Named = 30;

    [Fact]
    public async Task Nothing_is_listed_before_something_is_asked()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/search?q=%20");

        PageAssert.Is("Search", page);
        Assert.Empty(References(page));
    }

    [Theory]
    [InlineData("CP-2026-00031", "CP-2026-00031")]
    [InlineData("cp-2026-31", "CP-2026-00031")]
    public async Task A_reference_leads_to_its_complaint(string question, string reference)
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/search?q={question}");

        Assert.EndsWith($"/cases/{reference}", page.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("halloran")]
    [InlineData("noor hall")]
    [InlineData("HALLORAN noor")]
    [InlineData("po6 2ab")]
    [InlineData("quay noor")]
    [InlineData("023 9287 6543")]
    [InlineData("+442392876543")]
    [InlineData("02392876 noor")]
    public async Task Words_are_found_in_any_order_by_their_beginnings(string question)
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/search?q={Uri.EscapeDataString(question)}");

        Assert.Equal(["CP-2026-00031"], References(page));
    }

    [Fact]
    public async Task Every_row_comes_once_the_newest_first_and_the_question_goes_along()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/search?q=yusuf");
        var first = References(page);
        page = await page.FollowAsync("Next page");
        var second = References(page);

        Assert.Contains("q=yusuf", page.Address, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, Named).Select(number => $"CP-2026-{number:00000}"), first.Concat(second));
        Assert.Equal(first, References(await page.FollowAsync("Previous page")));
    }

    [Fact]
    public async Task A_heading_sorts_what_was_found_and_the_address_keeps_both()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/search?q=yusuf");
        page = await page.FollowAsync("Complaint");
        Assert.Equal("CP-2026-00001", References(page)[0]);
        page = await page.FollowAsync("Complaint");

        Assert.Equal($"CP-2026-{Named:00000}", References(page)[0]);
        Assert.Contains("q=yusuf", page.Address, StringComparison.Ordinal);
        Assert.Contains("sort=ReferenceLast", page.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_what_to_try()
    {
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/search?q=nobody+%3Cb%3E");

        Assert.Contains("Nothing that you may see matches “nobody <b>”.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_see()
    {
        var manager = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/search?q=halloran");
        Assert.Empty(References(manager));

        // Names are not found out by asking for them one after another.
        var member = await factory.SignedInAsync(StaffRole.MemberResponsible);
        Assert.Empty(References(await member.GetAsync("/staff/search?q=halloran")));
        Assert.EndsWith("/cases/CP-2026-00031", (await member.GetAsync("/staff/search?q=CP-2026-00031")).Address, StringComparison.Ordinal);
    }

    private static List<string> References(Page page) => [.. page.Document.QuerySelectorAll("main tbody th a").Select(link => link.Said())];

    public sealed class Filled : PortalFactory
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await InDatabaseAsync(async context =>
            {
                for (var number = 1; number <= Named; number++)
                {
                    context.Add(new TestCase(null, number, CaseSetUp.Staff, Clock.UtcNow.AddDays(-number)).Complaint);
                }

                context.Add(new TestCase(
                    s => s with { ComplainantName = "Noor Halloran", Telephone = "02392 876543", HomeAddress = ["4 Quayside", "Portsmouth"], Postcode = "PO6 2AB", PostalAddress = ["4 Quayside", "Portsmouth", "PO6 2AB"] },
                    Named + 1, CaseSetUp.Staff, Clock.UtcNow.AddDays(-2)).Complaint);
                await context.SaveChangesAsync();
            });
        }
    }
}
