using System.Globalization;
using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Reports;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Page = ComplaintsPortal.TestSupport.Web.Page;

namespace ComplaintsPortal.Web.Tests.Figures;

/// <summary>Reports through the whole site: begun, written, approved, published, and the same in every form. Today is Tuesday 2 June 2026.</summary>
public sealed class ReportPagesTests(ReportPagesTests.Ended site) : IClassFixture<ReportPagesTests.Ended>
{
    private static readonly Dictionary<ReportKind, (string From, string To, string Words)> Periods = new()
    {
        [ReportKind.MonthlyReview] = ("1 2 2026", "28 2 2026", "February 2026"),
        [ReportKind.QuarterlyPack] = ("1 10 2025", "31 12 2025", "October to December 2025"),
        [ReportKind.MemberPack] = ("1 10 2025", "31 12 2025", "October to December 2025"),
        [ReportKind.AnnualReport] = ("1 4 2025", "31 3 2026", "2025/26"),
    };

    [Fact]
    public async Task What_is_due_is_named_and_begun_in_one_step_and_once()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = PageAssert.Is("Reports", await lead.GetAsync("/staff/reports"));
        Assert.All([ReportKind.MonthlyReview, ReportKind.QuarterlyPack, ReportKind.MemberPack], kind => Has(ReportKinds.For(kind), page));

        var begun = await page.PressAsync("Begin it: Monthly senior review, May 2026");
        Assert.Equal("The report is begun. Its figures are there; write what they mean.", begun.Banner);
        Has("Something is still to be written: “The month in short” (HSV-9; Code 9.4) and “Risks” (Code 9.4).", begun);
        Has("Nothing was received in this period, so there is nothing to count.", begun);
        var again = await PrepareAsync(lead, ReportKind.MonthlyReview.ToString(), "1 5 2026", "31 5 2026");
        Assert.Equal(begun.Address, again.Address);
        Has("This report was begun by", again.Banner!);
        Assert.DoesNotContain("Begin", (await (await site.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/reports")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1 2 2026", "28 2 2026", "Choose which report")]
    [InlineData("Nonsense", "1 2 2026", "28 2 2026", "")]
    [InlineData("MonthlyReview", "28 2 2026", "1 2 2026", "The last day must be on or after the first day")]
    [InlineData("MonthlyReview", "", "28 2 2026", "Enter the first day of the period")]
    [InlineData("MonthlyReview", "1 2 2026", "31 2 2026", "There is no 31 February 2026: that month has 28 days")]
    [InlineData("MonthlyReview", "2 2 2026", "1 3 2026", "A monthly review is of one whole month, from its first day to its last.")]
    [InlineData("QuarterlyPack", "1 2 2026", "30 4 2026", "A quarter begins on 1 April, 1 July, 1 October or 1 January and has three months.")]
    [InlineData("AnnualReport", "1 1 2025", "31 12 2025", "An annual report is of one reporting year, from 1 April to 31 March.")]
    [InlineData("AnnualReport", "1 4 2027", "31 3 2028", "The period begins on 1 April 2027. There is nothing to report yet.")]
    public async Task A_report_of_no_such_period_is_not_begun(string kind, string from, string to, string sentence)
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await PrepareAsync(lead, kind, from, to);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
    }

    /// <summary>Page, PDF, spreadsheet and table of every kind, cell by cell.</summary>
    [Theory]
    [InlineData(ReportKind.MonthlyReview)]
    [InlineData(ReportKind.QuarterlyPack)]
    [InlineData(ReportKind.MemberPack)]
    [InlineData(ReportKind.AnnualReport)]
    [Trait("Clause", "HSV-9")]
    [Trait("Clause", "ASH-9")]
    [Trait("Clause", "Code 9.4")]
    [Trait("Clause", "Code 9.7")]
    [Trait("Clause", "Code 8.1")]
    public async Task The_same_numbers_stand_on_the_page_in_the_PDF_in_the_spreadsheet_and_in_the_table(ReportKind kind)
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await BeginAsync(lead, kind);
        Assert.All(ReportOutline.Of(kind), part => Has(part.Heading, page));
        foreach (var hidden in page.Document.QuerySelectorAll("main td .govuk-visually-hidden").ToList())
        {
            hidden.Remove();
        }

        var onPage = page.Document.QuerySelectorAll("main table tbody td").Select(cell => cell.Said()).ToList();
        var inTable = (await lead.CsvAsync($"{page.Address}.csv")).Where(line => line["Kind"] == "Figure").ToList();
        var numbers = inTable.Where(line => line["Figure"].Length > 0).ToList();
        Assert.True(onPage.Count > 20 && numbers.Exists(line => line["Unit"] == "percent" && line["Figure"] != "0"), $"{onPage.Count} cells.");
        Assert.Equal(onPage, inTable.Select(line => line["In words"]));

        Assert.Equal(numbers.Select(line => (line["Row"], decimal.Parse(line["Figure"], CultureInfo.InvariantCulture))), Numbers(await lead.SheetsAsync($"{page.Address}.xlsx")));

        var pdf = await lead.BytesAsync($"{page.Address}.pdf");
        Assert.Contains("/StructTreeRoot", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var text = await PdfTextAsync(pdf);
        Assert.All(numbers.Select(line => line["In words"]).Distinct(), figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        Assert.All(ReportOutline.Of(kind), part => Assert.Contains(part.Heading.Split(' ')[0], text, StringComparison.Ordinal));
    }

    /// <summary>Numbers of a report are those of the pages of figures.</summary>
    [Fact]
    [Trait("Clause", "Code 9.6")]
    [Trait("Clause", "Code 9.7")]
    public async Task Code_9_7_the_totals_are_those_of_the_figures_and_open_the_complaints()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var member = await site.SignedInAsync(StaffRole.MemberResponsible);
        var page = await member.GetAsync((await BeginAsync(lead, ReportKind.MemberPack)).Address);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        var figures = await lead.CsvAsync("/staff/figures.csv?Form.From.Day=1&Form.From.Month=10&Form.From.Year=2025&Form.To.Day=31&Form.To.Month=12&Form.To.Year=2025");

        var rows = page.Document.QuerySelectorAll("main tbody tr").ToList();
        var compared = 0;
        foreach (var figure in figures.Where(line => line["Figure"].Length > 0))
        {
            foreach (var row in rows.Where(row => row.QuerySelector("th")!.Said() == figure["Measure"]))
            {
                compared++;
                Assert.StartsWith(figure["Figure"], row.QuerySelector("td")!.Said(), StringComparison.Ordinal);
                if (row.QuerySelectorAll("td")[1].QuerySelector("a") is { } link)
                {
                    var behind = await lead.GetAsync(link.GetAttribute("href")!);
                    Assert.StartsWith($"{link.Said().Split(' ')[0]} complaint", behind.Document.QuerySelectorAll("main p").Select(p => p.Said()).First(p => p.Contains("complaint", StringComparison.Ordinal) && char.IsDigit(p[0])), StringComparison.Ordinal);
                }
            }
        }

        Assert.True(compared > 12, $"{compared} compared.");
    }

    [Fact]
    [Trait("Clause", "Code 8.2")]
    public async Task Code_8_2_the_annual_report_is_written_approved_and_published_with_the_response_and_then_never_changes()
    {
        var (lead, director, member) = (await site.SignedInAsync(StaffRole.ComplaintsLead), await site.SignedInAsync(StaffRole.Director), await site.SignedInAsync(StaffRole.MemberResponsible));
        var address = (await BeginAsync(lead, ReportKind.AnnualReport)).Address;
        foreach (var part in ReportOutline.Of(ReportKind.AnnualReport).Where(part => part.MustBeWritten))
        {
            var saved = await (await lead.GetAsync(address)).Fill(part.Ask, $"What <{part.Code}> means.").PressAsync($"Save this text: {part.Heading}");
            Assert.Equal("Your text is saved.", saved.Banner);
        }

        PageAssert.NotAllowed(await PostAsync(member, address, "write", ("Comment.Part", "b"), ("Comment.Text", "Mine.")));
        PageAssert.NotAllowed(await PostAsync(lead, address, "approve", ("Version", "0")));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(director, address, "approve", ("Version", "0"))).Status);
        var approved = await (await director.GetAsync(address)).PressAsync("Approve");
        Assert.Equal("The report is approved. Its figures and words stand still from now on.", approved.Banner);
        Has("The governing body’s response is missing. The report is published together with it (Code 8.2).", approved);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(lead, address, "publish", ("Version", VersionOn(approved)))).Status);
        Assert.Empty((await member.GetAsync(address)).Document.QuerySelectorAll("main form"));
        PageAssert.NotAllowed(await PostAsync(await site.SignedInAsync(StaffRole.StaffMember), address, "publish", ("Version", "1")));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(member, address, "publish", ("Version", VersionOn(approved)))).Status);

        foreach (var (text, body, day, sentence) in new[]
        {
            ("", "The board", "20 5 2026", "Enter the governing body’s response"), ("Agreed.", "", "20 5 2026", "Enter which board or committee responded"), ("Agreed.", "The board", "", "Enter the day of the meeting"),
            ("Agreed.", "The board", "20 9 2026", "The day of the meeting must be"), ("Agreed.", "The board", "31 3 2026", "The meeting must be after the period had ended"),
        })
        {
            var d = day.Split(' ').Concat(["", "", ""]).ToList();
            var refused = await (await lead.GetAsync(address)).Fill("What the governing body says", text).Fill("Board or committee", body).FillDate("Day of the meeting", d[0], d[1], d[2]).PressAsync("Record the response");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(refused.Errors, error => error.StartsWith(sentence, StringComparison.Ordinal));
        }

        await (await lead.GetAsync(address)).Fill("What the governing body says", "The board agrees.").Fill("Board or committee", "The board").FillDate("Day of the meeting", "20", "5", "2026").PressAsync("Record the response");
        var published = await (await lead.GetAsync(address)).PressAsync("Publish");
        Assert.Equal("The report is published. It stays as it is from now on.", published.Banner);
        Has("The board agrees.", published);
        Has($"Approved by {TestStaff.Of(StaffRole.Director).Name}", published);
        var (csv, json) = (await lead.BytesAsync($"{address}.csv"), await lead.BytesAsync($"{address}.json"));
        Has(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json)), published);

        // A complaint of the year that is recorded later changes the figures, and not what was published.
        await site.InDatabaseAsync(async context =>
        {
            context.Add(new TestCase(null, 4711, CaseSetUp.Staff, site.Clock.UtcNow.AddDays(-200)).To(ComplaintStatus.StageOneResponded).Complaint);
            await context.SaveChangesAsync();
        });
        Assert.Equal(csv, await lead.BytesAsync($"{address}.csv"));
        Assert.Equal(json, await lead.BytesAsync($"{address}.json"));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(lead, address, "write", ("Comment.Part", "b"), ("Comment.Text", "Other words."), ("Comment.Version", VersionOf(address)))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(lead, address, "take-back", ("Version", VersionOf(address)))).Status);

        var empty = await (await lead.GetAsync(address)).PressAsync("Begin a further edition");
        Assert.Contains("Say why there is a further edition", empty.Errors);
        var next = await empty.Fill("Why?", "One complaint was recorded late.").PressAsync("Begin a further edition");
        Has("Edition 2: One complaint was recorded late.", next);
        Assert.NotEqual(csv, await lead.BytesAsync($"{next.Address}.csv"));
        await (await director.GetAsync(next.Address)).PressAsync("Approve");
        await (await lead.GetAsync(next.Address)).Fill("What the governing body says", "Agreed again.").Fill("Board or committee", "The board").FillDate("Day of the meeting", "1", "6", "2026").PressAsync("Record the response");
        await (await lead.GetAsync(next.Address)).PressAsync("Publish");
        Has("A later edition took its place", await lead.GetAsync(address));
        Assert.Equal(csv, await lead.BytesAsync($"{address}.csv"));
        var list = await site.InScopeAsync(scope => ((PublishedReports)scope.GetService(typeof(PublishedReports))!).ListAsync(ReportKind.AnnualReport, 10, CancellationToken.None));
        Assert.Equal([2], list.Select(one => one.Edition));
    }

    [Fact]
    public async Task Two_people_who_write_at_once_lose_nothing()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var other = await site.SignedInAsync(TestStaff.Another(StaffRole.ComplaintsLead));
        var mine = await PrepareAsync(lead, "MonthlyReview", "1 1 2026", "31 1 2026");
        var theirs = await other.GetAsync(mine.Address);
        await theirs.Fill("What should a senior manager remember of this month?", "Theirs.").PressAsync("Save this text: The month in short");

        var refused = await mine.Fill("What should a senior manager remember of this month?", "Mine.").PressAsync("Save this text: The month in short");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.StartsWith("Somebody else changed the report while you wrote.", StringComparison.Ordinal));
        Assert.Equal("Mine.", refused.ValueOf("What should a senior manager remember of this month?"));
        Has("Theirs.", refused);
        Has("Mine.", await refused.PressAsync("Save this text: The month in short"));
        var longest = await (await lead.GetAsync(mine.Address)).Fill("What should a senior manager remember of this month?", new string('a', 10_001)).PressAsync("Save this text: The month in short");
        Assert.Equal(HttpStatusCode.BadRequest, longest.Status);
    }

    [Fact]
    public async Task What_leaves_the_landlord_names_nobody_and_tells_no_small_group()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var people = await site.InDatabaseAsync(context => context.Set<Complaint>().AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Reference, c.Postcode, Name = c.Submission.AsItCame.ComplainantName }).ToListAsync());
        var small = 0;
        foreach (var kind in new[] { ReportKind.AnnualReport, ReportKind.QuarterlyPack })
        {
            var lines = await lead.CsvAsync($"{(await BeginAsync(lead, kind)).Address}.csv");
            var words = string.Join('\n', lines.SelectMany(line => line.Values));
            Assert.All(people, one => Assert.DoesNotContain(one.Reference.ToString(), words, StringComparison.Ordinal));
            Assert.All(people.Where(one => one.Postcode.Length > 0), one => Assert.DoesNotContain(one.Postcode, words, StringComparison.Ordinal));
            Assert.All(people.Select(one => one.Name).Distinct(), name => Assert.DoesNotContain(name, words, StringComparison.Ordinal));
            var groups = lines.Where(line => line["Table"] is "Kind of home" or "Where they came from").ToList();
            Assert.NotEmpty(groups);
            Assert.All(groups, line => Assert.True(line["Figure"].Length == 0 || int.Parse(line["Figure"], CultureInfo.InvariantCulture) >= 10, line["In words"]));
            small += groups.Count(line => line["In words"] == SmallNumbers.Small);
        }

        Assert.True(small > 0, "No group is small.");
    }

    [Fact]
    public async Task Code_8_1_declined_types_are_summarised_and_their_counts_are_those_of_the_figures()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var lines = await lead.CsvAsync($"{(await BeginAsync(lead, ReportKind.AnnualReport)).Address}.csv");

        var reasons = lines.Where(line => line["Table"] == "Complaints that we did not accept, by reason").ToList();
        Assert.NotEmpty(reasons);
        Assert.Equal(lines.First(line => line["Row"] == "Complaints not accepted" && line["Column"] == "Counted")["Figure"], reasons.Sum(line => int.Parse(line["Figure"], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        Assert.DoesNotContain(reasons, line => line["Row"] == "Reason not recorded");
    }

    [Fact]
    public async Task A_policy_that_changed_within_the_year_is_said()
    {
        await using var another = await PortalFactory.StartAsync(factory => factory.With("Landlord:Policy", "briefing").With("Landlord:AdoptionDate", "2025-10-01"));
        another.Clock.GoTo(new DateOnly(2026, 6, 2));
        var lead = await another.SignedInAsync(StaffRole.ComplaintsLead);

        Has("The policy changed on 1 October 2025. Each complaint is counted under the version of the day on which it was received.", await BeginAsync(lead, ReportKind.AnnualReport));
    }

    [Fact]
    [Trait("Clause", "PCC-13")]
    [Trait("Clause", "PCC-14")]
    public async Task What_must_be_known_first_is_said_first()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var year = await BeginAsync(lead, ReportKind.AnnualReport);
        Has("Nobody has entered how many homes we owned at the end of the year. Complaints for every 1,000 homes are left open: nothing is guessed.", year);
        Has("left out of CH01 and CH02, because the kind of home is not known.", year);
        Has("Nothing was received in 2024/25, so there is nothing to compare with.", year);

        var running = await PrepareAsync(lead, "AnnualReport", "1 4 2026", "31 3 2027");
        Has("The period runs until 31 March 2027. The figures are those of 2 June 2026.", running);
        Has("The period ends on 31 March 2027. A report is approved when its period has ended.", running);

        var empty = await PrepareAsync(lead, "AnnualReport", "1 4 2019", "31 3 2020");
        Has("Nothing was received in this period, so there is nothing to count.", empty);
        Has("Nobody answered our survey in this period.", empty);
        PageAssert.NotFound(await lead.GetAsync("/staff/reports/4711"));
        PageAssert.NotFound(await lead.GetAsync($"{empty.Address}.json"));
    }

    [Fact]
    [Trait("Clause", "Code 8.2")]
    public async Task The_checklist_names_the_day_what_is_missing_and_when_it_was_handed_in()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = PageAssert.Is("What the Ombudsman gets every year", await lead.GetAsync("/staff/reports/checklist"));
        Has("Due on Wednesday 30 September 2026.", page);
        Assert.Equal(4, page.Document.QuerySelectorAll("main tbody .govuk-tag").Length);

        var refused = await page.Fill("Complaints policy", "our website").PressAsync("Save the addresses");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Enter a web address that begins with https:// or http://", refused.Errors);
        page = await refused.Fill("Complaints policy", "https://landlord.example/policy").PressAsync("Save the addresses");
        Assert.Equal("The addresses are saved.", page.Banner);
        Assert.DoesNotContain("Record that it was handed in", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Self-assessment", "https://landlord.example/code").Fill("Annual report", "https://landlord.example/report").Fill("The governing body’s response", "https://landlord.example/report").PressAsync("Save the addresses");
        refused = await page.FillDate("When was it handed in?", new DateOnly(2026, 3, 1)).PressAsync("Record that it was handed in");
        Assert.Contains(refused.Errors, error => error.StartsWith("The year ends on", StringComparison.Ordinal));
        page = await refused.FillDate("When was it handed in?", new DateOnly(2026, 6, 1)).PressAsync("Record that it was handed in");
        Has("Handed in on Monday 1 June 2026", page);

        refused = await page.PressAsync("Begin another");
        Assert.Contains("Say what changed", refused.Errors);
        page = await refused.Fill("What changed?", "The self-assessment, after a restructure.").PressAsync("Begin another");
        Has("2025/26, number 2: The self-assessment, after a restructure.", page);
        Has("handed in on Monday 1 June 2026", page);
        Assert.Empty((await (await site.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/reports/checklist")).Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2028-04-01")] // a Saturday, the first day of a year
    public async Task The_demonstration_has_reports_that_a_board_could_read(string today)
    {
        await using var demo = await PortalFactory.StartAsync(factory => factory.With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));
        demo.Clock.GoTo(DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        await demo.InScopeAsync(async services =>
        {
            // Nobody works here yet.
            await services.GetRequiredService<PortalDbContext>().Set<IdentityUserRole<Guid>>().ExecuteDeleteAsync();
            await services.GetRequiredService<PortalDbContext>().Users.ExecuteDeleteAsync();
            await services.GetRequiredService<DemoSeeder>().SeedAsync();
            await services.GetRequiredService<DemonstrationReports>().AddAsync(CancellationToken.None);
            return true;
        });

        var reports = await demo.InDatabaseAsync(context => context.Set<Report>().AsNoTracking().OrderBy(r => r.Id).ToListAsync());
        Assert.Equal([.. ReportKinds.All, ReportKind.AnnualReport], reports.OrderBy(r => r.State == ReportState.Draft).ThenBy(r => r.Kind).Select(r => r.Kind));
        Assert.All(reports.Where(r => r.State == ReportState.Published), report =>
        {
            Assert.True(report.PublishedOn <= demo.Clock.UtcNow && report.ApprovedOn <= report.PublishedOn);
            var document = ReportJson.Read(report.Document);
            Assert.Equal(ReportKinds.NeedsResponse(report.Kind), document.Response is not null);
            Assert.All(document.Parts, part => Assert.NotNull(part.Commentary));
            Assert.DoesNotContain("there is nothing to count", report.Document, StringComparison.Ordinal);
        });
    }

    private static void Has(string words, Page page) => Has(words, page.Text);

    private static void Has(string words, string text) => Assert.Contains(words, text, StringComparison.Ordinal);

    private static string VersionOn(Page page) => page.Document.QuerySelector("main form input[name='Version']")!.GetAttribute("value")!;

    private string VersionOf(string address)
    {
        var id = long.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
        return site.InDatabaseAsync(context => context.Set<Report>().Where(r => r.Id == id).Select(r => r.Version).SingleAsync()).GetAwaiter().GetResult().ToString(CultureInfo.InvariantCulture);
    }

    private static Task<Page> BeginAsync(Visitor lead, ReportKind kind) => PrepareAsync(lead, kind.ToString(), Periods[kind].From, Periods[kind].To);

    private static Task<Page> PrepareAsync(Visitor lead, string kind, string from, string to)
    {
        var dates = new[] { ("From", from.Split(' ')), ("To", to.Split(' ')) }.SelectMany(one => new[] { "Day", "Month", "Year" }.Zip(one.Item2, (part, value) => ($"Form.{one.Item1}.{part}", value)));
        return PostAsync(lead, "/staff/reports", "", [("Form.Kind", kind), .. dates]);
    }

    private static async Task<Page> PostAsync(Visitor visitor, string address, string step, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetAsync("/account");
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        return await visitor.PostAsync(step.Length > 0 ? $"{address}/{step}" : address, [new("FormToken", token), .. fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Value))]);
    }

    /// <summary>The numbers of all sheets of tables, each with the words of its row.</summary>
    private static IEnumerable<(string Row, decimal Number)> Numbers(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<SheetCell>>> sheets) =>
        from sheet in sheets.Values from row in sheet from cell in row where cell.Number is not null select (row[0].Text, cell.Number!.Value);

    private static async Task<string> PdfTextAsync(byte[] pdf)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["report.pdf"], pdf);
        var (exitCode, text) = await CommandLine.RunAsync("pdftotext", "-layout", folder["report.pdf"], "-");
        Assert.Equal(0, exitCode);
        return text;
    }

    /// <summary>The complaints of the pages of figures, three months later: the year has ended.</summary>
    public sealed class Ended : FiguresPagesTests.Filled
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Clock.GoTo(new DateOnly(2026, 6, 2));
        }
    }
}
