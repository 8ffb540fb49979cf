using System.Text;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Shared;

namespace ComplaintsPortal.Web.Tests.Policy;

/// <summary>The page that compares a policy with the Code, and what can be taken from it.</summary>
public sealed class CodeCheckTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(StaffRole.ComplaintsLead)]
    [InlineData(StaffRole.Administrator)]
    public async Task The_policy_in_force_is_compared_clause_by_clause(StaffRole role)
    {
        var page = PageAssert.Is("Check against the Code", await (await (await (await factory.SignedInAsync(role)).GetAsync("/staff")).FollowAsync("Policy")).FollowAsync("Check against the Code"));

        Assert.Contains("Portsmouth City Council", page.Text, StringComparison.Ordinal);
        Assert.Contains("10 conflicts, 10 gaps and 3 notes.", page.Text, StringComparison.Ordinal);
        Assert.Equal(23, page.Document.QuerySelectorAll("tbody tr").Length);
        var row = page.Document.QuerySelectorAll("tbody tr").Select(one => one.TextContent).First(text => text.Contains("Code 6.2", StringComparison.Ordinal));
        Assert.Contains("An acknowledgement at stage one comes within 5 working days of logging.", row, StringComparison.Ordinal);
        Assert.Contains("An acknowledgement at stage one comes within 5 working days of receipt.", row, StringComparison.Ordinal);
        Assert.Contains("PCC-8a", row, StringComparison.Ordinal);
        Assert.Contains("Conflict", row, StringComparison.Ordinal);
        Assert.Contains("The earlier one counts", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_policy_can_be_chosen_and_one_that_does_not_exist_is_not_found()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/policy/check");
        Assert.NotNull(page.Document.QuerySelector("form[method=get] label[for=policy]"));
        foreach (var preset in PolicyCatalogue.Load().All)
        {
            Assert.Single(page.Document.QuerySelectorAll($"option[value='{preset.Id}']"));
        }

        var other = await lead.GetAsync("/staff/policy/check?policy=ashfield-2020");
        Assert.Contains("Ashfield", other.Text, StringComparison.Ordinal);
        Assert.Contains("ready to be used", other.Text, StringComparison.Ordinal);
        Assert.Contains("Code 1.3, Code 2.2", other.Text, StringComparison.Ordinal);
        PageAssert.NotFound(await lead.GetAsync("/staff/policy/check?policy=no-such-policy"));
    }

    [Fact]
    public async Task The_table_for_a_spreadsheet_has_every_finding_and_is_read_as_it_was_written()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        using var answer = await lead.AskAsync(HttpMethod.Get, "/staff/policy/check.csv?policy=lhp-2023");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("lhp-2023-and-the-code.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var findings = PolicyCheck.Findings(PolicyCatalogue.Load().Get("lhp-2023"), CodeCatalogue.Load().Latest);
        Assert.Equal(1 + findings.Count, lines.Length);
        Assert.All(findings.Zip(lines.Skip(1)), pair => Assert.StartsWith($"\"{pair.First.Clause}\",", pair.Second, StringComparison.Ordinal));
        Assert.All(findings.Zip(lines.Skip(1)), pair => Assert.Contains(pair.First.PortalDoes.Replace("\"", "\"\"", StringComparison.Ordinal), pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("with, comma and \"quotes\"", "\"with, comma and \"\"quotes\"\"\"")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1+1", "\"'  =1+1\"")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void No_cell_is_taken_for_a_formula(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Fact]
    public async Task The_sheet_is_a_tagged_pdf_with_a_title()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        using var answer = await lead.AskAsync(HttpMethod.Get, "/staff/policy/check.pdf?policy=ashfield-2020");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(bytes[..5]), StringComparison.Ordinal);
        var raw = Encoding.Latin1.GetString(bytes);
        Assert.Contains("/MarkInfo", raw, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Director)]
    [InlineData(StaffRole.StaffMember)]
    public async Task Nobody_else_sees_it(StaffRole role)
    {
        var visitor = await factory.SignedInAsync(role);
        PageAssert.NotAllowed(await visitor.GetAsync("/staff/policy/check"));
        Assert.DoesNotContain((await visitor.GetAsync("/staff")).Document.QuerySelectorAll("nav a"), link => link.TextContent.Trim() == "Policy");
    }
}
