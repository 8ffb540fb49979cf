using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// A version that is <c>"basedOn"</c> another writes only what it changes: objects are put together member by member, and
/// anything else of the base is replaced. Identity and dates are never taken over.
/// </summary>
internal static class PolicyInheritance
{
    private const string BasedOn = "basedOn";

    private static readonly string[] OwnOnly = [JsonShape.SchemaKey, "id", "version", "effectiveFrom", "onAdoption", BasedOn];

    /// <summary>The file as if it had been written whole.</summary>
    /// <param name="find">The policy file of an id; null where there is none.</param>
    public static PolicyFile Whole(PolicyFile file, Func<string, PolicyFile?> find, List<PolicyError> errors) =>
        Merge(file, find, errors, []) is { } whole ? file with { Text = whole.ToJsonString() } : file;

    /// <summary>The ids a policy is based on, nearest first.</summary>
    public static IReadOnlyList<string> Bases(PolicyFile file, Func<string, PolicyFile?> find)
    {
        var bases = new List<string>();
        while (Parse(file)?[BasedOn] is JsonValue value && value.TryGetValue<string>(out var id) && !bases.Contains(id) && find(id) is { } next)
        {
            bases.Add(id);
            file = next;
        }

        return bases;
    }

    // Null where there is nothing to put together; the reader then names what is wrong with the file itself.
    private static JsonObject? Merge(PolicyFile file, Func<string, PolicyFile?> find, List<PolicyError> errors, IReadOnlyList<string> above)
    {
        if (Parse(file) is not { } own || own[BasedOn] is not JsonValue value || !value.TryGetValue<string>(out var id))
        {
            return above.Count == 0 ? null : Parse(file);
        }

        if (find(id) is not { } found || above.Contains(found.Path) || found.Path == file.Path)
        {
            errors.Add(new(file.Path, "$." + BasedOn, $"is \"{id}\"; allowed: the id of another policy, which is not based on this one"));
            return null;
        }

        if (Merge(found, find, errors, [.. above, file.Path]) is not { } whole)
        {
            return null;
        }

        foreach (var name in OwnOnly)
        {
            whole.Remove(name);
        }

        return Over(whole, own);
    }

    private static JsonObject Over(JsonObject whole, JsonObject own)
    {
        foreach (var (name, value) in own)
        {
            whole[name] = whole[name] is JsonObject old && value is JsonObject changed ? Over((JsonObject)old.DeepClone(), changed) : value?.DeepClone();
        }

        return whole;
    }

    private static JsonObject? Parse(PolicyFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text, RuleJson.Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object ? JsonNode.Parse(document.RootElement.GetRawText(), documentOptions: RuleJson.Reading) as JsonObject : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            // Not JSON, or a member twice: the reader says so with its place.
            return null;
        }
    }
}
