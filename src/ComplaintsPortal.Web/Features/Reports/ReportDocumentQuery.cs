using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>Puts a report together from today's figures and what was written about them; one that is approved is read as it was kept.</summary>
public sealed class ReportDocumentQuery(
    ReportTablesQuery tables, ReportLearningQuery learning, ReportOmbudsmanQuery ombudsman, ReportAccountQuery account, ReportFeedbackQuery feedback, FiguresViewQuery views, Rulebooks rulebooks)
{
    public async Task<ReportDocument> ReadAsync(Report report, DateOnly today, CancellationToken cancellationToken) =>
        report.Document.Length > 0 ? ReportJson.Read(report.Document) with { Response = report.Response } : await MakeAsync(report, today, cancellationToken);

    /// <summary>With the figures of today.</summary>
    public async Task<ReportDocument> MakeAsync(Report report, DateOnly today, CancellationToken cancellationToken)
    {
        var scope = new ReportScope(report.Kind, report.From, report.To, today);
        var rows = await tables.RowsAsync(scope, cancellationToken);
        var view = await views.ReadAsync(scope.Form, valid: true, today, cancellationToken);
        var parts = new List<ReportPart>();
        foreach (var outline in ReportOutline.Of(report.Kind))
        {
            parts.Add(new ReportPart(outline.Code, outline.Heading, outline.Clause)
            {
                Blocks = await BlocksAsync(scope, rows, outline.Code, cancellationToken),
                Commentary = report.Of(outline.Code),
            });
        }

        var notes = ReportSentences.Notes(scope, rows, view).ToList();
        var document = new ReportDocument
        {
            Kind = report.Kind,
            Landlord = rulebooks.Current.Policy.Landlord.Name,
            Title = report.Title,
            From = report.From,
            To = report.To,
            SeenDay = today,
            Edition = report.Edition,
            RuleVersion = report.RuleVersion,
            PolicyVersion = $"{rulebooks.Current.Policy.Document.Title}, version {rulebooks.Current.Policy.Version}",
            Notes = [.. notes.Select(note => note.Words)],
            NoteHrefs = [.. notes.Select(note => note.Href)],
            Parts = parts,
        };
        return document with { Definitions = DefinitionsOf(document, scope) };
    }

    private async Task<IReadOnlyList<ReportBlock>> BlocksAsync(ReportScope scope, ReportRows rows, string part, CancellationToken cancellationToken) => (scope.Kind, part) switch
    {
        (ReportKind.AnnualReport, "a") => await account.AssessmentAsync(scope, cancellationToken),
        (ReportKind.AnnualReport, "b") =>
        [
            ReportTablesQuery.Compare(scope, rows, "The regulator’s measures", [.. rows.Now.Values.Where(row => row.Measure.Group == MeasureGroup.Statutory).Select(row => row.Measure.Code)]),
            await tables.MonthsAsync(scope, cancellationToken), Answers(scope, rows), Outcomes(scope, rows), await tables.SubjectsAsync(scope, cancellationToken),
            await tables.FaultsAsync(scope, cancellationToken), await tables.ServicesAsync(scope, cancellationToken), .. await DeclinedAsync(scope, rows, cancellationToken),
            Redress(scope, rows), await tables.HomesAsync(scope, cancellationToken), await tables.AreasAsync(scope, cancellationToken), .. await SilentAsync(scope, cancellationToken), .. Satisfaction(scope, rows), await feedback.ReadAsync(scope, cancellationToken),
        ],
        (ReportKind.AnnualReport, "c") => await ombudsman.ReadAsync(scope, rows, cancellationToken),
        (ReportKind.AnnualReport, "d") => await learning.ReadAsync(scope, cancellationToken),
        (ReportKind.AnnualReport, "e" or "f") => [],
        (ReportKind.MemberPack, "a") =>
        [
            .. Short(scope, rows), await tables.MonthsAsync(scope, cancellationToken), await tables.SubjectsAsync(scope, cancellationToken), Answers(scope, rows), Outcomes(scope, rows), Redress(scope, rows),
        ],
        (ReportKind.MemberPack, "b") =>
        [
            await tables.FaultsAsync(scope, cancellationToken), await tables.ServicesAsync(scope, cancellationToken), await tables.AreasAsync(scope, cancellationToken), .. await SilentAsync(scope, cancellationToken),
            .. await learning.ReadAsync(scope, cancellationToken),
        ],
        (ReportKind.MemberPack, "c") => await ombudsman.ReadAsync(scope, rows, cancellationToken),
        (ReportKind.MemberPack, "d") => [await account.AnnualReportAsync(cancellationToken), .. await account.AssessmentAsync(scope, cancellationToken)],
        (_, "summary") => [.. Short(scope, rows)],
        (_, "level") => [await tables.MonthsAsync(scope, cancellationToken), await tables.OpenAsync(scope, cancellationToken)],
        (_, "nature") => [await tables.SubjectsAsync(scope, cancellationToken), await tables.ServicesAsync(scope, cancellationToken), await tables.ChannelsAsync(scope, cancellationToken), .. await DeclinedAsync(scope, rows, cancellationToken), await feedback.ReadAsync(scope, cancellationToken)],
        (_, "themes") => [await tables.FaultsAsync(scope, cancellationToken), await tables.AreasAsync(scope, cancellationToken), .. await SilentAsync(scope, cancellationToken)],
        (_, "trends") => [Answers(scope, rows), Outcomes(scope, rows)],
        (_, "risks") => [ReportList.Of(Risks(scope, rows)), .. await ombudsman.ReadAsync(scope, rows, cancellationToken)],
        (_, "volume") => [await tables.MonthsAsync(scope, cancellationToken), await tables.SubjectsAsync(scope, cancellationToken), await tables.HomesAsync(scope, cancellationToken), .. await SilentAsync(scope, cancellationToken)],
        (_, "answers") => [Answers(scope, rows)],
        (_, "outcomes") => [Outcomes(scope, rows), await tables.FaultsAsync(scope, cancellationToken), .. await DeclinedAsync(scope, rows, cancellationToken), Redress(scope, rows)],
        (_, "satisfaction") => [.. Satisfaction(scope, rows), await feedback.ReadAsync(scope, cancellationToken)],
        (_, "learning") => await learning.ReadAsync(scope, cancellationToken),
        (_, "ombudsman") => await ombudsman.ReadAsync(scope, rows, cancellationToken),
        _ => [],
    };

    private static IEnumerable<ReportBlock> Short(ReportScope scope, ReportRows rows) => [ReportList.Of(ReportSentences.Short(scope, rows))];

    private static ReportTable Answers(ReportScope scope, ReportRows rows) => ReportTablesQuery.Compare(
        scope, rows, "How quickly we answered", "acknowledged-1", "answered-1", "days-1", "extended-1", "acknowledged-2", "answered-2", "days-2", "extended-2");

    private static ReportTable Outcomes(ReportScope scope, ReportRows rows) => ReportTablesQuery.Compare(
        scope, rows, "What was decided", "upheld-1", "escalated", "upheld-2", "withdrawn", "declined");

    private static ReportTable Redress(ReportScope scope, ReportRows rows) => ReportTablesQuery.Compare(
        scope, rows, "Putting things right", "remedies-done", "compensation-offered", "compensation-paid", "adjusted");

    private static IEnumerable<ReportBlock> Satisfaction(ReportScope scope, ReportRows rows) => rows.Now["satisfied"].Tally.All == 0
        ? [new ReportText("Nobody answered our survey in this period.")]
        : scope.IsPublic && rows.Now["satisfied"].Measure.Buckets.Any(bucket => SmallNumbers.IsSmall(rows.Now["satisfied"].Tally.Of(bucket.Code)))
        ? [new ReportText("Too few people answered our survey in this period to tell what they said without anybody being recognised.")]
        : [ReportTablesQuery.Buckets(scope, rows, "What people say about how we handled it", "satisfied")];

    private async Task<IReadOnlyList<ReportBlock>> DeclinedAsync(ReportScope scope, ReportRows rows, CancellationToken cancellationToken)
    {
        var declined = rows.Now["declined"];
        if (declined.Tally.Part == 0)
        {
            return [new ReportText("Everything that people brought as a complaint, and that was decided on, was accepted.")];
        }

        return
        [
            new ReportText($"{declined.Tally.Part} of {declined.Tally.Whole} matters that people brought as complaints were not accepted ({declined.Text}). Each of these people was told why, and that they can ask the Ombudsman.")
            {
                Href = ReportCells.Behind(declined.Measure, FigureComplaintsQuery.Part, scope.Form),
            },
            await tables.DeclinedAsync(scope, cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<ReportBlock>> SilentAsync(ReportScope scope, CancellationToken cancellationToken) =>
        await tables.SilentAreasAsync(scope, cancellationToken) is { Count: > 0 } areas
            ? [new ReportText($"Nothing came from {DayWords.List([.. areas])} in this period, though it did in the three years before. Few complaints are no sign of good service: people there may not know how to complain (Code 3.3).")]
            : [];

    private static IEnumerable<(string Words, string? Href)> Risks(ReportScope scope, ReportRows rows)
    {
        foreach (var (code, bucket, words) in new[]
        {
            ("answered-1", "late", "at stage one {0} not answered within the Code’s time"), ("answered-2", "late", "at stage two {0} not answered within the Code’s time"),
            ("acknowledged-1", "late", "{0} not acknowledged within five working days"), ("extended-1", "not-valid", "{0} extended without a notice in time, so that the extension moved no date"),
            ("remedies-done", "overdue", "{0} promised something that is overdue"),
        })
        {
            if (rows.Now[code].Tally.Of(bucket) is > 0 and var number)
            {
                yield return ($"{Words.Count((int)number, "complaint")} {string.Format(System.Globalization.CultureInfo.InvariantCulture, words, number == 1 ? "was" : "were")}.", ReportCells.Behind(rows.Now[code].Measure, bucket, scope.Form));
            }
        }

        if (rows.Now.Values.All(row => row.Tally.Measure.Buckets.All(bucket => bucket.Code != "late" || row.Tally.Of("late") == 0)))
        {
            yield return ("No acknowledgement and no answer was late.", null);
        }
    }

    private static IReadOnlyList<ReportDefinition> DefinitionsOf(ReportDocument document, ReportScope scope)
    {
        var named = document.Tables.SelectMany(one => one.Table.Rows).Select(row => row.Words).ToHashSet(StringComparer.Ordinal);
        return [.. scope.Measures.Where(measure => named.Contains(measure.Title)).Select(measure => new ReportDefinition(measure.Code, measure.Title, measure.Definition, measure.Source))];
    }
}
