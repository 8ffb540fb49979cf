using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// Reads the wording of letters: which fields it uses, and what is wrong with it. Wording is Markdown with
/// <c>{{field}}</c>, <c>{{#if field}} … {{else}} … {{/if}}</c> and <c>{{#each list}} … {{/each}}</c>; nothing else.
/// </summary>
public static partial class LetterWording
{
    /// <summary>The fields a text uses, with their full names (<c>points.text</c> inside <c>{{#each points}}</c>).</summary>
    public static IReadOnlySet<string> FieldsIn(string text) => Read(text).Fields;

    /// <summary>What is wrong with a text, one sentence each, with the line; empty when it is sound.</summary>
    public static IReadOnlyList<string> Faults(string text) => Read(text).Faults;

    /// <summary>What is wrong with a whole letter's wording, each with the part it stands in.</summary>
    public static IReadOnlyList<string> Faults(LetterTemplate template) =>
    [
        .. string.IsNullOrWhiteSpace(template.Title) ? new[] { "The letter has no title." } : [],
        .. template.Title.Contains("{{", StringComparison.Ordinal) ? new[] { "The title holds a field; titles are fixed words." } : [],
        .. template.Parts.Where(p => p.Heading.Contains("{{", StringComparison.Ordinal))
            .Select(p => $"{p.Part}: the heading holds a field; headings are fixed words."),
        .. template.Parts.GroupBy(p => p.Part).Where(g => g.Count() > 1).Select(g => $"{g.Key}: the part is there twice."),
        .. template.Parts.SelectMany(p => Faults(p.Text).Select(f => $"{p.Part}: {f}")),
    ];

    private static (HashSet<string> Fields, List<string> Faults) Read(string text)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        var open = new Stack<Block>();
        foreach (Match tag in Tag().Matches(text))
        {
            var line = 1 + text.AsSpan(0, tag.Index).Count('\n');
            var inside = tag.Groups["inside"].Value.Trim();
            if (Fault(inside, open, fields) is { } fault)
            {
                faults.Add($"line {line}: {fault}");
            }
        }

        faults.AddRange(open.Select(b => $"{{{{#{b.Kind} {b.Field}}}}} is not closed."));
        if (Tag().Replace(text, "").AsSpan().ContainsAny('{', '}'))
        {
            faults.Add("braces stand there that are not a {{field}}.");
        }

        faults.AddRange(LargeHeading().Matches(text).Select(_ => "a heading inside a part starts with ### or ####."));
        faults.AddRange(Picture().Matches(text).Select(_ => "a letter cannot show a picture."));
        return (fields, faults);
    }

    private static string? Fault(string inside, Stack<Block> open, HashSet<string> fields)
    {
        if (inside == "else")
        {
            return open.Count == 0 ? "{{else}} stands outside a block." : null;
        }

        if (inside.StartsWith('/'))
        {
            return open.TryPop(out var block) && block.Kind == inside[1..] ? null : $"{{{{{inside}}}}} closes nothing.";
        }

        var opening = Opening().Match(inside);
        var name = opening.Success ? opening.Groups["field"].Value : inside;
        if (!opening.Success && !Name().IsMatch(inside))
        {
            return $"{{{{{inside}}}}} is not something that letters can do.";
        }

        var kind = opening.Groups["kind"].Value;
        var each = open.FirstOrDefault(b => b.Kind == "each").Field;
        var full = each is not null && LetterFields.All.ContainsKey($"{each}.{name}") ? $"{each}.{name}" : name;
        var inList = LetterFields.Lists.FirstOrDefault(l => full.StartsWith(l + ".", StringComparison.Ordinal));
        if (kind.Length > 0)
        {
            open.Push(new Block(kind, full));
        }

        fields.Add(full);
        return !LetterFields.All.ContainsKey(full) ? $"there is no field {{{{{name}}}}}."
            : kind == "each" && !LetterFields.Lists.Contains(full) ? $"{{{{{name}}}}} is not a list."
            : kind.Length == 0 && LetterFields.Lists.Contains(full) ? $"{{{{{name}}}}} is a list; use {{{{#each {name}}}}}."
            : inList is not null && inList != each ? $"{{{{{name}}}}} stands outside {{{{#each {inList}}}}}."
            : inList is null && each is not null && full != name ? null
            : inList is null && each is not null ? $"{{{{{name}}}}} cannot be used inside {{{{#each {each}}}}}."
            : null;
    }

    [GeneratedRegex(@"\{\{(?<inside>[^{}]*)\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^#(?<kind>if|each) (?<field>[A-Za-z.]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex("^[A-Za-z]+(\\.[A-Za-z]+)?$")]
    private static partial Regex Name();

    [GeneratedRegex("^#{1,2} ", RegexOptions.Multiline)]
    private static partial Regex LargeHeading();

    [GeneratedRegex(@"!\[[^\]]*\]\(")]
    private static partial Regex Picture();

    private readonly record struct Block(string Kind, string Field);
}
