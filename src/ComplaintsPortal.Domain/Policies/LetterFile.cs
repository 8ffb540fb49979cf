using System.Globalization;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// Reads a landlord's wording of one letter. The file is named after the letter (<c>decline.md</c>); its first line is
/// <c># Title</c>; each part begins with a line <c>## [part-kind] Heading</c> (the heading may be empty) and its
/// Markdown runs to the next such line. A part line with nothing under it takes that part from the common wording.
/// </summary>
internal static class LetterFile
{
    private const string TitleMark = "# ";
    private const string PartMark = "## [";

    /// <param name="common">The wording that the landlords share, by kind; parts left empty are taken from it.</param>
    public static (LetterKind Kind, LetterTemplate Template)? Read(
        string file, string text, List<PolicyError> errors, IReadOnlyDictionary<LetterKind, LetterTemplate>? common = null)
    {
        var found = errors.Count;
        var name = file[(file.LastIndexOf('/') + 1)..];
        if (!name.EndsWith(".md", StringComparison.Ordinal) || !Kebab.TryParse<LetterKind>(name[..^3], out var kind))
        {
            errors.Add(new(file, "the file name", $"is not a kind of letter; allowed: {string.Join(", ", Kebab.Names(typeof(LetterKind)).Select(n => n + ".md"))}"));
            return null;
        }

        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!lines[0].StartsWith(TitleMark, StringComparison.Ordinal) || string.IsNullOrWhiteSpace(lines[0][TitleMark.Length..]))
        {
            errors.Add(new(file, "line 1", $"is \"{lines[0].Trim()}\"; allowed: the title, written \"# Title\""));
        }

        var parts = ReadParts(file, lines, errors, common?.GetValueOrDefault(kind)?.Parts ?? []);
        return errors.Count > found ? null : (kind, new LetterTemplate(lines[0][TitleMark.Length..].Trim(), parts));
    }

    private static List<LetterPartTemplate> ReadParts(string file, string[] lines, List<PolicyError> errors, IReadOnlyList<LetterPartTemplate> common)
    {
        var parts = new List<LetterPartTemplate>();
        var starts = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].StartsWith(PartMark, StringComparison.Ordinal)).ToList();
        var before = Enumerable.Range(1, lines.Length - 1).TakeWhile(i => starts.Count == 0 || i < starts[0]);
        foreach (var i in before.Where(i => !string.IsNullOrWhiteSpace(lines[i])).Take(1))
        {
            errors.Add(new(file, Line(i), "stands before the first part; allowed: nothing but empty lines"));
        }

        if (starts.Count == 0)
        {
            errors.Add(new(file, "the letter", "has no part; allowed: parts that begin with a line such as \"## [opening] Your complaint\""));
        }

        foreach (var (number, start) in starts.Index())
        {
            var end = number + 1 < starts.Count ? starts[number + 1] : lines.Length;
            var close = lines[start].IndexOf(']', StringComparison.Ordinal);
            var name = close < 0 ? lines[start][PartMark.Length..] : lines[start][PartMark.Length..close];
            if (close < 0 || !Kebab.TryParse<LetterPartKind>(name, out var part))
            {
                errors.Add(new(file, Line(start), $"names the part \"{name}\"; allowed: {string.Join(", ", Kebab.Names(typeof(LetterPartKind)))}"));
                continue;
            }

            var template = new LetterPartTemplate(part, lines[start][(close + 1)..].Trim(), string.Join('\n', lines[(start + 1)..end]).Trim());
            template = template.Heading.Length + template.Text.Length == 0 ? common.FirstOrDefault(p => p.Part == part) ?? template : template;
            if (parts.Exists(p => p.Part == part))
            {
                errors.Add(new(file, Line(start), $"has the part \"{name}\" a second time; allowed: once in a letter"));
            }
            else if (template.Heading.Length + template.Text.Length == 0)
            {
                errors.Add(new(file, Line(start), $"has the part \"{name}\" with nothing in it; allowed: a heading, a text or both"));
            }

            parts.Add(template);
        }

        return parts;
    }

    private static string Line(int index) => string.Create(CultureInfo.InvariantCulture, $"line {index + 1}");
}
