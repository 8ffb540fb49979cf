using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>Reads the tables that pages hand out, as the program of whoever saves them does.</summary>
public static class TableFiles
{
    /// <summary>The lines of a table after its first, each by the headings of the first.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(this Visitor visitor, string address)
    {
        var lines = await visitor.CsvLinesAsync(address);
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    public static async Task<IReadOnlyList<IReadOnlyList<string>>> CsvLinesAsync(this Visitor visitor, string address) =>
        [.. System.Text.Encoding.UTF8.GetString(await visitor.BytesAsync(address)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells)];

    /// <summary>The lines of each sheet by the sheet's name.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<SheetCell>>>> SheetsAsync(this Visitor visitor, string address)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(await visitor.BytesAsync(address)), isEditable: false);
        var book = file.WorkbookPart!;
        return book.Workbook!.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => (IReadOnlyList<IReadOnlyList<SheetCell>>)[.. ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Of).ToList())]);
    }

    public static async Task<byte[]> BytesAsync(this Visitor visitor, string address)
    {
        using var answer = await visitor.AskAsync(HttpMethod.Get, address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static IReadOnlyList<string> Cells(string line) =>
        [.. Regex.Matches(line, "\"(?<text>(?:[^\"]|\"\")*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(cell => cell.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal))];

    private static SheetCell Of(Cell cell) => cell.DataType?.Value == CellValues.Number
        ? new(cell.CellValue!.Text, decimal.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture))
        : new(cell.InnerText, null);
}

/// <param name="Number">Null where the cell holds words.</param>
public sealed record SheetCell(string Text, decimal? Number);
