using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>A file of a policy: its path under the folder of presets, with forward slashes, and its text.</summary>
public sealed record PolicyFile(string Path, string Text);

/// <summary>Reads one landlord's policy from its JSON file and its letters, checks it, and refuses it with every error at once.</summary>
public static class PolicyLoader
{
    public static LandlordPolicy Read(PolicyFile policy, IEnumerable<PolicyFile> letters, Code code)
    {
        var errors = new List<PolicyError>();
        var read = RuleJson.Read<LandlordPolicy>(policy.Path, policy.Text, errors);
        var templates = new SortedDictionary<LetterKind, LetterTemplate>();
        foreach (var file in letters)
        {
            if (LetterFile.Read(file.Path, file.Text, errors) is { } letter)
            {
                templates[letter.Kind] = letter.Template;
                errors.AddRange(PolicyValidator.ObsoleteContacts(file.Path, file.Text, code));
            }
        }

        if (read is not null)
        {
            errors.AddRange(PolicyValidator.Validate(read, code, policy.Path));
            errors.AddRange(PolicyValidator.ObsoleteContacts(policy.Path, policy.Text, code));
        }

        return read is null || errors.Count > 0 ? throw new PolicyException(errors) : read with { Letters = templates };
    }
}
