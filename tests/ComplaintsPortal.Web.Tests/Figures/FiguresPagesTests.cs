using System.Globalization;
using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Figures;

/// <summary>Figures through the whole site: on screen, in files, and the complaints behind each of them. Today is Wednesday 4 March 2026.</summary>
public sealed class FiguresPagesTests(FiguresPagesTests.Filled site) : IClassFixture<FiguresPagesTests.Filled>
{
    private const string Year = "Form.From.Day=1&Form.From.Month=4&Form.From.Year=2025&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2026";

    [Fact]
    public async Task The_year_is_shown_with_definition_source_and_what_is_left_out()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = PageAssert.Is("Figures", await lead.GetAsync("/staff/figures"));

        Has("Year 2025/26", page);
        Has("Homes not entered", await lead.GetAsync("/staff/figures?Form.From.Day=1&Form.From.Month=4&Form.From.Year=2024&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2025"));
        Assert.Equal(site.Measures.Count(measure => measure.Day != FigureDay.OpenNow), page.Document.QuerySelectorAll("main tbody tr").Length);

        var one = PageAssert.Is("CH02 (1): stage one complaints answered within the Code’s time", await lead.GetAsync($"/staff/figures/ch02-1?{Year}"));
        Has("A late acknowledgement buys no time.", one);
        Has("Tenant Satisfaction Measures, CH02; Code 6.3, 6.4", one);
        Has("tsm-2024", one);
    }

    /// <summary>Every number of every measure, on its own page and in all of its slices, opens as many complaints as it says.</summary>
    [Fact]
    public async Task Every_number_opens_the_complaints_behind_it()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var (numbers, wrong) = (0, new List<string>());
        foreach (var address in site.Measures.Select(measure => $"figures/{measure.Code}").Append("figures").Append("overview"))
        {
            var page = await lead.GetAsync($"/staff/{address}?{Year}");
            foreach (var same in page.Document.QuerySelectorAll("main table a[href*='/complaints?']").GroupBy(link => link.GetAttribute("href")))
            {
                // A share opens what it is of, as the count beside it does.
                if (same.FirstOrDefault(one => int.TryParse(one.Shown(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _)) is not { } link)
                {
                    continue;
                }

                var expected = int.Parse(link.Shown(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                var list = await lead.GetAsync(link.GetAttribute("href")!);
                var said = $"{expected} complaint{(expected == 1 ? "" : "s")}.";
                numbers++;
                if (!list.Text.Contains($" {said}", StringComparison.Ordinal) || list.Document.QuerySelectorAll("main tbody tr").Length != Math.Min(expected, 25))
                {
                    wrong.Add($"{link.GetAttribute("href")}: {said}");
                }
            }
        }

        Assert.True(numbers > 200, $"Only {numbers} numbers.");
        Assert.Empty(wrong);
    }

    [Fact]
    [Trait("Clause", "Code 3.3")]
    public async Task Code_3_3_many_complaints_are_no_fault_and_areas_from_which_none_come_are_named()
    {
        var page = PageAssert.Is("Overview", await (await site.SignedInAsync(StaffRole.Director)).GetAsync(
            "/staff/overview?Form.From.Day=10&Form.From.Month=2&Form.From.Year=2026&Form.To.Day=15&Form.To.Month=2&Form.To.Year=2026"));

        Has("Nothing came from", page);
        Has("PO12", page);
        Has("people there may not know how to complain", page);
        Assert.Empty(page.Document.QuerySelectorAll("main .govuk-tag--red"));
        Assert.DoesNotContain("Nothing came from", (await (await site.SignedInAsync(StaffRole.Director)).GetAsync($"/staff/overview?{Year}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_count_everything_and_the_list_says_how_many_one_may_not_see()
    {
        var lead = await site.SignedInAsync(TestStaff.Another(StaffRole.ComplaintsLead));
        var all = await lead.GetAsync($"/staff/figures/adjusted/complaints?bucket=all&{Year}");
        var first = await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/figures/adjusted/complaints?bucket=all&{Year}");

        Has($"{site.Complaints} complaints. You may not see one of them, so it is not in this list.", all);
        Has($"{site.Complaints} complaints.", first);
        Assert.DoesNotContain("may not see", first.Text, StringComparison.Ordinal);
        var manager = await (await site.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync($"/staff/figures/adjusted/complaints?bucket=all&{Year}");
        Has($"You may not see {site.Complaints} of them", manager);
    }

    [Fact]
    public async Task The_spreadsheet_says_what_the_screen_says()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/staff/figures?{Year}");
        var lines = await lead.CsvAsync($"/staff/figures.csv?{Year}");

        var onScreen = page.Document.QuerySelectorAll("main tbody tr").Select(row => (Title: row.QuerySelector("a")!.Said(), Figure: row.QuerySelector("strong")!.Shown())).ToList();
        var inFile = lines.Where(line => line["Figure"].Length > 0).Select(line => (Title: line["Measure"], line["Figure"])).ToList();
        Assert.Equal(onScreen, inFile);
        Assert.All(lines.Where(line => line["Figure"].Length > 0), line => Assert.False(line["Definition"].Length == 0 || line["Source"].Length == 0));
    }

    /// <summary>CH01 and CH02 worked out again from the table of all complaints, by days alone.</summary>
    [Fact]
    public async Task Whoever_has_the_table_of_all_complaints_and_a_calculator_arrives_at_the_same_figures()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await EnterHomesAsync(lead, 8942, 458);
        var all = await lead.CsvAsync("/staff/figures/export/complaints.csv");
        Assert.Equal(site.Complaints, all.Count);

        var figures = await lead.CsvAsync($"/staff/figures.csv?{Year}");
        foreach (var stage in new[] { 1, 2 })
        {
            var received = stage == 1 ? "received" : "stage2_requested";
            var cohort = all.Where(one => one[received] is { Length: > 0 } day && string.CompareOrdinal(day, "2025-04-01") >= 0 && string.CompareOrdinal(day, "2026-03-31") <= 0
                && one["home"] is "Rented" or "PartOwned" && (stage == 1 ? one["reading"] == "Accepted" : one["stage2_refused"] == "no")).ToList();
            var (due, answered) = ($"stage{stage}_due_extended", $"stage{stage}_answered");
            var judged = cohort.Where(one => !(one["withdrawn"].Length > 0 && one[answered].Length == 0 && string.CompareOrdinal(one["withdrawn"], one[due]) <= 0)).ToList();
            var inTime = judged.Count(one => one[answered].Length > 0 && string.CompareOrdinal(one[answered], one[due]) <= 0);

            Assert.True(inTime > 0 && judged.Count > inTime, $"{inTime} of {judged.Count}: nothing to tell apart.");
            Assert.Equal($"{Math.Round(1000m * cohort.Count / 9400, 1, MidpointRounding.AwayFromZero):0.0}", Figure(figures, $"ch01-{stage}"));
            Assert.Equal($"{Math.Round(100m * inTime / judged.Count, 1, MidpointRounding.AwayFromZero):0.0}%", Figure(figures, $"ch02-{stage}"));
        }

        var dictionary = await lead.CsvAsync("/staff/figures/export/dictionary.csv");
        Assert.Equal(all[0].Keys, dictionary.Select(line => line["Column"]));
        Assert.All(dictionary, line => Assert.EndsWith(".", line["Meaning"], StringComparison.Ordinal));
        Assert.DoesNotContain("Yusuf", string.Concat(all.SelectMany(one => one.Values)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.From.Day=1&Form.From.Month=4&Form.From.Year=2026&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2026", "The last day must be on or after the first day")]
    [InlineData("Form.From.Day=31&Form.From.Month=2&Form.From.Year=2026&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2026", "There is no 31 February 2026: that month has 28 days")]
    [InlineData("Form.From.Day=1&Form.From.Month=4&Form.From.Year=2025&Form.To.Day=&Form.To.Month=&Form.To.Year=", "Enter the last day of the period")]
    [InlineData("Form.From.Day=1&Form.From.Month=4&Form.From.Year=1950&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2026", "The period must be 20 years or less")]
    public async Task A_period_that_cannot_be_is_said_so_and_no_figure_is_shown(string query, string sentence)
    {
        var page = await (await site.SignedInAsync(StaffRole.Director)).GetAsync($"/staff/figures?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
        Assert.Empty(page.Document.QuerySelectorAll("main table"));
    }

    [Fact]
    public async Task An_empty_year_says_so_and_divides_nothing_by_nothing()
    {
        var page = await (await site.SignedInAsync(StaffRole.MemberResponsible)).GetAsync(
            "/staff/figures?Form.From.Day=1&Form.From.Month=4&Form.From.Year=2019&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2020");

        Has("Nothing was received in this period, so there is nothing to count.", page);
        Assert.All(page.Document.QuerySelectorAll("main tbody tr strong"), figure => Assert.Contains(figure.Said(), (string[])["Not applicable", "Homes not entered", "£0.00", "0"]));
    }

    [Fact]
    public async Task A_period_that_is_no_year_has_no_rate_for_a_thousand_homes()
    {
        var page = await (await site.SignedInAsync(StaffRole.Auditor)).GetAsync(
            "/staff/figures?Form.From.Day=1&Form.From.Month=2&Form.From.Year=2026&Form.To.Day=4&Form.To.Month=3&Form.To.Year=2026");

        Has("Not a whole year", page);
    }

    [Fact]
    public async Task The_filter_lives_in_the_address_and_an_unknown_measure_is_not_found()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync($"/staff/figures?{Year}&Form.Stage=2&Form.Home=Rented&Form.Area=PO1&Form.Basis=Responded");

        Has("Complaints answered in the period", page);
        Has("Only some complaints: Rented (low cost rental), PO1", page);
        Assert.DoesNotContain("CH01 (1)", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("main tbody a"), link => Assert.Contains("Form.Area=PO1", link.GetAttribute("href")!, StringComparison.Ordinal));
        PageAssert.NotFound(await lead.GetAsync("/staff/figures/ch99"));
        PageAssert.NotFound(await lead.GetAsync($"/staff/figures/ch01-1/complaints?bucket=nonsense&{Year}"));
    }

    [Theory]
    [InlineData("", "8942", "458", "Choose the year")]
    [InlineData("2025-04-02", "8942", "458", "Choose the year")]
    [InlineData("2025-04-01", "", "458", "Enter how many rented homes there are")]
    [InlineData("2025-04-01", "-1", "458", "Enter a whole number, 0 or more")]
    [InlineData("2025-04-01", "8942", "2000000", "Enter a whole number, 0 or more")]
    [InlineData("2025-04-01", "8942", "", "Enter how many part-owned homes there are. Enter 0 where there are none")]
    public async Task Homes_are_whole_numbers_of_a_year(string year, string rented, string partOwned, string sentence)
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/homes-owned");
        page = await lead.PostAsync("/staff/homes-owned", [.. Token(page), new("Form.Year", year), new("Form.Rented", rented), new("Form.PartOwned", partOwned)]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
    }

    [Fact]
    public async Task No_homes_of_a_kind_is_not_applicable_and_who_entered_them_is_shown()
    {
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        await EnterHomesAsync(lead, 8942, 0, "2023/24");

        var homes = await lead.GetAsync("/staff/homes-owned");
        Has($"{TestStaff.Of(StaffRole.ComplaintsLead).Name}, 4 March 2026", homes);
        var figures = await lead.CsvAsync("/staff/figures.csv?Form.From.Day=1&Form.From.Month=4&Form.From.Year=2023&Form.To.Day=31&Form.To.Month=3&Form.To.Year=2024");
        Assert.Equal(("0.0", "Not applicable"), (Figure(figures, "ch01-1-rented"), Figure(figures, "ch01-1-part-owned")));
        Assert.DoesNotContain("Enter or correct a year", (await (await site.SignedInAsync(StaffRole.Auditor)).GetAsync("/staff/homes-owned")).Text, StringComparison.Ordinal);
    }

    private static void Has(string words, Page page) => Assert.Contains(words, page.Text, StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Token(Page page) =>
        [.. page.Document.QuerySelectorAll("main form input[type=hidden]").Select(one => new KeyValuePair<string, string>(one.GetAttribute("name")!, one.GetAttribute("value")!))];

    private static async Task EnterHomesAsync(Visitor lead, int rented, int partOwned, string year = "2025/26")
    {
        var page = await lead.GetAsync("/staff/homes-owned");
        page = await page.Pick("Reporting year", year).Fill("Rented homes (LCRA)", rented.ToString(CultureInfo.InvariantCulture)).Fill("Part-owned homes (LCHO)", partOwned.ToString(CultureInfo.InvariantCulture)).PressAsync("Enter");
        Assert.Equal($"The homes of {year} are entered.", page.Banner);
    }

    private static string Figure(IEnumerable<IReadOnlyDictionary<string, string>> lines, string code) => lines.First(line => line["Code"] == code && line["Figure"].Length > 0)["Figure"];

    /// <summary>Complaints of the last year in every status, of every kind of home, answered in time and late; one of them about a colleague.</summary>
    public class Filled : PortalFactory
    {
        private static readonly string[] Kinds = ["tenant", "tenant", "shared-owner", "leaseholder", "representative"];
        private static readonly string[] Postcodes = ["PO1 4QT", "PO2 8AA", "PO12 1BB", ""];

        public IReadOnlyList<Measure> Measures { get; } = MeasureCatalogue.On(new DateOnly(2026, 3, 4), MeasureRules.All[0]);

        public int Complaints { get; private set; }

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var number = 0;
            await InDatabaseAsync(async context =>
            {
                foreach (var back in new[] { 3, 40, 75, 120, 160, 320 })
                {
                    foreach (var status in Enum.GetValues<ComplaintStatus>())
                    {
                        if (back < 40 && status > ComplaintStatus.StageOne)
                        {
                            continue;
                        }

                        number++;
                        var (kind, postcode, later) = (Kinds[number % Kinds.Length], Postcodes[number % Postcodes.Length], number % 3 == 0 && back > 100 ? 30 : 0);
                        var one = new TestCase(s => s with { ComplainantKind = kind, Postcode = postcode, Channel = number % 2 == 0 ? "telephone" : "web-form" }, number, CaseSetUp.Staff, Clock.UtcNow.AddDays(-back));
                        if (later > 0 && status == ComplaintStatus.StageOneResponded)
                        {
                            one.To(ComplaintStatus.StageOneReady).On(later).Send(Domain.Letters.LetterKind.StageOneResponse);
                        }
                        else if (later > 0 && status == ComplaintStatus.StageTwoResponded)
                        {
                            one.To(ComplaintStatus.StageTwoReady).On(later + 30).Send(Domain.Letters.LetterKind.StageTwoResponse);
                        }
                        else
                        {
                            one.To(status);
                        }

                        if (number == 20)
                        {
                            one.Do((c, act) => c.KeepAway(TestStaff.Another(StaffRole.ComplaintsLead).Id, "A colleague", KeptAwayGround.Named, "About her.", one.Rules, act));
                        }

                        if (status == ComplaintStatus.StageTwoResponded)
                        {
                            one.AtOmbudsman();
                        }

                        context.Add(one.Complaint);
                        context.AddRange(one.Beside);
                    }
                }

                await context.SaveChangesAsync();
            });
            Complaints = number;
        }
    }
}
