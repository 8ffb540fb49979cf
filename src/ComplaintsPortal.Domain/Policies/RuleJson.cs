using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>How policies and the Code are written as JSON: camel case, kebab-case values, comments, nothing unknown.</summary>
internal static class RuleJson
{
    public static JsonSerializerOptions Options { get; } = Build();

    public static readonly JsonDocumentOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads a file into its type, or adds every error of its shape and returns nothing.</summary>
    public static T? Read<T>(string file, string json, List<PolicyError> errors)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            var found = errors.Count;
            new JsonShape(file, errors).Check(document.RootElement, Options.GetTypeInfo(typeof(T)), "$");
            if (errors.Count > found)
            {
                return null;
            }

            var content = JsonObject.Create(document.RootElement)!;
            content.Remove(JsonShape.SchemaKey);
            return content.Deserialize<T>(Options);
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            errors.Add(new(file, $"line {line + 1}", $"is not JSON: {e.Message}"));
            return null;
        }
    }

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNotWritten } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Letters have files of their own, and what is computed is not written at all.</summary>
    private static void LeaveOutWhatIsNotWritten(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            var letters = type.Type == typeof(LandlordPolicy) && property.Name == "letters";
            if (letters || property is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
