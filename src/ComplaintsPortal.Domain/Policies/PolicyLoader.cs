using System.Text.Json;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>A file of a policy: its path under the folder of presets, with forward slashes, and its text.</summary>
public sealed record PolicyFile(string Path, string Text);

/// <summary>Reads one landlord's policy from its JSON file and its letters, checks it, and refuses it with every error at once.</summary>
public static class PolicyLoader
{
    /// <param name="common">Letters that the policy shares with others: taken where it has none of its own.</param>
    public static LandlordPolicy Read(
        PolicyFile policy, IEnumerable<PolicyFile> letters, Code code, IReadOnlyDictionary<LetterKind, LetterTemplate>? common = null)
    {
        var errors = new List<PolicyError>();
        var read = RuleJson.Read<LandlordPolicy>(policy.Path, policy.Text, errors);
        var templates = new SortedDictionary<LetterKind, LetterTemplate>();
        foreach (var (kind, template) in Letters(letters, code, errors, common))
        {
            templates[kind] = template;
        }

        if (read is not null)
        {
            read = read with
            {
                Series = read.Series ?? read.Id,
                Categories = read.Categories.Count > 0 ? read.Categories : code.Categories,
                FaultKinds = read.FaultKinds.Count > 0 ? read.FaultKinds : code.FaultKinds,
                RemedyKinds = read.RemedyKinds.Count > 0 ? read.RemedyKinds : code.RemedyKinds,
            };
            errors.AddRange(PolicyValidator.Validate(read, code, policy.Path));
            errors.AddRange(PolicyValidator.ObsoleteContacts(policy.Path, policy.Text, code));
        }

        return read is null || errors.Count > 0 ? throw new PolicyException(errors) : read with { Letters = templates };
    }

    /// <summary>The id that a policy's text gives itself; null where it gives none that could be a file's name.</summary>
    public static string? IdOf(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, RuleJson.Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { } name && RuleCheck.IsCode(name)
                ? name : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One letter by itself, with every part written out.</summary>
    public static (LetterKind Kind, LetterTemplate Template) ReadLetter(PolicyFile file, Code code)
    {
        var errors = new List<PolicyError>();
        var letter = LetterFile.Read(file.Path, file.Text, errors);
        errors.AddRange(PolicyValidator.ObsoleteContacts(file.Path, file.Text, code));
        return letter is { } read && errors.Count == 0 ? read : throw new PolicyException(errors);
    }

    /// <summary>A letter's wording as text that <see cref="ReadLetter"/> reads.</summary>
    public static string WriteLetter(LetterTemplate letter) =>
        $"# {letter.Title}\n" + string.Concat(letter.Parts.Select(part => $"\n## [{Kebab.Name(part.Part)}] {part.Heading}".TrimEnd() + $"\n\n{part.Text}\n"));

    /// <summary>The common letters with a landlord's own put over them.</summary>
    internal static IReadOnlyDictionary<LetterKind, LetterTemplate> Letters(
        IEnumerable<PolicyFile> files, Code code, List<PolicyError> errors, IReadOnlyDictionary<LetterKind, LetterTemplate>? common)
    {
        var templates = new SortedDictionary<LetterKind, LetterTemplate>();
        foreach (var (kind, template) in common ?? new Dictionary<LetterKind, LetterTemplate>())
        {
            templates[kind] = template;
        }

        foreach (var file in files)
        {
            if (LetterFile.Read(file.Path, file.Text, errors, common) is { } letter)
            {
                templates[letter.Kind] = letter.Template;
                errors.AddRange(PolicyValidator.ObsoleteContacts(file.Path, file.Text, code));
            }
        }

        return templates;
    }
}
