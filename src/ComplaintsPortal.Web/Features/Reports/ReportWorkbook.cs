using ComplaintsPortal.Domain.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>A report as a spreadsheet: the words on the first sheet, a sheet for each table with numbers that are numbers, and the definitions.</summary>
public static class ReportWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 31;
    private const uint Heading = 5;

    public static byte[] Write(ReportDocument document)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            Add(book, "Report", [.. Texts(document)], 40, 110);
            foreach (var (place, (part, table)) in document.Tables.Index())
            {
                Add(book, $"{place + 1} {table.Title}",
                [
                    Line(Words(table.Title, Heading)), Line(Words($"{part.Heading}{(part.Clause.Length > 0 ? $" ({part.Clause})" : "")}")), Line(Words(table.Note)),
                    Line([.. table.Columns.Select(column => Words(column, Heading))]), .. table.Rows.Select(row => Line([Words(row.Words), .. row.Cells.Select(Of)])),
                ], 60, 18);
            }

            Add(book, "Definitions",
            [
                Line(Words("Measure", Heading), Words("What it is", Heading), Words("Where it comes from", Heading), Words("Code", Heading)),
                .. document.Definitions.Select(one => Line(Words(one.Title), Words(one.Definition), Words(one.Source), Words(one.Code))),
            ], 60, 60);
            file.PackageProperties.Title = document.Title;
            file.PackageProperties.Creator = document.Landlord;
        }

        return stream.ToArray();
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

    private static void Add(WorkbookPart book, string name, IReadOnlyList<Row> rows, double first, double others)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(new Column { Min = 1, Max = 1, Width = first, CustomWidth = true }, new Column { Min = 2, Max = 12, Width = others, CustomWidth = true }), new SheetData(rows));
        var sheets = book.Workbook.GetFirstChild<Sheets>()!;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = NameOf(name) });
    }

    private static string NameOf(string name)
    {
        var clean = string.Concat(name.Select(letter => letter is '\\' or '/' or '?' or '*' or '[' or ']' or ':' or '\'' ? ' ' : letter));
        return clean.Length <= LongestName ? clean : clean[..LongestName].TrimEnd();
    }

    private static Row Line(params Cell[] cells) => new(cells);

    private static Cell Words(string text, uint style = 0) =>
        new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    private static Cell Of(ReportCell cell) => cell.Number is { } number
        ? new Cell { DataType = CellValues.Number, StyleIndex = Style(cell.Unit), CellValue = new CellValue(number) }
        : Words(cell.Text);

    // What somebody typed may hold a character that XML does not know.
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static uint Style(ReportUnit unit) => unit switch
    {
        ReportUnit.Words => 0,
        ReportUnit.Count => 1,
        ReportUnit.Number => 2,
        ReportUnit.Percent => 3,
        ReportUnit.Pounds => 4,
    };

    private static Stylesheet Styles()
    {
        const uint One = 164, Percent = 165, Pounds = 166;
        return new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = One, FormatCode = "#,##0.0" },
                new NumberingFormat { NumberFormatId = Percent, FormatCode = "0.0\"%\"" },
                new NumberingFormat { NumberFormatId = Pounds, FormatCode = "\"£\"#,##0.00" }),
            new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat { ApplyAlignment = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } },
                new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = One, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = Percent, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = Pounds, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, ApplyFont = true, ApplyAlignment = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } }));
    }
}
