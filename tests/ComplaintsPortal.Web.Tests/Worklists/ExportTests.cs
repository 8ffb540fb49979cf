using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>A list saved for a spreadsheet. Today is Wednesday 4 March 2026.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 20);
    private PortalFactory _factory = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        await _factory.AddAsync(
            new StaffCase(1, Day, s => s with { ComplainantName = "=HYPERLINK(\"http://evil.example\")", HomeAddress = ["+1 \"The\" Court, rear", "Portsmouth"] }).Acknowledged(),
            new StaffCase(2, Day).Acknowledged(TestStaff.Another(StaffRole.InvestigatingManager)));
        for (var number = 3; number < 33; number++)
        {
            await _factory.AddAsync(new StaffCase(number, Day));
        }
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task All_pages_of_the_list_are_in_it_with_the_filter_of_the_address_and_nothing_is_a_formula()
    {
        var (_, all) = await SaveAsync(StaffRole.ComplaintsLead, "all.csv");
        Assert.Equal(33, all.Length);

        var (name, rows) = await SaveAsync(StaffRole.ComplaintsLead, "all.csv?status=StageOne&sort=Reference");
        Assert.Equal("all-2026-03-04.csv", name);
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("\"Complaint\",\"Name\",\"Home\"", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("\"CP-2026-00001\",\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"'+1 \"\"The\"\" Court, rear, Portsmouth\",\"Repairs and maintenance\",\"\",", rows[1], StringComparison.Ordinal);
        Assert.Contains($"\"2026-02-20\",", rows[1], StringComparison.Ordinal);
        Assert.EndsWith($"\"{TestStaff.Another(StaffRole.InvestigatingManager).Name}\",\"South\"", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_what_the_person_may_see_and_no_more()
    {
        var (_, manager) = await SaveAsync(StaffRole.InvestigatingManager, "all.csv");
        Assert.Equal(2, manager.Length);

        var (_, board) = await SaveAsync(StaffRole.MemberResponsible, "all.csv?status=StageOne");
        Assert.Equal(3, board.Length);
        Assert.DoesNotContain("Halloran", string.Concat(board), StringComparison.Ordinal);
        Assert.DoesNotContain("South", string.Concat(board), StringComparison.Ordinal);

        PageAssert.NotFound(await (await _factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/all.csv"));
        PageAssert.NotFound(await (await _factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/nonsense.csv"));
    }

    [Fact]
    public async Task The_list_links_to_it_with_its_filter()
    {
        var page = await (await _factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/all?status=StageOne");
        var link = page.Document.QuerySelectorAll("main a").Single(one => one.Said() == "Save the whole list for a spreadsheet");
        Assert.Equal("/staff/all.csv?status=StageOne", link.GetAttribute("href"));
    }

    private async Task<(string Name, string[] Rows)> SaveAsync(StaffRole role, string address)
    {
        using var answer = await (await _factory.SignedInAsync(role)).AskAsync(HttpMethod.Get, $"/staff/{address}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return (answer.Content.Headers.ContentDisposition!.FileNameStar!, Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }
}
