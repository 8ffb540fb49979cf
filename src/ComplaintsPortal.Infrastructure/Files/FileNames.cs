using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>Names as people's devices send them, made harmless.</summary>
public static class FileNames
{
    public const int MaxLength = 120;

    private const char Joiner = '\u200d';
    private const char NonJoiner = '\u200c';

    /// <summary>
    /// The last part of a path, without control characters, invisible marks that turn the reading direction, and characters that file
    /// systems refuse; not longer than <see cref="MaxLength"/>, with its ending kept. Never empty.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder();
        foreach (var rune in Composed(last).EnumerateRunes())
        {
            if (Allowed(rune))
            {
                clean.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            }
        }

        var text = clean.ToString().Trim(' ', '.');
        return Shorten(text.Length == 0 ? "file" : Reserved(text) ? "_" + text : text);
    }

    // Half a surrogate pair cannot be composed; EnumerateRunes drops it as the replacement character.
    private static string Composed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static bool Allowed(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => false,
        // Scripts and emoji need the two joiners; the other format characters only hide or turn text.
        UnicodeCategory.Format => rune.Value is Joiner or NonJoiner,
        _ => rune != Rune.ReplacementChar && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal),
    };

    private static bool Reserved(string name)
    {
        var stem = name.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && (stem[..3] is "COM" or "LPT") && char.IsAsciiDigit(stem[3]));
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var ending = Path.GetExtension(name);
        ending = ending.Length > 10 ? "" : ending;
        var keep = MaxLength - ending.Length;
        keep = char.IsHighSurrogate(name[keep - 1]) ? keep - 1 : keep;
        return name[..keep].TrimEnd(' ', '.') + ending;
    }
}
