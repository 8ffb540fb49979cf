using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Domain.Homes;

/// <summary>
/// When the address that somebody gave is a home of the register. Sure is only the same postcode together with the same words of the
/// address, of which one may end earlier (without the town). Everything else is shown to people, who choose.
/// </summary>
public static class HomeMatch
{
    private const int FewestWords = 2;
    private static readonly string[] Parts = ["flat", "room", "unit", "apartment", "apt", "maisonette", "studio", "block", "floor"];

    /// <summary>The words of an address: lower case, letters and digits only.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (letter is not ('\'' or '’'))
            {
                plain.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A postcode as it is compared: capitals, no space.</summary>
    public static string PostcodeKey(string postcode) => string.Concat(postcode.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The one home that this surely is; null where there is none or more than one.</summary>
    /// <param name="candidates">Homes of the same postcode, or more.</param>
    public static Home? Sure(string address, string postcode, IEnumerable<Home> candidates)
    {
        var (key, words) = (PostcodeKey(postcode), WithoutPostcode(Words(address), postcode));
        if (key.Length == 0 || words.Count < FewestWords)
        {
            return null;
        }

        var same = candidates.Where(home => home.LeftDay is null && home.PostcodeKey == key && IsSame(words, [.. Words(home.Address)])).Take(2).ToList();
        return same is [var only] ? only : null;
    }

    /// <summary>The words by which a home is found, each after a space: those of its address, the postcode in both spellings, its number.</summary>
    internal static string SearchWords(HomeRow row) => " " + string.Join(
        ' ', Words(row.Address).Concat(Words(row.Postcode)).Append(PostcodeKey(row.Postcode).ToLowerInvariant())
            .Append(row.Uprn.ToString(CultureInfo.InvariantCulture)).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));

    // Of two that begin alike, the longer may only name the town after it: not a flat, not a number.
    private static bool IsSame(List<string> one, List<string> other)
    {
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        return shorter.Count >= FewestWords && shorter.SequenceEqual(longer.Take(shorter.Count), StringComparer.Ordinal)
            && longer.Skip(shorter.Count).All(word => word.Length > 1 && !word.Any(char.IsAsciiDigit) && !Parts.Contains(word, StringComparer.Ordinal));
    }

    private static List<string> WithoutPostcode(IReadOnlyList<string> words, string postcode)
    {
        var code = Words(postcode);
        return code.Count > 0 && words.Count > code.Count && words.TakeLast(code.Count).SequenceEqual(code, StringComparer.Ordinal)
            ? [.. words.SkipLast(code.Count)]
            : [.. words];
    }
}
