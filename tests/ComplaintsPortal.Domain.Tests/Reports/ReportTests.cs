using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Reports;

/// <summary>The life of a report: written, approved, published, and never changed again. Today is 22 November 2026.</summary>
public sealed class ReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Actor Lead = new(Guid.NewGuid(), "Priya Nair", [StaffRole.ComplaintsLead]);
    private static readonly Actor Director = new(Guid.NewGuid(), "Margaret Flynn", [StaffRole.Director]);
    private static readonly Actor Member = new(Guid.NewGuid(), "Councillor Ellis", [StaffRole.MemberResponsible]);

    [Theory]
    [InlineData(ReportKind.MonthlyReview, "2026-10-01", "2026-10-31", null)]
    [InlineData(ReportKind.MonthlyReview, "2026-11-01", "2026-11-30", null)]
    [InlineData(ReportKind.MonthlyReview, "2026-10-31", "2026-10-01", "The last day must be on or after the first day.")]
    [InlineData(ReportKind.MonthlyReview, "2026-10-02", "2026-11-01", "A monthly review is of one whole month, from its first day to its last.")]
    [InlineData(ReportKind.MonthlyReview, "2026-12-01", "2026-12-31", "The period begins on 1 December 2026. There is nothing to report yet.")]
    [InlineData(ReportKind.QuarterlyPack, "2026-07-01", "2026-09-30", null)]
    [InlineData(ReportKind.MemberPack, "2026-01-01", "2026-03-31", null)]
    [InlineData(ReportKind.QuarterlyPack, "2026-08-01", "2026-10-31", "A quarter begins on 1 April, 1 July, 1 October or 1 January and has three months.")]
    [InlineData(ReportKind.AnnualReport, "2025-04-01", "2026-03-31", null)]
    [InlineData(ReportKind.AnnualReport, "2025-01-01", "2025-12-31", "An annual report is of one reporting year, from 1 April to 31 March.")]
    public void A_report_is_of_a_whole_period(ReportKind kind, string from, string to, string? sentence) =>
        Assert.Equal(sentence, Report.WhyNotPrepare(kind, Day(from), Day(to), Today, Lead));

    [Theory]
    [InlineData(ReportKind.MonthlyReview, "2026-10-01", "2026-10-31", "October 2026")]
    [InlineData(ReportKind.QuarterlyPack, "2026-07-01", "2026-09-30", "July to September 2026")]
    [InlineData(ReportKind.MemberPack, "2026-07-01", "2026-09-30", "July to September 2026")]
    [InlineData(ReportKind.AnnualReport, "2025-04-01", "2026-03-31", "2025/26")]
    public void What_is_due_is_the_last_period_that_ended(ReportKind kind, string from, string to, string words)
    {
        var (first, last) = ReportKinds.LastEnded(kind, Today);

        Assert.Equal((Day(from), Day(to), words), (first, last, ReportKinds.PeriodWords(kind, first, last)));
        Assert.Equal((first, last), ReportKinds.LastEnded(kind, last.AddDays(1)));
        Assert.Equal(first.AddDays(-1), ReportKinds.LastEnded(kind, last).To);
    }

    [Fact]
    [Trait("Clause", "Code 8.1")]
    public void Code_8_1_the_annual_report_has_its_six_parts_and_names_what_is_not_written()
    {
        var outline = ReportOutline.Of(ReportKind.AnnualReport);
        Assert.Equal(["Code 8.1a", "Code 8.1b", "Code 8.1c", "Code 8.1d", "Code 8.1e", "Code 8.1f"], outline.Skip(1).Select(part => part.Clause));

        var report = Annual();
        foreach (var part in outline.Where(part => part.MustBeWritten))
        {
            Assert.Contains($"“{part.Heading}”", report.WhyNotApprove(Today, Director), StringComparison.Ordinal);
            report.Write(part.Code, "Written.", By(Lead));
        }

        Assert.Null(report.WhyNotApprove(Today, Director));
        report.Write("e", "", By(Lead));
        Assert.Contains("Code 8.1e", report.WhyNotApprove(Today, Director), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 9.7")]
    public void Code_9_7_the_pack_of_the_member_responsible_has_its_four_parts() =>
        Assert.Equal(["Code 9.7a", "Code 9.7b", "Code 9.7c", "Code 9.7d"], ReportOutline.Of(ReportKind.MemberPack).Select(part => part.Clause));

    [Fact]
    public void A_period_that_runs_is_written_and_not_approved()
    {
        var report = Report.Prepare(ReportKind.AnnualReport, new(2026, 4, 1), new(2027, 3, 31), By(Lead));
        WriteAll(report);

        Assert.Equal("The period ends on 31 March 2027. A report is approved when its period has ended.", report.WhyNotApprove(Today, Director));
        Assert.Throws<IllegalActException>(() => report.Approve(Document(), By(Director)));
        Assert.NotNull(report.WhyNotApprove(new(2027, 3, 31), Director));
        Assert.Null(report.WhyNotApprove(new(2027, 4, 1), Director));
    }

    [Fact]
    [Trait("Clause", "Code 9.5")]
    public void Code_9_5_the_member_responsible_reads_and_writes_nothing()
    {
        var report = Approved();
        report.Respond("Noted.", "The board", Today, By(Lead));

        Assert.All(
            [Report.WhyNotPrepare(ReportKind.MonthlyReview, new(2026, 10, 1), new(2026, 10, 31), Today, Member), Annual().WhyNotWrite(Member), Annual().WhyNotApprove(Today, Member),
             report.WhyNotTakeBack(Member), report.WhyNotRespond(Member), report.WhyNotPublish(Member), OmbudsmanReturn.WhyNot(Member)],
            sentence => Assert.StartsWith("Only the ", sentence, StringComparison.Ordinal));
        Assert.Equal("Only the director approves a report.", Annual().WhyNotApprove(Today, Lead));
        Assert.Equal("Only the complaints lead prepares and writes reports.", Annual().WhyNotWrite(Director));
    }

    [Fact]
    [Trait("Clause", "Code 8.2")]
    public void Code_8_2_the_annual_report_is_published_with_the_response_of_the_governing_body_only()
    {
        var report = Approved();
        Assert.Equal("The governing body’s response is missing. The report is published together with it (Code 8.2).", report.WhyNotPublish(Lead));
        Assert.Throws<IllegalActException>(() => report.Publish(null, By(Lead)));

        foreach (var (text, body, day) in new[] { ("", "The board", Today), ("Noted.", " ", Today), ("Noted.", "The board", Today.AddDays(1)), ("Noted.", "The board", new DateOnly(2026, 3, 31)) })
        {
            Assert.Throws<IllegalActException>(() => report.Respond(text, body, day, By(Lead)));
        }

        report.Respond("The board thanks all who complained.", "The board", Today, By(Lead));
        report.Publish(null, By(Director));

        var kept = ReportJson.Read(report.Document);
        Assert.Equal(("The board thanks all who complained.", "The board", "Margaret Flynn", "Margaret Flynn"), (kept.Response!.Text, kept.Response.Body, kept.Approved!.Name, kept.Published!.Name));
        Assert.Equal(ReportJson.Hash(report.Document), report.Sha256);
    }

    [Fact]
    public void Other_reports_are_published_without_a_response()
    {
        var report = Report.Prepare(ReportKind.MonthlyReview, new(2026, 10, 1), new(2026, 10, 31), By(Lead));
        WriteAll(report);
        report.Approve(Document(), By(Director));

        Assert.Equal("The governing body responds to the annual report (Code 8.2).", report.WhyNotRespond(Lead));
        report.Publish(null, By(Lead));
        Assert.Equal(ReportState.Published, report.State);
    }

    [Fact]
    public void What_is_published_stays_and_a_further_edition_stands_in_its_place()
    {
        var first = Approved();
        first.Respond("Noted.", "The board", Today, By(Lead));
        first.Publish(null, By(Lead));
        var (document, hash) = (first.Document, first.Sha256);

        foreach (var whyNot in new[] { first.WhyNotWrite(Lead), first.WhyNotApprove(Today, Director), first.WhyNotTakeBack(Lead), first.WhyNotRespond(Lead), first.WhyNotPublish(Lead) })
        {
            Assert.Contains("What is published stays as it is; put it right in a further edition.", whyNot, StringComparison.Ordinal);
        }

        Assert.Throws<IllegalActException>(() => first.Write("b", "Other words.", By(Lead)));
        Assert.Throws<IllegalActException>(() => first.Follow("", By(Lead)));
        var second = first.Follow("Two complaints were counted in the wrong year.", By(Lead));
        Assert.Equal((2, ReportState.Draft, first.Commentary.Count), (second.Edition, second.State, second.Commentary.Count));
        second.Write("b", "Other words.", By(Lead));
        second.Approve(Document(), By(Director));
        second.Respond("Noted again.", "The board", Today, By(Lead));
        second.Publish(first, By(Lead));

        Assert.NotNull(first.SupersededOn);
        Assert.Null(second.SupersededOn);
        Assert.Equal((document, hash), (first.Document, first.Sha256));
        Assert.StartsWith("A later edition was published", first.WhyNotFollow(Lead), StringComparison.Ordinal);
        Assert.Equal(2, ReportJson.Read(second.Document).Edition);
    }

    [Fact]
    public void Who_wrote_each_part_is_kept_and_an_approved_report_is_taken_back_to_be_changed()
    {
        var report = Approved();
        Assert.All(report.Commentary, one => Assert.Equal("Priya Nair", one.WrittenBy));
        Assert.Contains("Take it back first.", report.WhyNotWrite(Lead), StringComparison.Ordinal);
        report.Respond("Noted.", "The board", Today, By(Lead));

        report.TakeBack(By(Director));

        Assert.Equal((ReportState.Draft, "", null), (report.State, report.Document, report.Response));
        Assert.Throws<IllegalActException>(() => report.Write("nonsense", "Words.", By(Lead)));
    }

    [Fact]
    public void A_document_is_the_same_after_it_was_kept()
    {
        var document = Document();
        var json = ReportJson.Write(document);

        Assert.Equal(json, ReportJson.Write(ReportJson.Read(json)));
        Assert.Equal("Fewer than 10", ReportJson.Read(json).Tables.Single().Table.Rows[0].Cells[1].Text);
    }

    [Theory]
    [Trait("Clause", "Code 8.2")]
    [InlineData("2025-04-01", 1001, "2026-09-30")]
    [InlineData("2025-04-01", 1000, "2026-09-30")]
    [InlineData("2025-01-01", 999, "2026-06-30")]
    [InlineData("2025-01-01", 1001, "2026-09-30")]
    [InlineData("2025-01-01", null, "2026-06-30")]
    [InlineData("2025-10-01", 1001, "2026-09-30")]
    [InlineData("2025-11-01", 5000, "2027-09-30")]
    public void The_day_of_the_return_follows_from_the_number_of_homes(string first, int? homes, string due)
    {
        // A year that ended in October is returned by the next 30 September, not by one that has passed.
        Assert.Equal(Day(due), OmbudsmanReturn.DueOf(new ComplaintsPortal.Domain.Measures.ReportingYear(Day(first)), homes));
        Assert.NotEmpty(OmbudsmanReturn.WhySo(homes));
    }

    [Fact]
    public void The_return_is_sent_complete_and_again_when_something_changed()
    {
        var one = OmbudsmanReturn.Begin(new(new DateOnly(2025, 4, 1)), By(Lead));
        Assert.Equal("The address is missing of the policy, the self-assessment, the annual report and the governing body’s response.", one.WhyNotSend(Today, Today, Lead));
        one.Keep(new("https://landlord.example/policy", "https://landlord.example/code", "https://landlord.example/report", "https://landlord.example/report"), By(Lead));
        Assert.NotNull(one.WhyNotSend(Today.AddDays(1), Today, Lead));
        Assert.NotNull(one.WhyNotSend(new(2026, 3, 31), Today, Lead));
        Assert.NotNull(one.WhyNotRepeat(Lead));

        one.Send(Today, By(Lead));

        Assert.Throws<IllegalActException>(() => one.Keep(new("", "", "", ""), By(Lead)));
        Assert.Throws<IllegalActException>(() => one.Repeat(" ", By(Lead)));
        var again = one.Repeat("The self-assessment was changed after a restructure.", By(Lead));
        Assert.Equal((2, null, one.Links), (again.Number, again.SentDay, again.Links));
    }

    private static Act By(Actor actor) => new(actor, new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    private static Report Annual() => Report.Prepare(ReportKind.AnnualReport, new(2025, 4, 1), new(2026, 3, 31), By(Lead));

    private static Report Approved()
    {
        var report = Annual();
        WriteAll(report);
        report.Approve(Document(), By(Director));
        return report;
    }

    private static void WriteAll(Report report)
    {
        foreach (var part in ReportOutline.Of(report.Kind))
        {
            report.Write(part.Code, "Written.", By(Lead));
        }
    }

    private static ReportDocument Document() => new()
    {
        Kind = ReportKind.AnnualReport,
        Landlord = "A landlord",
        Title = "Annual report",
        From = new(2025, 4, 1),
        To = new(2026, 3, 31),
        SeenDay = Today,
        RuleVersion = "tsm-2024",
        PolicyVersion = "1",
        Parts =
        [
            new("b", "b. How we handled complaints", "Code 8.1b")
            {
                Blocks =
                [
                    new ReportText("Ångström’s “words” <stay>."), new ReportList(["One", "Two"]),
                    new ReportTable("Homes", ["Home", "Complaints", "Share"], [new("Rented", [new("12", ReportUnit.Count) { Number = 12, Href = "/staff/figures" }, new("Fewer than 10")])])
                    {
                        Chart = new("Most are rented.", 0, null, "Complaints", ""),
                    },
                ],
            },
        ],
    };
}
