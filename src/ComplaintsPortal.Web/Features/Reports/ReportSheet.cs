using System.Globalization;
using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Infrastructure.Letters;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>A report on paper, in the letters' type.</summary>
public static class ReportSheet
{
    /// <summary>So many letters stay on one line: a day, or a word or two.</summary>
    private const int ShortText = 17;

    private const string Style = """
        <style>
        h2 { break-before: auto; border-top: 2px solid #0b0c0c; padding-top: 4mm; margin-top: 8mm; }
        h3 { margin-top: 5mm; }
        table { font-size: 10pt; }
        tbody th { width: auto; min-width: 45mm; font-weight: normal; }
        .number { text-align: right; white-space: nowrap; }
        .short { white-space: nowrap; }
        th.number { white-space: normal; }
        .clause, .by, .note, figcaption { font-size: 10pt; color: #484949; }
        .note, .clause { break-after: avoid; }
        .said { padding-left: 5mm; border-left: 1.5mm solid #1d70b8; }
        .said p { margin-bottom: 2mm; }
        .said .by { break-before: avoid; }
        figure { margin: 0 0 5mm; break-inside: avoid; }
        figure svg { display: block; width: 100%; height: auto; }
        </style>

        """;

    public static string Html(ReportDocument document)
    {
        var body = new StringBuilder(Style);
        Paragraph(body, ReportWords.Imprint(document));
        foreach (var note in document.Notes)
        {
            Paragraph(body, note, "note");
        }

        foreach (var part in document.Parts)
        {
            Part(body, part);
        }

        if (document.Response is { } response)
        {
            body.Append("<h2>").Append(Text(ReportWords.Response)).Append("</h2>\n");
            Said(body, response.Text, $"{response.Body}, {Words.Day(response.MeetingDay)}");
        }

        if (document.Definitions.Count > 0)
        {
            body.Append("<h2>What the figures mean</h2>\n");
            Paragraph(body, $"Read by {document.RuleVersion}. {document.PolicyVersion}.");
            body.Append("<table>\n<thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">What it is</th><th scope=\"col\">Where it comes from</th></tr></thead>\n<tbody>\n");
            foreach (var one in document.Definitions)
            {
                body.Append("<tr><th scope=\"row\">").Append(Text(one.Title)).Append("</th><td>").Append(Text(one.Definition)).Append("</td><td>").Append(Text(one.Source)).Append("</td></tr>\n");
            }

            body.Append("</tbody>\n</table>\n");
        }

        return PrintedSheet.Html(document.Title, document.Title, body.ToString());
    }

    private static void Part(StringBuilder body, ReportPart part)
    {
        body.Append("<h2>").Append(Text(part.Heading)).Append("</h2>\n");
        if (part.Clause.Length > 0)
        {
            Paragraph(body, part.Clause, "clause");
        }

        if (part.Commentary is { } commentary)
        {
            Said(body, commentary.Text, $"{commentary.WrittenBy}, {Words.Moment(commentary.WrittenOn)}");
        }

        foreach (var block in part.Blocks)
        {
            Block(body, block);
        }
    }

    private static void Block(StringBuilder body, ReportBlock block)
    {
        switch (block)
        {
            case ReportText text:
                Paragraph(body, text.Text);
                break;
            case ReportList list:
                body.Append("<ul>\n");
                foreach (var item in list.Items)
                {
                    body.Append("<li>").Append(Text(item)).Append("</li>\n");
                }

                body.Append("</ul>\n");
                break;
            case ReportTable table:
                Table(body, table);
                break;
        }
    }

    private static void Table(StringBuilder body, ReportTable table)
    {
        body.Append("<h3>").Append(Text(table.Title)).Append("</h3>\n");
        if (table.Note.Length > 0)
        {
            Paragraph(body, table.Note, "note");
        }

        if (table.Rows.Count == 0)
        {
            Paragraph(body, ReportSentences.NoRows);
            return;
        }

        if (table.Chart is { } chart && table.Rows.Count > 1)
        {
            ReportDrawing.Write(body, table, chart);
        }

        body.Append("<table>\n<thead><tr>");
        foreach (var (place, column) in table.Columns.Index())
        {
            body.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{(place > 0 && IsNumeric(table, place - 1) ? " class=\"number\"" : "")}>{Text(column)}</th>");
        }

        body.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            body.Append("<tr><th scope=\"row\">").Append(Text(row.Words)).Append("</th>");
            foreach (var (place, cell) in row.Cells.Index())
            {
                body.Append(IsNumeric(table, place) ? "<td class=\"number\">" : cell.Text.Length <= ShortText ? "<td class=\"short\">" : "<td>").Append(Text(cell.Text)).Append("</td>");
            }

            body.Append("</tr>\n");
        }

        body.Append("</tbody>\n</table>\n");
    }

    /// <summary>True for a column in which numbers stand.</summary>
    public static bool IsNumeric(ReportTable table, int place) => table.Rows.Any(row => row.Cells[place].Number is not null);

    private static void Said(StringBuilder body, string text, string by)
    {
        body.Append("<div class=\"said\">\n");
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Paragraph(body, paragraph);
        }

        Paragraph(body, by, "by");
        body.Append("</div>\n");
    }

    private static void Paragraph(StringBuilder body, string text, string? style = null) =>
        body.Append(style is null ? "<p>" : $"<p class=\"{style}\">").Append(Text(text)).Append("</p>\n");

    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}
