using System.Text;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>
/// Tables for a spreadsheet. They begin with a byte order mark, without which Excel reads them in another character set, and no
/// cell is read as a formula.
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The same row by row, for tables that may be long.</summary>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync((string.Join(',', row.Select(Cell)) + "\r\n").AsMemory(), cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>In quotation marks; with an apostrophe before what a spreadsheet would take for a formula.</summary>
    public static string Cell(string text)
    {
        var first = text.AsSpan().TrimStart();
        var harmless = first.Length > 0 && (first[0] is '=' or '+' or '-' or '@' || text[0] is '\t' or '\r' or '\n') ? "'" + text : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
