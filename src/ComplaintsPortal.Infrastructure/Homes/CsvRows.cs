using System.Runtime.CompilerServices;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>Reads a table of comma-separated values row by row, so that a file of any length needs no more memory than its longest row.</summary>
internal static class CsvRows
{
    /// <summary>Longer than anything that belongs into a table: a quotation mark that was not closed swallows the rest of the file.</summary>
    private const int LongestCell = 4000;

    private const int MostCells = 200;

    /// <summary>Each row that is not empty, with the number of the line on which it begins.</summary>
    /// <exception cref="InvalidDataException">The file is no such table; the message is a sentence.</exception>
    public static async IAsyncEnumerable<(int Line, IReadOnlyList<string> Cells)> ReadAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(source, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[16 * 1024];
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (line, begins, quoted, closed, last) = (1, 1, false, false, '\0');
        for (var read = await NextAsync(reader, buffer, cancellationToken); read > 0; read = await NextAsync(reader, buffer, cancellationToken))
        {
            for (var at = 0; at < read; at++)
            {
                var letter = buffer[at];
                if (letter == '\0')
                {
                    throw new InvalidDataException("This is not a CSV file.");
                }

                if (letter == '\n')
                {
                    line++;
                }

                if (quoted)
                {
                    // A quotation mark ends the cell unless a second one follows at once.
                    (quoted, closed) = letter == '"' ? (false, true) : (true, false);
                    if (letter != '"')
                    {
                        Append(letter);
                    }
                }
                else if (letter == '"' && (cell.Length == 0 || (closed && last == '"')))
                {
                    if (closed)
                    {
                        Append('"');
                    }

                    (quoted, closed) = (true, false);
                }
                else if (letter == ',')
                {
                    EndCell();
                }
                else if (letter is '\r' or '\n')
                {
                    EndCell();
                    if (cells.Exists(one => one.Length > 0))
                    {
                        yield return (begins, cells);
                    }

                    cells = [];
                    begins = line;
                }
                else
                {
                    Append(letter);
                }

                last = letter;
            }
        }

        if (quoted)
        {
            throw NotClosed();
        }

        EndCell();
        if (cells.Exists(one => one.Length > 0))
        {
            yield return (begins, cells);
        }

        void Append(char letter)
        {
            if (cell.Length >= LongestCell)
            {
                throw NotClosed();
            }

            cell.Append(letter);
        }

        void EndCell()
        {
            if (cells.Count >= MostCells)
            {
                throw new InvalidDataException($"Line {begins} has more than {MostCells} columns.");
            }

            cells.Add(cell.ToString().Trim());
            cell.Clear();
            closed = false;
        }

        InvalidDataException NotClosed() => new($"A quotation mark in the row that begins on line {begins} is not closed.");
    }

    private static async Task<int> NextAsync(StreamReader reader, char[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(buffer, cancellationToken);
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException("The file is not in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.", fault);
        }
    }
}
