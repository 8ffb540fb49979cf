using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>A spreadsheet: sheets of lines, numbers as numbers.</summary>
public sealed class Spreadsheet : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The style of what stands above other cells.</summary>
    public const uint Heading = 5;

    private const int LongestName = 31;
    private const uint LastColumn = 16_384;

    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _file;
    private readonly WorkbookPart _book;

    public Spreadsheet(string title, string author)
    {
        _file = SpreadsheetDocument.Create(_stream, SpreadsheetDocumentType.Workbook);
        _book = _file.AddWorkbookPart();
        _book.Workbook = new Workbook(new Sheets());
        _book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        _file.PackageProperties.Title = title;
        _file.PackageProperties.Creator = author;
    }

    /// <param name="name">Shortened and cleaned where a sheet cannot have it.</param>
    /// <param name="widths">Of the columns, in characters; the last is for all that follow.</param>
    public void Add(string name, IReadOnlyList<Row> rows, params IReadOnlyList<double> widths)
    {
        var part = _book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = at == widths.Count - 1 ? LastColumn : (uint)at + 1, Width = width, CustomWidth = true })),
            new SheetData(rows));
        var sheets = _book.Workbook!.GetFirstChild<Sheets>()!;
        sheets.Append(new Sheet { Id = _book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = NameOf(name) });
    }

    /// <summary>The file; nothing can be added afterwards.</summary>
    public byte[] ToArray()
    {
        _file.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    public static Row Line(params IEnumerable<Cell> cells) => new(cells);

    public static Cell Words(string text, uint style = 0) =>
        new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    public static Cell Number(decimal number, uint style) => new() { DataType = CellValues.Number, StyleIndex = style, CellValue = new CellValue(number) };

    private static string NameOf(string name)
    {
        var clean = string.Concat(name.Select(letter => letter is '\\' or '/' or '?' or '*' or '[' or ']' or ':' or '\'' ? ' ' : letter));
        return clean.Length <= LongestName ? clean : clean[..LongestName].TrimEnd();
    }

    // What somebody typed may hold a character that XML does not know.
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

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
