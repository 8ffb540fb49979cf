using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Homes;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>One row of the landlord's file: a home, or what is wrong with the row.</summary>
/// <param name="Uprn">Also of a row with something wrong, where it can be read.</param>
/// <param name="Faults">Sentences for whoever keeps the file.</param>
internal sealed record HomeLine(int Line, long? Uprn, HomeRow? Row, IReadOnlyList<string> Faults);

/// <summary>The landlord's file of homes: a header with these names in any order, other columns are passed over.</summary>
internal static partial class HomeFile
{
    private const string Uprn = "uprn";
    private const string Address = "address";
    private const string Postcode = "postcode";
    private const string Tenure = "tenure";
    private const string Ownership = "ownership";
    private const string Patch = "patch";
    private const string Manager = "manager";
    private static readonly string[] Needed = [Uprn, Address, Postcode, Tenure, Ownership, Patch, Manager];

    /// <exception cref="InvalidDataException">The file as a whole cannot be read; the message is a sentence.</exception>
    public static async IAsyncEnumerable<HomeLine> ReadAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, int>? columns = null;
        var rows = 0;
        await foreach (var (line, cells) in CsvRows.ReadAsync(source, cancellationToken))
        {
            if (columns is null)
            {
                columns = Columns(cells);
                continue;
            }

            rows++;
            yield return Read(line, name => columns[name] < cells.Count ? cells[columns[name]] : "");
        }

        if (rows == 0)
        {
            throw new InvalidDataException("There is no home in the file.");
        }
    }

    private static Dictionary<string, int> Columns(IReadOnlyList<string> header)
    {
        var found = header.Select((name, at) => (Name: name.Trim().ToLowerInvariant(), At: at)).GroupBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First().At, StringComparer.Ordinal);
        string[] missing = [.. Needed.Where(name => !found.ContainsKey(name))];
        return missing.Length == 0 ? found
            : throw new InvalidDataException($"The first line must name the columns. Missing: {DayWords.List(missing)}.");
    }

    private static HomeLine Read(int line, Func<string, string> cell)
    {
        var faults = new List<string>();
        var uprn = long.TryParse(cell(Uprn), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= HomeRow.HighestUprn ? number : (long?)null;
        if (uprn is null)
        {
            faults.Add(cell(Uprn).Length == 0 ? "There is no UPRN." : $"The UPRN “{Short(cell(Uprn))}” is not a number of up to 12 digits.");
        }

        var address = Spaces().Replace(cell(Address).Replace('\n', ',').Replace("\r", "", StringComparison.Ordinal), " ").Trim().Trim(',');
        Check(address.Length > 0, "There is no address.");
        Check(address.Length <= HomeRow.AddressLength, $"The address is longer than {HomeRow.AddressLength} characters.");
        var postcode = cell(Postcode).ToUpperInvariant();
        Check(PostcodeShape().IsMatch(postcode), postcode.Length == 0 ? "There is no postcode." : $"“{Short(postcode)}” is not a postcode.");
        var ownership = OwnershipWords.Read(cell(Ownership));
        Check(ownership is not null, cell(Ownership).Length == 0 ? "The ownership is missing: LCRA, LCHO or other." : $"The ownership “{Short(cell(Ownership))}” is none of LCRA, LCHO and other.");
        foreach (var (name, words) in new[] { (Tenure, "tenure"), (Patch, "patch"), (Manager, "manager") })
        {
            Check(cell(name).Length <= HomeRow.ShortLength, $"The {words} is longer than {HomeRow.ShortLength} characters.");
        }

        return faults.Count > 0 || uprn is not { } known || ownership is not { } type
            ? new HomeLine(line, uprn, null, faults)
            : new HomeLine(line, known, new HomeRow(known, address, Spaced(postcode), cell(Tenure), type, cell(Patch), cell(Manager)), []);

        void Check(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Spaced(string postcode)
    {
        var key = HomeMatch.PostcodeKey(postcode);
        return $"{key[..^3]} {key[^3..]}";
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$", RegexOptions.None, 1000)]
    private static partial Regex PostcodeShape();
}
