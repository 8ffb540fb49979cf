using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// Looks through all of a landlord's letters before any is written: every kind has its wording, every field exists, every
/// compulsory part is there and says what it must. So a slip shows when the portal starts, not when a letter is due.
/// </summary>
public static class LetterWordingCheck
{
    public static IReadOnlyList<PolicyError> Check(LandlordPolicy policy, Code code) =>
        [.. LetterRules.KindsOf(policy).SelectMany(kind => Check(policy, kind, code))];

    private static IEnumerable<PolicyError> Check(LandlordPolicy policy, LetterKind kind, Code code)
    {
        var file = $"{policy.Id}/letters/{Kebab.Name(kind)}.md";
        if (!policy.Letters.TryGetValue(kind, out var template))
        {
            return [new PolicyError(file, "the file", "is missing; allowed: one file for every kind of letter that the policy has")];
        }

        return
        [
            .. LetterWording.Faults(template).Select(fault => new PolicyError(file, "the wording", $"cannot be used: {fault}")),
            .. LetterRules.MissingInWording(kind, template, policy).Select(gap => new PolicyError(file, "the wording", $"is not complete: {gap}")),
            .. LetterRules.Refused(template, code).Select(words => new PolicyError(file, "the wording", $"cannot be used: {words}")),
        ];
    }
}
