using System.Globalization;
using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Infrastructure.PastComplaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.PastComplaints;

/// <summary>Complaints that ended in another system, from the file to the figures. Now is Wednesday 4 March 2026, 10:00.</summary>
public sealed class PastComplaintsTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Href = "/staff/past-complaints";
    private const string Year = "Form.From.Day=1&Form.From.Month=4&Form.From.Year=2025&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2026";

    // Received on Monday 2 June 2025: acknowledgement due on the 9th, the answer on the 23rd.
    private const string File = """
        reference,received,home,area,contractor,stage1_acknowledged,stage1_answered,stage1_outcome,stage2_requested,stage2_acknowledged,stage2_answered,compensation_paid,colour
        A-1,2025-06-02,LCRA,PO1,,2025-06-09,2025-06-23,Upheld,,,,100.00,red
        A-2,02/06/2025,LCRA,PO1,Brightfix,2025-06-09,2025-06-24,NotUpheld,2025-07-01,2025-07-08,2025-08-05,,
        A-3,2025-06-02,LCHO,PO2,,,2025-06-20,Upheld,,,,,
        A-4,,LCRA,,,2025-06-09,2025-06-23,Upheld,,,,,
        A-5,2025-06-02,castle,,,,2025-05-01,,,,,,
        A-1,2025-06-02,LCRA,,,2025-06-09,2025-06-23,Upheld,,,,,

        """;

    [Theory]
    [InlineData(StaffRole.StaffMember)]
    [InlineData(StaffRole.InvestigatingManager)]
    [InlineData(StaffRole.Director)]
    [InlineData(StaffRole.MemberResponsible)]
    public async Task Only_the_lead_and_administrators_import(StaffRole role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(role)).GetAsync(Href)).Status);

    [Fact]
    public async Task What_nobody_knows_is_not_found()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        PageAssert.NotFound(await lead.GetAsync($"{Href}/99999"));
        PageAssert.NotFound(await lead.GetAsync($"{Href}/imports/99999"));
    }

    [Fact]
    public async Task Without_a_name_or_a_file_it_says_so_and_keeps_what_was_typed()
    {
        var page = await (await factory.SignedInAsync(StaffRole.Administrator)).GetAsync(Href);
        page = await page.PressAsync("Show what is in the file");
        Assert.Equal(["Enter the name of the system from which the complaints come", "Choose the file of past complaints"], page.Errors);
        PageAssert.Error("File of past complaints", "The file is empty", await page.Fill("The system they come from", "Old").Attach("File of past complaints", "old.csv", []).PressAsync("Show what is in the file"));
    }

    [Theory]
    [InlineData("", "There is no complaint in the file.")]
    [InlineData("reference,received\n", "There is no complaint in the file.")]
    [InlineData("number,received\n1,2025-06-02\n", "The first line must name the columns, and one of them must be “reference”.")]
    [InlineData("reference,received,received\n1,2025-06-02,\n", "The column “received” is there twice.")]
    [InlineData("reference,received\n\"1,2025-06-02\n", "A quotation mark in the row that begins on line 2 is not closed.")]
    public async Task A_file_that_is_none_is_a_sentence_and_nothing_of_it_is_kept(string text, string sentence)
    {
        var import = await CheckAsync(factory, text, "None");

        Assert.Equal((PastImportState.Failed, sentence), (import.State, import.Fault));
        Assert.Equal(0, await factory.InDatabaseAsync(context => context.Set<PastImportRow>().CountAsync(row => row.ImportId == import.Id)));
    }

    [Fact]
    public async Task The_example_file_has_no_fault_and_the_page_names_what_the_lists_hold()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var example = await (await lead.AskAsync(HttpMethod.Get, $"{Href}/example.csv")).Content.ReadAsByteArrayAsync();
        var page = await (await lead.GetAsync(Href)).Fill("The system they come from", "Example").Attach("File of past complaints", "example.csv", example).PressAsync("Show what is in the file");
        Assert.Contains("New complaints 1 Imported before 0 Rows with faults 0", page.Text, StringComparison.Ordinal);
        Assert.Contains("repairs-and-maintenance Repairs and maintenance", (await lead.GetAsync($"{Href}/columns")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_fault_in_many_rows_is_said_once_the_most_frequent_first()
    {
        var text = "reference,received,category\n" + string.Concat(Enumerable.Range(1, 1200).Select(n => $"S-{n},{(n == 3 ? "31/02/2025" : "2025-06-02")},{(n == 7 ? "castles" : "Reparaturen")}\n"));
        var page = await (await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync(Href)).Fill("The system they come from", "Same").Attach("File of past complaints", "same.csv", Encoding.UTF8.GetBytes(text)).PressAsync("Show what is in the file");
        Assert.Equal(["1,199 rows, the first is line 2", "Line 4", "Line 8"], page.Document.QuerySelectorAll("tbody th").Select(one => one.Said()));
        Assert.DoesNotContain("table only", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_looked_at_first_and_then_imported_counted_listed_and_shown()
    {
        await using var site = await PortalFactory.StartAsync();
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync(Href)).Fill("The system they come from", "Old system").Attach("File of past complaints", "old.csv", Encoding.UTF8.GetBytes(File)).PressAsync("Show what is in the file");

        PageAssert.Is("What is in the file", page);
        foreach (var words in new[] { "Rows 6", "New complaints 4", "Rows with faults 2", "Received in 2025/26 3", "1 of the new complaints does not say when they were received", "Columns that are not used, and not kept: colour." })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<PastComplaint>().CountAsync()));
        var faults = await lead.CsvAsync($"{page.Address}/faults.csv");
        Assert.Equal([("6", "home", "castle"), ("7", "reference", "A-1")], faults.Select(fault => (fault["Line"], fault["Column"], fault["Found"])));
        Assert.Equal("LCRA, LCHO or other.", faults[0]["Allowed"]);

        page = await page.PressAsync("Import 4 complaints");
        Assert.Equal("4 past complaints imported", page.Banner);
        var imported = await page.FollowAsync("4");
        Assert.Contains("4 in all.", imported.Text, StringComparison.Ordinal);
        Assert.Equal(["A-1", "A-2", "A-3", "A-4"], imported.Document.QuerySelectorAll("tbody th").Select(one => one.Said()));
        Assert.Contains("4 of 4 complaints are imported", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("red", string.Concat((await PastAsync(site)).SelectMany(one => one.Cells.Values)), StringComparison.Ordinal);

        var figures = await lead.GetAsync($"/staff/figures/ch02-1?{Year}");
        Assert.Contains("1 past complaint that was imported does not say when it was received, and so is in no period and no figure.", figures.Text, StringComparison.Ordinal);
        Assert.Equal(["A-4"], (await figures.FollowAsync("See them: 1 past complaint that was imported does not say when it was received, and so is in no period and no figure.")).Document.QuerySelectorAll("tbody th").Select(undated => undated.Said()));
        var list = await lead.GetAsync($"/staff/figures/ch02-1/complaints?bucket=whole&{Year}");
        Assert.Contains("2 complaints.", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("may not see", list.Text, StringComparison.Ordinal);
        var missing = await lead.GetAsync($"/staff/figures/ch02-1/complaints?bucket=day-missing&{Year}");
        var one = await missing.FollowAsync("A-3");
        PageAssert.Is("Past complaint A-3", one);
        Assert.Contains("It does not say when stage one was acknowledged", one.Text, StringComparison.Ordinal);
        Assert.Contains("Stage one due Monday 23 June 2025", one.Text, StringComparison.Ordinal);
        Assert.Contains("Brightfix", (await lead.GetAsync($"/staff/figures/upheld-1?{Year}")).Text, StringComparison.Ordinal);
        Assert.Contains("1 complaint.", (await lead.GetAsync($"/staff/figures/upheld-1/complaints?bucket=all&{Year}&Form.Contractor=Brightfix")).Text, StringComparison.Ordinal);

        // Whoever reads figures may read these; nothing in them is about anybody.
        PageAssert.Is("Past complaint A-3", await (await site.SignedInAsync(StaffRole.MemberResponsible)).GetAsync(one.Address));
    }

    /// <summary>The same with a calculator: from the table of all complaints, by days alone.</summary>
    [Fact]
    [Trait("Clause", "Code 8.1")]
    public async Task The_figures_of_the_year_come_out_of_the_exported_table()
    {
        await using var site = await PortalFactory.StartAsync();
        await ImportAsync(site, File);
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var homes = await lead.GetAsync("/staff/homes-owned");
        await homes.Pick("Reporting year", "2025/26").Fill("Rented homes (LCRA)", "1000").Fill("Part-owned homes (LCHO)", "500").PressAsync("Enter");

        var all = await lead.CsvAsync("/staff/figures/export/complaints.csv");
        Assert.Equal(["A-1", "A-2", "A-3"], all.Select(line => line["reference"]));
        Assert.All(all, line => Assert.Equal(("Imported", "Old system"), (line["status"], line["source"])));
        var cohort = all.Where(line => line["home"] is "Rented" or "PartOwned" && line["reading"] == "Accepted").ToList();
        var judged = cohort.Where(line => line["stage1_answer_not_known"] == "no").ToList();
        var inTime = judged.Count(line => string.CompareOrdinal(line["stage1_answered"], line["stage1_due_extended"]) <= 0);
        Assert.Equal((3, 2, 1), (cohort.Count, judged.Count, inTime));

        var figures = await lead.CsvAsync($"/staff/figures.csv?{Year}");
        string Figure(string code) => figures.First(line => line["Code"] == code && line["Figure"].Length > 0)["Figure"];
        Assert.Equal(("2.0", "50.0%", "0.7", "100.0%", "£100.00"), (Figure("ch01-1"), Figure("ch02-1"), Figure("ch01-2"), Figure("ch02-2"), Figure("compensation-paid")));
        Assert.Equal("1", figures.Single(line => line["Code"] == "ch02-1" && line["Bucket"] == "A day is missing (past complaints)")["Complaints"]);
    }

    [Fact]
    public async Task A_reference_comes_in_once_for_each_system_and_making_figures_anew_changes_nothing()
    {
        await using var site = await PortalFactory.StartAsync();
        await ImportAsync(site, File);
        var again = await CheckAsync(site, File);
        Assert.Equal((0, 4), (again.Counts.New, again.Counts.Known));
        Assert.NotNull(again.WhyNotImport(TestStaff.Of(StaffRole.ComplaintsLead).Actor));

        await ImportAsync(site, File, "Another system");
        Assert.Equal(8, (await PastAsync(site)).Count);
        Assert.Equal((6, 0), await site.InScopeAsync(services => services.GetRequiredService<PastImporter>().RebuildAsync()));
        Assert.Equal((0, 0), await site.InScopeAsync(services => services.GetRequiredService<FactsRebuild>().RunAsync()));
        await site.InDatabaseAsync(context => context.Set<CaseFacts>().Where(f => f.Home == HomeType.PartOwned).ExecuteUpdateAsync(set => set.SetProperty(f => f.Home, HomeType.Other)));
        Assert.Equal((6, 2), await site.InScopeAsync(services => services.GetRequiredService<PastImporter>().RebuildAsync()));
    }

    [Fact]
    public async Task Two_files_with_the_same_references_looked_at_together_bring_them_in_once()
    {
        await using var site = await PortalFactory.StartAsync();
        var (one, other) = (await CheckAsync(site, File), await CheckAsync(site, File));
        await StartAsync(site, one.Id);
        await StartAsync(site, other.Id);
        await RunAsync(site);

        Assert.Equal(4, (await PastAsync(site)).Count);
        Assert.Equal([4, 0], await site.InDatabaseAsync(context => context.Set<PastImport>().OrderBy(import => import.Id).Select(import => import.Imported).ToListAsync()));
    }

    [Fact]
    public async Task It_is_stopped_between_batches_goes_on_where_it_stopped_and_is_taken_out_again()
    {
        await using var site = await PortalFactory.StartAsync();
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var import = await CheckAsync(site, Many(1200));
        var page = await (await lead.GetAsync($"{Href}/imports/{import.Id}")).PressAsync("Import 1,200 complaints");
        Assert.Equal("The import has begun. You can leave this page", page.Banner);
        await site.InScopeAsync(services => services.GetRequiredService<PastImporter>().BatchAsync(import.Id));

        page = await lead.GetAsync(page.Address);
        Assert.Contains("500 of 1,200 complaints are imported", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Stop the import");
        Assert.Equal("The import is stopped. What is in stays in", page.Banner);
        Assert.False(await site.InScopeAsync(services => services.GetRequiredService<PastImporter>().BatchAsync(import.Id)));
        Assert.Equal(500, (await PastAsync(site)).Count);

        page = await page.PressAsync("Go on with the import");
        await RunAsync(site);
        Assert.Equal((1200, 1200), ((await PastAsync(site)).Count, await site.InDatabaseAsync(context => context.Set<CaseFacts>().CountAsync())));

        page = await (await lead.GetAsync(page.Address)).PressAsync("Take these complaints out again");
        Assert.Equal("1,200 past complaints taken out again", page.Banner);
        Assert.Equal((0, 0), ((await PastAsync(site)).Count, await site.InDatabaseAsync(context => context.Set<CaseFacts>().CountAsync())));
        Assert.Equal(1200, (await CheckAsync(site, Many(1200))).Counts.New);
    }

    [Fact]
    public async Task A_server_that_dies_anywhere_leaves_whole_batches_and_the_next_one_finishes_without_a_row_twice()
    {
        var database = new DyingDatabase();
        await using var site = await PortalFactory.StartAsync(one => DyingDatabase.In(one, database));
        var (point, deaths) = (0, 0);
        for (var died = true; died;)
        {
            point = point < 6 ? point + 1 : point * 2;
            var source = $"System {point}";
            var import = await CheckAsync(site, Many(700), source);
            await StartAsync(site, import.Id);
            database.DieAt(point);
            try
            {
                await RunAsync(site);
            }
            catch (Exception fault) when (fault is DyingDatabase.DiedException || fault.InnerException is DyingDatabase.DiedException)
            {
                deaths++;
            }

            died = database.Revive();
            var (past, facts, said) = await CountsAsync(site, source);
            Assert.Equal((past, past), (facts, said));
            site.Clock.Advance(TimeSpan.FromMinutes(3));
            await RunAsync(site);
            Assert.Equal((700, 700, 700), await CountsAsync(site, source));
        }

        Assert.True(deaths > 5, $"It died at {deaths} points only.");
    }

    private static Task<(int Past, int Facts, int Said)> CountsAsync(PortalFactory site, string source) => site.InDatabaseAsync(async context =>
    {
        var past = context.Set<PastComplaint>().Where(one => one.Source == source);
        return (await past.CountAsync(), await context.Set<CaseFacts>().CountAsync(f => past.Any(one => one.Id == f.PastComplaintId)),
            await context.Set<PastImport>().Where(one => one.Source == source).Select(one => one.Imported).SingleAsync());
    });

    private static string Many(int rows) => "reference,received,home,stage1_acknowledged,stage1_answered\n"
        + string.Concat(Enumerable.Range(1, rows).Select(n => string.Create(CultureInfo.InvariantCulture, $"R-{n},2025-06-02,LCRA,2025-06-04,2025-06-{10 + (n % 20)}\n")));

    private static Task<PastImport> CheckAsync(PortalFactory site, string text, string source = "Old system") =>
        site.InScopeAsync(services => services.GetRequiredService<PastCheck>().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), source, "old.csv", TestStaff.Of(StaffRole.ComplaintsLead).Actor));

    private static Task StartAsync(PortalFactory site, long id) => site.InDatabaseAsync(async context =>
    {
        (await context.Set<PastImport>().SingleAsync(one => one.Id == id)).Import(new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, site.Clock.UtcNow));
        await context.SaveChangesAsync();
    });

    private static async Task ImportAsync(PortalFactory site, string text, string source = "Old system")
    {
        await StartAsync(site, (await CheckAsync(site, text, source)).Id);
        await RunAsync(site);
    }

    private static Task<int> RunAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<PastImporter>().RunAsync());

    private static Task<List<PastComplaint>> PastAsync(PortalFactory site) => site.InDatabaseAsync(context => context.Set<PastComplaint>().AsNoTracking().ToListAsync());
}
