using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Shared;
using DocumentFormat.OpenXml.Spreadsheet;
using static ComplaintsPortal.Web.Features.Shared.Spreadsheet;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>A report as a spreadsheet: the words on the first sheet, a sheet for each table with numbers that are numbers, and the definitions.</summary>
public static class ReportWorkbook
{
    public static byte[] Write(ReportDocument document)
    {
        using var book = new Spreadsheet(document.Title, document.Landlord);
        book.Add("Report", [.. Texts(document)], 40, 110);
        foreach (var (place, (part, table)) in document.Tables.Index())
        {
            book.Add($"{place + 1} {table.Title}",
            [
                Line(Words(table.Title, Heading)), Line(Words($"{part.Heading}{(part.Clause.Length > 0 ? $" ({part.Clause})" : "")}")), Line(Words(table.Note)),
                Line([.. table.Columns.Select(column => Words(column, Heading))]), .. table.Rows.Select(row => Line([Words(row.Words), .. row.Cells.Select(Of)])),
            ], 60, 18);
        }

        book.Add("Definitions",
        [
            Line(Words("Measure", Heading), Words("What it is", Heading), Words("Where it comes from", Heading), Words("Code", Heading)),
            .. document.Definitions.Select(one => Line(Words(one.Title), Words(one.Definition), Words(one.Source), Words(one.Code))),
        ], 60, 60);
        return book.ToArray();
    }

    private static IEnumerable<Row> Texts(ReportDocument document)
    {
        yield return Line(Words(document.Title, Heading));
        yield return Line(Words(""), Words(ReportWords.Imprint(document)));
        yield return Line(Words("Read by"), Words($"{document.RuleVersion}; {document.PolicyVersion}"));
        foreach (var note in document.Notes)
        {
            yield return Line(Words("Note"), Words(note));
        }

        foreach (var part in document.Parts)
        {
            yield return Line(Words(part.Heading, Heading), Words(part.Clause));
            if (part.Commentary is { } commentary)
            {
                yield return Line(Words($"Written by {commentary.WrittenBy}"), Words(commentary.Text));
            }

            foreach (var text in part.Blocks.SelectMany(block => block switch { ReportText one => [one.Text], ReportList list => list.Items, _ => Array.Empty<string>() }))
            {
                yield return Line(Words(""), Words(text));
            }
        }

        if (document.Response is { } response)
        {
            yield return Line(Words(ReportWords.Response, Heading), Words("Code 8.2"));
            yield return Line(Words($"{response.Body}, {Domain.Complaints.Words.ShortDay(response.MeetingDay)}"), Words(response.Text));
        }
    }

    private static Cell Of(ReportCell cell) => cell.Number is { } number ? Number(number, Style(cell.Unit)) : Words(cell.Text);

    private static uint Style(ReportUnit unit) => unit switch
    {
        ReportUnit.Words => 0,
        ReportUnit.Count => 1,
        ReportUnit.Number => 2,
        ReportUnit.Percent => 3,
        ReportUnit.Pounds => 4,
    };
}
