using System.Globalization;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Shared;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>A report as one table: a line for each text, and a line for each cell of each table.</summary>
public static class ReportCsv
{
    private static readonly string[] Head = ["Part", "Clause", "Kind", "Table", "Row", "Column", "Figure", "Unit", "In words"];

    public static byte[] Write(ReportDocument document) => Csv.Write(Lines(document));

    /// <summary>As the page shows it: everything but the figures is words.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(ReportDocument document)
    {
        yield return Head;
        yield return Line("", "", "Report", words: $"{document.Landlord}: {document.Title}");
        yield return Line("", "", "Figures of", words: FigureWords.Iso(document.SeenDay));
        yield return Line("", "", "Read by", words: $"{document.RuleVersion}; {document.PolicyVersion}");
        foreach (var note in document.Notes)
        {
            yield return Line("", "", "Note", words: note);
        }

        foreach (var part in document.Parts)
        {
            if (part.Commentary is { } commentary)
            {
                yield return Line(part.Heading, part.Clause, $"Written by {commentary.WrittenBy}", words: commentary.Text);
            }

            foreach (var line in part.Blocks.SelectMany(block => Of(part, block)))
            {
                yield return line;
            }
        }

        if (document.Response is { } response)
        {
            yield return Line(ReportWords.Response, "Code 8.2", $"{response.Body}, {FigureWords.Iso(response.MeetingDay)}", words: response.Text);
        }

        foreach (var one in document.Definitions)
        {
            yield return Line("Definitions", one.Source, "Definition", row: one.Title, words: one.Definition);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Of(ReportPart part, ReportBlock block) => block switch
    {
        ReportText text => [Line(part.Heading, part.Clause, "Text", words: text.Text)],
        ReportList list => list.Items.Select(item => Line(part.Heading, part.Clause, "Text", words: item)),
        ReportTable table =>
            from row in table.Rows
            from cell in row.Cells.Index()
            select Line(part.Heading, part.Clause, "Figure", table.Title, row.Words, table.Columns[cell.Index + 1],
                cell.Item.Number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", cell.Item.Number is null ? "" : ReportWords.Unit(cell.Item.Unit), cell.Item.Text),
        _ => [],
    };

    private static IReadOnlyList<string> Line(
        string part, string clause, string kind, string table = "", string row = "", string column = "", string figure = "", string unit = "", string words = "") =>
        [part, clause, kind, table, row, column, figure, unit, words];
}
