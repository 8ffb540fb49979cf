using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary>Many questions about working days in a CSV file. Rows are numbered as a spreadsheet numbers them: the header is row 1.</summary>
internal static class WorkingDaysFile
{
    private static readonly string[] Columns = ["operation", "division", "from", "days", "to"];

    /// <summary>The answers in the order of the rows; none at all where a row cannot be answered.</summary>
    public static async Task<IReadOnlyList<string>> AnswersAsync(string file, CancellationToken cancellationToken)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(file, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"The file {file} cannot be read.", fault);
        }

        var header = lines.Length > 0 ? Cells(lines[0]) : [];
        if (Columns.FirstOrDefault(c => !header.Contains(c)) is { } missing)
        {
            throw new StartUpException($"Row 1, column {missing}: is missing; allowed: {string.Join(", ", Columns)}.");
        }

        return [.. lines.Select((line, i) => (line, Row: i + 1)).Skip(1).Where(l => l.line.Trim().Length > 0).Select(l => Answer(header, Cells(l.line), l.Row))];
    }

    private static string Answer(string[] header, string[] cells, int row)
    {
        try
        {
            var operation = Value("operation");
            if (operation is not ("add" or "count" or "is"))
            {
                throw new StartUpException($"operation is \"{operation}\"; allowed: add, count, is.");
            }

            return WorkingDaysCommand.Answer(operation, CommandValues.DivisionOf("division", Value("division")), Value);
        }
        catch (StartUpException fault)
        {
            // "days is ..." becomes "Row 3, column days: is ...".
            var (column, problem) = fault.Message.Split(' ', 2) is [var first, var rest] ? (first, rest) : ("", fault.Message);
            throw new StartUpException(string.Create(CultureInfo.InvariantCulture, $"Row {row}, column {column}: {problem}"), fault);
        }
        catch (CalendarException fault)
        {
            throw new StartUpException(string.Create(CultureInfo.InvariantCulture, $"Row {row}, column from: {fault.Message}"), fault);
        }

        string Value(string column)
        {
            var i = Array.IndexOf(header, column);
            return i < cells.Length ? cells[i] : "";
        }
    }

    private static string[] Cells(string line) => [.. line.TrimStart('\uFEFF').Split(',').Select(cell => cell.Trim().Trim('"').Trim())];
}
