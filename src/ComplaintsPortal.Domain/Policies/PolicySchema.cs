using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace ComplaintsPortal.Domain.Policies;

/// <summary>The JSON schema of a policy file, so that an editor completes it and marks mistakes while it is written.</summary>
public static class PolicySchema
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Generate()
    {
        var schema = RuleJson.Options.GetJsonSchemaAsNode(typeof(LandlordPolicy), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Refine,
        }).AsObject();
        schema["properties"]!.AsObject().Insert(0, JsonShape.SchemaKey, new JsonObject { ["type"] = "string" });
        schema.Insert(0, JsonShape.SchemaKey, "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A landlord's complaints policy");
        return schema.ToJsonString(Writing) + "\n";
    }

    /// <summary>Adds what the types do not say: no unknown member, no empty text, days as dates, every role named.</summary>
    private static JsonNode Refine(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (context.TypeInfo.KeyType is { IsEnum: true } key)
        {
            schema["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. Kebab.Names(key).Select(n => JsonValue.Create(n))]) };
        }
        else if (type == typeof(string))
        {
            schema["minLength"] = 1;
        }

        return schema;
    }
}
