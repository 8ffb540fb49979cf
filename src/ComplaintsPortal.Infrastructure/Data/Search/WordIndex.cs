using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.People;

namespace ComplaintsPortal.Infrastructure.Data.Search;

/// <summary>
/// Turns text into the words under which it is found, and a question into the words that it asks for. Both go through the same steps:
/// lower case, accents folded, apostrophes dropped, everything else that is no letter or digit ends a word.
/// </summary>
public static partial class WordIndex
{
    /// <summary>A question longer than this is cut: nobody means so many words.</summary>
    public const int MostWordsAsked = 10;

    /// <summary>
    /// The words to keep for a complaint: each by itself; postcodes also without their space; references and other numbers with dashes also
    /// in one piece, and their parts also without leading zeros.
    /// </summary>
    public static IReadOnlySet<string> WordsOf(params IEnumerable<string?> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            words.UnionWith(Postcode().Matches(text!).SelectMany(PostcodeWords));
            foreach (var token in Token().Matches(text!).Select(match => match.Value))
            {
                var parts = Split(token);
                words.UnionWith(parts.Select(Cut));
                if (token.Any(char.IsAsciiDigit))
                {
                    words.Add(Cut(string.Concat(parts)));
                    words.UnionWith(parts.Select(part => part.TrimStart('0')).Where(part => part.Length > 0).Select(Cut));
                }
            }
        }

        words.Remove("");
        return words;
    }

    /// <summary>The words that a question asks for, each once; a postcode and a telephone number as one word. Longest first, since that one finds the fewest.</summary>
    public static IReadOnlyList<string> QueryWords(string? text)
    {
        var rest = Telephone().Replace(Postcode().Replace(text ?? "", match => " " + match.Groups[1].Value + match.Groups[2].Value + " "), match => PersonMatch.TelephoneKey(match.Value));
        return [.. Token().Matches(rest).SelectMany(match => Split(match.Value)).Select(Cut).Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(MostWordsAsked)];
    }

    /// <summary>The first text that comes after every word with this prefix, in the order of code points.</summary>
    public static string After(string prefix)
    {
        Rune.DecodeLastFromUtf16(prefix, out var last, out var length);
        var next = new Rune(last.Value == 0xD7FF ? 0xE000 : last.Value + 1);
        return string.Concat(prefix.AsSpan(0, prefix.Length - length), next.ToString());
    }

    private static IEnumerable<string> PostcodeWords(Match match)
    {
        var (district, rest) = (match.Groups[1].Value.ToLowerInvariant(), match.Groups[2].Value.ToLowerInvariant());
        return [district, rest, district + rest];
    }

    /// <summary>A piece of text without spaces, cut into words.</summary>
    private static List<string> Split(string token)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Decomposed(token.Replace("´", "", StringComparison.Ordinal)).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark
                    when !IsApostrophe(rune):
                    word.Append(Fold(Rune.ToLowerInvariant(rune)));
                    break;
                default:
                    if (!IsApostrophe(rune))
                    {
                        EndWord();
                    }

                    break;
            }
        }

        EndWord();
        return words;

        void EndWord()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '＇';

    /// <summary>Letters that have no accent to take away and yet are typed without their stroke.</summary>
    private static string Fold(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        _ => rune.ToString(),
    };

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair; it is no letter, so nothing is lost.
            return string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)).Normalize(NormalizationForm.FormKD);
        }
    }

    private static string Cut(string word)
    {
        if (word.Length <= SearchWord.WordLength)
        {
            return word;
        }

        return char.IsHighSurrogate(word[SearchWord.WordLength - 1]) ? word[..(SearchWord.WordLength - 1)] : word[..SearchWord.WordLength];
    }

    // From nought or a plus, so that no reference and no UPRN is one.
    [GeneratedRegex(@"(?<![A-Za-z0-9-])(?:\+|\(?0)[0-9](?:[ ()./\u00a0-]{0,2}[0-9]){7,13}(?![A-Za-z0-9])")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![A-Za-z0-9])([A-Za-z]{1,2}[0-9][A-Za-z0-9]?)[ \u00a0]*([0-9][A-Za-z]{2})(?![A-Za-z0-9])")]
    private static partial Regex Postcode();
}
