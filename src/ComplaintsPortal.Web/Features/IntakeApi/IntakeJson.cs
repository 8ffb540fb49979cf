using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintsPortal.Web.Features.IntakeApi;

/// <summary>How the interface writes and reads JSON.</summary>
internal static class IntakeJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
    };
}
