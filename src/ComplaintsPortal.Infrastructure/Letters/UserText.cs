using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>People's own words on their way into a letter: nothing lost that can be printed, nothing that could act.</summary>
internal static class UserText
{
    /// <summary>
    /// Removes null and control characters, marks that reverse the direction of everything after them, and half
    /// characters; makes line ends uniform. Every letter, accent and emoji stays.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !IsUnprintable(rune))
            {
                clean.Append(rune.ToString());
            }
            else if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>The paragraphs of a cleaned text (an empty line ends one), each as its lines.</summary>
    public static IReadOnlyList<string[]> Paragraphs(string clean) =>
    [
        .. clean.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => p.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(p => p.Length > 0),
    ];

    /// <summary>True when the text has letters that are written from right to left.</summary>
    public static bool IsRightToLeft(string text) => text.EnumerateRunes().Any(r =>
        r.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF));

    private static bool IsUnprintable(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF or (>= 0xFDD0 and <= 0xFDEF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
