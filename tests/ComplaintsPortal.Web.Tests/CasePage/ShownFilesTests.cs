using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.CasePage;
using ComplaintsPortal.Web.Tests.Cases;
using static ComplaintsPortal.Domain.Staff.StaffRole;

namespace ComplaintsPortal.Web.Tests.CasePage;

/// <summary>A case page lists the newest files only, of however many there are, and leads to every file that the evidence names.</summary>
public sealed class ShownFilesTests(TwoAtOnceTests.Site site) : IClassFixture<TwoAtOnceTests.Site>
{
    private static string Hash(int number) => number.ToString("x64", null);

    [Theory]
    [InlineData(ShownFilesQuery.AtMost, false)]
    [InlineData(ShownFilesQuery.AtMost + 5, true)]
    public async Task The_newest_are_shown_and_where_there_are_more_all_are_counted(int files, bool more)
    {
        var page = await OpenAsync(await site.AddCaseAsync(c => Filed(c.Acknowledged(), files)));

        Assert.Equal(Enumerable.Range(1, files).Reverse().Take(ShownFilesQuery.AtMost).Select(n => $"photograph-{n}.jpg"), Names(page));
        Assert.Equal(more, page.Links.Contains($"All {files} files"));
    }

    [Fact]
    public async Task The_evidence_leads_to_its_file_though_that_is_not_among_the_newest()
    {
        var reference = await site.AddCaseAsync(c => Filed(c.Acknowledged(), ShownFilesQuery.AtMost + 5)
            .Do((complaint, act) => complaint.AddEvidence(new EvidenceNote("The wall in October", "Wet.", FileSha256: Hash(1)), act), CaseSetUp.Staff.Manager)
            .Do((complaint, act) => complaint.AddEvidence(new EvidenceNote("Repair records", "Four reports."), act), CaseSetUp.Staff.Manager));
        var first = (await site.ReadCaseAsync(reference)).Files.Single(file => file.Sha256 == Hash(1));
        var page = await OpenAsync(reference);

        Assert.Equal($"/cases/{reference}/files/{first.Id}", page.Document.QuerySelectorAll("#files ~ ol a, section a").Single(link => link.Said() == "The wall in October").GetAttribute("href"));
        Assert.DoesNotContain("Repair records", page.Links);
    }

    private static TestCase Filed(TestCase one, int files)
    {
        for (var number = 1; number <= files; number++)
        {
            var file = new SubmittedFile($"photograph-{number}.jpg", Hash(number), 2_000, "image/jpeg");
            one.Do((complaint, act) => complaint.AddFile(file, act), CaseSetUp.Staff.Manager);
        }

        return one;
    }

    private async Task<Page> OpenAsync(ComplaintReference reference) => await (await site.SignedInAsync(InvestigatingManager)).GetAsync($"/cases/{reference}");

    private static IEnumerable<string> Names(Page page) => page.Links.Where(link => link.StartsWith("photograph-", StringComparison.Ordinal));
}
