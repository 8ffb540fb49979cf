using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>Keeps an immutable record as one JSON text, the same on both databases.</summary>
public static class JsonText
{
    /// <summary>For records that are replaced as a whole, never changed in place.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    private sealed class JsonConverter<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!);

    // Immutable values need no snapshot, and records compare by value.
    private sealed class JsonComparer<T>() : ValueComparer<T>(
        (a, b) => EqualityComparer<T>.Default.Equals(a, b),
        value => value == null ? 0 : value.GetHashCode(),
        value => value);
}
