using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Openness;

/// <summary>
/// Finds in a text what points to a person or a home: a reference, a postcode, an email address, a telephone number, a house number with its
/// street. It cannot know names; whoever approves a text reads it for those.
/// </summary>
public static partial class PersonalData
{
    /// <summary>What was found first, in words with the text itself; null where nothing was.</summary>
    public static string? In(string text)
    {
        foreach (var (what, pattern) in new[]
        {
            ("the reference", Reference()), ("the email address", Email()), ("the postcode", Postcode()), ("the telephone number", Telephone()), ("the address", Address()),
        })
        {
            if (pattern.Match(text) is { Success: true } found)
            {
                return $"{what} “{found.Value.Trim()}”";
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(CP|FB|CS|SR|EQ)-\d{4}-\d+\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<!\d)(\+44\s?|0)\d(\s?\d){8,10}(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b((flat|apartment|unit|room)\s+\d+[a-z]?\b|\d+[a-z]?,?\s+([A-Z][\w’'-]+\s+){1,3}(street|road|avenue|lane|close|court|house|drive|way|gardens|place|terrace|crescent|walk|square|grove)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
