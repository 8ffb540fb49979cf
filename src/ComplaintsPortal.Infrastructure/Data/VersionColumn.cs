using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>
/// The concurrency token of both providers: a number that the program counts up. An entity that has changed gets the next one when it is
/// saved, unless its own code has already taken it (an aggregate that counts a change in one of its parts).
/// </summary>
public static class VersionColumn
{
    public const string Name = "Version";

    /// <summary>Makes the entity's <c>int Version</c> (its own property, or a hidden one) the concurrency token.</summary>
    public static EntityTypeBuilder<T> HasVersion<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<int>(Name).IsConcurrencyToken();
        return builder;
    }

    internal static void Advance(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State != EntityState.Modified || entry.Metadata.FindProperty(Name) is not { IsConcurrencyToken: true, ClrType: var type } || type != typeof(int))
            {
                continue;
            }

            var version = entry.Property(Name);
            if (version is { OriginalValue: int saved, CurrentValue: int current } && saved == current)
            {
                version.CurrentValue = saved + 1;
            }
        }
    }
}
