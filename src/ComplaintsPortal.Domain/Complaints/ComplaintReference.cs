using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A complaint's reference, for example <c>CP-2026-00123</c>: the year it was recorded and a running number.</summary>
public readonly partial record struct ComplaintReference : IParsable<ComplaintReference>
{
    private const string Prefix = "CP";

    public ComplaintReference(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Year = year;
        Number = number;
    }

    public int Year { get; }

    public int Number { get; }

    public static ComplaintReference Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var reference)
            ? reference
            : throw new FormatException("A reference looks like CP-2026-00123.");

    /// <summary>Reads a reference as people type it: any case, spaces or dashes or neither around the parts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ComplaintReference result)
    {
        result = default;
        if (s is null || s.Length > 40)
        {
            return false;
        }

        var compact = string.Concat(s.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '/'))).ToUpperInvariant();
        if (compact.StartsWith(Prefix, StringComparison.Ordinal))
        {
            compact = compact[Prefix.Length..];
        }

        if (compact.Length is < 5 or > 13 || !compact.All(char.IsAsciiDigit))
        {
            return false;
        }

        var year = int.Parse(compact[..4], CultureInfo.InvariantCulture);
        var number = int.Parse(compact[4..], CultureInfo.InvariantCulture);
        if (year < 2000 || number < 1)
        {
            return false;
        }

        result = new ComplaintReference(year, number);
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out ComplaintReference result) => TryParse(s, null, out result);

    /// <summary>Those that a text names, in its order.</summary>
    public static IEnumerable<ComplaintReference> NamedIn(string text) =>
        Named().Matches(text).Select(match => TryParse(match.Value, out var reference) ? reference : (ComplaintReference?)null).OfType<ComplaintReference>();

    [GeneratedRegex(@"\bCP-\d{4}-\d{5,}\b", RegexOptions.IgnoreCase, 100)]
    private static partial Regex Named();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Year:0000}-{Number:00000}");
}
