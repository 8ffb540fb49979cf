using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>
/// Compares a JSON file with the type it is to become and notes every difference. The serialiser stops at the first
/// and speaks to programmers; whoever writes a policy wants all of them, each with what is allowed.
/// </summary>
internal sealed class JsonShape(string file, List<PolicyError> errors)
{
    /// <summary>Editors read this key to find the schema; it is allowed at the top and means nothing here.</summary>
    public const string SchemaKey = "$schema";

    public void Check(JsonElement found, JsonTypeInfo wanted, string path)
    {
        switch (wanted.Kind)
        {
            case JsonTypeInfoKind.Object when Is(found, JsonValueKind.Object, "an object in braces", path):
                CheckObject(found, wanted, path);
                break;
            case JsonTypeInfoKind.Enumerable when Is(found, JsonValueKind.Array, "a list in square brackets", path):
                var item = wanted.Options.GetTypeInfo(wanted.ElementType!);
                foreach (var (i, element) in found.EnumerateArray().Index())
                {
                    Check(element, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
            case JsonTypeInfoKind.Dictionary when Is(found, JsonValueKind.Object, "an object in braces", path):
                CheckDictionary(found, wanted, path);
                break;
            case JsonTypeInfoKind.None:
                CheckValue(found, Nullable.GetUnderlyingType(wanted.Type) ?? wanted.Type, path);
                break;
            default:
                break;
        }
    }

    private void CheckObject(JsonElement found, JsonTypeInfo wanted, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in found.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            var property = wanted.Properties.FirstOrDefault(p => p.Name == member.Name);
            if (!seen.Add(member.Name))
            {
                Add(at, "is given twice; allowed: once");
            }
            else if (property is null)
            {
                if (path != "$" || member.Name != SchemaKey)
                {
                    Add(at, $"is not known here; allowed: {string.Join(", ", wanted.Properties.Select(p => p.Name))}");
                }
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
            {
                Check(member.Value, wanted.Options.GetTypeInfo(property.PropertyType), at);
            }
        }

        foreach (var property in wanted.Properties.Where(p => IsRequired(p) && !seen.Contains(p.Name)))
        {
            Add($"{path}.{property.Name}", $"is missing; allowed: {Describe(property.PropertyType)}");
        }
    }

    private void CheckDictionary(JsonElement found, JsonTypeInfo wanted, string path)
    {
        var value = wanted.Options.GetTypeInfo(wanted.ElementType!);
        var keys = wanted.KeyType!.IsEnum ? Kebab.Names(wanted.KeyType) : null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in found.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (!seen.Add(member.Name))
            {
                Add(at, "is given twice; allowed: once");
            }
            else if (keys?.Contains(member.Name) == false)
            {
                Add(at, $"is not known here; allowed: {string.Join(", ", keys)}");
            }
            else
            {
                Check(member.Value, value, at);
            }
        }
    }

    private void CheckValue(JsonElement found, Type wanted, string path)
    {
        var good = wanted switch
        {
            _ when wanted == typeof(string) => found.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(found.GetString()),
            _ when wanted == typeof(bool) => found.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ when wanted == typeof(int) => found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out _),
            _ when wanted == typeof(DateOnly) => found.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(found.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ when wanted.IsEnum => found.ValueKind == JsonValueKind.String && Kebab.Names(wanted).Contains(found.GetString()!),
            _ => throw new NotSupportedException($"{wanted} is not a kind of value that policy files have."),
        };
        if (!good)
        {
            Add(path, $"is {Describe(found)}; allowed: {Describe(wanted)}");
        }
    }

    private bool Is(JsonElement found, JsonValueKind wanted, string words, string path)
    {
        if (found.ValueKind != wanted)
        {
            Add(path, $"is {Describe(found)}; allowed: {words}");
        }

        return found.ValueKind == wanted;
    }

    private void Add(string path, string problem) => errors.Add(new(file, path, problem));

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static string Describe(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        JsonValueKind.String when string.IsNullOrWhiteSpace(found.GetString()) => "empty text",
        _ => found.GetRawText(),
    };

    private static string Describe(Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(DateOnly) => "a date such as \"2024-04-01\"",
            _ when type.IsEnum => string.Join(", ", Kebab.Names(type).Select(n => $"\"{n}\"")),
            _ when type.IsGenericType && type.GetGenericArguments().Length == 1 => "a list in square brackets",
            _ => "an object in braces",
        };
    }
}
