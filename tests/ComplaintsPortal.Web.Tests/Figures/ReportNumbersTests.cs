using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Figures;

/// <summary>
/// Every number of every report of the demonstration opens the list behind it, and the list has as many entries as the number says:
/// for the member responsible, who sees no names, as for the lead.
/// </summary>
public sealed partial class ReportNumbersTests(ReportNumbersTests.Demonstration demo) : IClassFixture<ReportNumbersTests.Demonstration>
{
    private readonly PortalFactory _demo = demo;

    [Fact]
    [Trait("Clause", "Code 9.6")]
    [Trait("Clause", "Code 9.7")]
    public async Task Code_9_7_every_number_opens_as_many_entries_as_it_says()
    {
        var today = _demo.Clock.Today;
        var act = new Act(CaseSetUp.Staff.Lead, _demo.Clock.UtcNow);
        var year = Domain.Measures.ReportingYear.Of(today);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        Report[] reports =
        [
            Report.Prepare(ReportKind.MonthlyReview, month, month.AddMonths(1).AddDays(-1), act),
            Report.Prepare(ReportKind.QuarterlyPack, year.First.AddMonths(6), year.First.AddMonths(9).AddDays(-1), act),
            Report.Prepare(ReportKind.MemberPack, year.First.AddMonths(6), year.First.AddMonths(9).AddDays(-1), act),
            Report.Prepare(ReportKind.AnnualReport, year.First, year.Last, act),
            Report.Prepare(ReportKind.AnnualReport, year.Before.First, year.Before.Last, act),
        ];
        List<(string Where, ReportCell Cell)> cells = [];
        List<(string Words, string? Href)> sentences = [];
        foreach (var report in reports)
        {
            var document = await _demo.InScopeAsync(services => services.GetRequiredService<ReportDocumentQuery>().MakeAsync(report, today, CancellationToken.None));
            cells.AddRange(document.Tables.SelectMany(one => one.Table.Rows.SelectMany(row => row.Cells.Select((cell, place) =>
                ($"{document.Title}, {one.Table.Title}, {row.Words}, {one.Table.Columns[place + 1]} = {cell.Text}", cell)))));
            sentences.AddRange(SentencesOf(document));
        }

        var numbers = cells.Where(one => one.Cell.Number > 0).ToList();
        Assert.True(numbers.Count > 300, $"{numbers.Count} numbers.");
        Assert.Empty(numbers.Where(one => one.Cell.Href is null).Select(one => one.Where));
        await OpenAsync("councillor.ellis@landlord.example", numbers);
        await OpenAsync("priya.nair@landlord.example", [.. numbers.Where((_, place) => place % 7 == 0)]);

        // A sentence that counts something opens it; those without a link name a day, a clause, a period or areas.
        Assert.Empty(sentences.Where(one => one.Href is null && !one.Words.StartsWith("Nothing came from", StringComparison.Ordinal) && Digits().IsMatch(WithoutDays().Replace(one.Words, ""))).Select(one => one.Words));
        var counting = sentences.Where(one => one.Href is not null).Select(Counting).ToList();
        Assert.True(counting.Count >= 30, $"{counting.Count} sentences.");
        await OpenAsync("councillor.ellis@landlord.example", counting);
        Assert.All(["feedback=", "like=", "finding=", "order=", "Form.Declined=", "bucket=accepted"], part => Assert.Contains(numbers, one => one.Cell.Href!.Contains(part, StringComparison.Ordinal)));
        Assert.All(["all=Findings", "all=Improvements", "all=Undated", "stands=Done", "stands=Shared", "self-assessments/"], part => Assert.Contains(sentences, one => one.Href?.Contains(part, StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("/staff/figures/behind", HttpStatusCode.NotFound)]
    [InlineData("/staff/figures/behind?feedback=Nonsense&from=2025-01-01&to=2025-12-31", HttpStatusCode.NotFound)]
    [InlineData("/staff/figures/behind?like=999999&from=2025-01-01&to=2025-12-31", HttpStatusCode.NotFound)]
    [InlineData("/staff/figures/behind?all=Nonsense&from=2025-01-01&to=2025-12-31", HttpStatusCode.NotFound)]
    [InlineData("/staff/figures/behind?feedback=Compliment&from=31%20February&to=x", HttpStatusCode.NotFound)]
    [InlineData("/staff/figures/behind?like=1&from=2025-01-01&to=9999-12-31", HttpStatusCode.NotFound)]
    [InlineData("/staff/figures/behind?feedback=Compliment&from=2025-12-31&to=2025-01-01", HttpStatusCode.OK)]
    public async Task An_address_that_names_nothing_is_not_found_and_an_empty_period_is_empty(string address, HttpStatusCode status)
    {
        var page = await (await SignedInAsync("margaret.flynn@landlord.example")).GetAsync(address);
        Assert.Equal(status, page.Status);
        Assert.Equal(status == HttpStatusCode.OK, page.Text.Contains("0 in all.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_list_of_feedback_comes_in_pages_and_names_nobody_to_whom_it_may_not()
    {
        var received = LondonTime.ToUtc(_demo.Clock.Today.AddYears(-5), new TimeOnly(12, 0));
        await _demo.InDatabaseAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, 120).Select(n => FeedbackItem.Record(new FeedbackReceived(FeedbackKind.Compliment, "letter", received, $"Thanks {n}.") { Name = "Olive Marsh" }, new Act(Actor.System, _demo.Clock.UtcNow))));
            await context.SaveChangesAsync();
        });
        var day = _demo.Clock.Today.AddYears(-5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var member = await SignedInAsync("councillor.ellis@landlord.example");
        var page = await member.GetAsync($"/staff/figures/behind?feedback=Compliment&from={day}&to={day}");
        var seen = new List<string>();
        for (var pages = 1; ; pages++)
        {
            Assert.Contains("120 in all.", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Olive", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Thanks", page.Text, StringComparison.Ordinal);
            seen.AddRange(page.Document.QuerySelectorAll("tbody th").Select(one => one.Said()));
            if (page.Document.QuerySelector("main a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                Assert.Equal(3, pages);
                break;
            }

            page = await member.GetAsync(next);
        }

        Assert.Equal(120, seen.Distinct().Count());
        Assert.Empty(page.Document.QuerySelectorAll("tbody th a"));
        Assert.NotEmpty((await (await SignedInAsync("priya.nair@landlord.example")).GetAsync($"/staff/figures/behind?feedback=Compliment&from={day}&to={day}")).Document.QuerySelectorAll("tbody th a"));
    }

    private static IEnumerable<(string Words, string? Href)> SentencesOf(ReportDocument document)
    {
        var blocks = document.Parts.SelectMany(part => part.Blocks).ToList();
        return
        [
            .. document.Notes.Zip(document.NoteHrefs), .. blocks.OfType<ReportText>().Select(text => (text.Text, text.Href)),
            .. blocks.OfType<ReportList>().SelectMany(list => list.Items.Select((item, place) => (item, list.Hrefs.ElementAtOrDefault(place)))),
        ];
    }

    // As many entries as the sentence begins with.
    private static (string Where, ReportCell Cell) Counting((string Words, string? Href) sentence)
    {
        var number = FirstNumber().Match(sentence.Words);
        return (sentence.Words, new ReportCell(sentence.Words, number.Success ? ReportUnit.Count : ReportUnit.Words) { Number = number.Success ? decimal.Parse(number.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : null, Href = sentence.Href });
    }

    private async Task OpenAsync(string who, IReadOnlyList<(string Where, ReportCell Cell)> numbers)
    {
        var reader = await SignedInAsync(who);
        List<string> wrong = [];
        foreach (var same in numbers.GroupBy(one => one.Cell.Href!))
        {
            var page = await reader.GetAsync(same.Key);
            if (page.Status != HttpStatusCode.OK)
            {
                wrong.Add($"{same.First().Where}: {(int)page.Status} {same.Key}");
                continue;
            }

            var isList = same.Key.Contains("/complaints?", StringComparison.Ordinal) || same.Key.Contains("/behind?", StringComparison.Ordinal);
            var counted = Counted().Match(page.Text);
            wrong.AddRange(same.Where(one => isList && one.Cell.Unit == ReportUnit.Count && (!counted.Success || decimal.Parse(counted.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) != one.Cell.Number))
                .Select(one => $"{one.Where}: the list says “{counted.Value}” ({same.Key})"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)));
    }

    private async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = _demo.Anybody();
        PageAssert.Home(await (await visitor.GetAsync("/sign-in")).Fill("Email address", email).Fill("Password", DemoPeople.Password).PressAsync("Sign in"));
        return visitor;
    }

    /// <summary>A site with the demonstration's complaints and people.</summary>
    public sealed class Demonstration : PortalFactory
    {
        public Demonstration() => With(services => services.AddSingleton<ILetterPdf, InstantPdf>());

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await this.InScopeAsync(async services =>
            {
                // Nobody works here yet.
                await services.GetRequiredService<PortalDbContext>().Set<IdentityUserRole<Guid>>().ExecuteDeleteAsync();
                await services.GetRequiredService<PortalDbContext>().Users.ExecuteDeleteAsync();
                await services.GetRequiredService<DemoSeeder>().SeedAsync();
                return true;
            });
        }
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b\d{1,2} \p{L}+ \d{4}|\d{4}(/\d{2})?|Code \d+\.\d+|CH0\d|1,000 homes")]
    private static partial Regex WithoutDays();

    [GeneratedRegex(@"^(?:The Ombudsman decided on )?([\d,]+)\b")]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"([\d,]+) (complaints?\b|in all\.)")]
    private static partial Regex Counted();
}
