using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>Everything in which the two databases would otherwise differ, in one place.</summary>
public static class ProviderConventions
{
    /// <summary>Longest name of an enum value that is stored.</summary>
    public const int EnumLength = 64;

    private const string Matching = "Portal:Matching";

    /// <summary>This text is found whatever its case (an email address, a name): SQL Server would do so by default, SQLite would not.</summary>
    public static PropertyBuilder<T> MatchesAnyCase<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Matching, TextMatching.AnyCase);

    /// <summary>This text is compared and sorted byte by byte (hashes, tokens, word prefixes): SQLite would do so by default, SQL Server would not.</summary>
    public static PropertyBuilder<T> MatchesExactly<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Matching, TextMatching.Exact);

    internal static void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength).AreUnicode(false);
        configuration.Properties<decimal>().HavePrecision(18, 2);
    }

    internal static void Apply(ModelBuilder model, DatabaseProvider provider)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.RemoveAnnotation(Matching)?.Value is TextMatching matching)
            {
                property.SetCollation(Collation(matching, provider));
            }

            if (property.GetElementType() is { } element)
            {
                property.SetValueComparer(typeof(ListComparer<,>).MakeGenericType(property.ClrType, element.ClrType));
            }
        }
    }

    // Whether the model has changed since the last migration is a test's question: asked here it keeps a second model in memory.
    internal static void Warn(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings
        .Throw(
            CoreEventId.LazyLoadOnDisposedContextWarning,
            CoreEventId.DetachedLazyLoadingWarning,
            CoreEventId.NavigationLazyLoading,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.FirstWithoutOrderByAndFilterWarning,
            RelationalEventId.MultipleCollectionIncludeWarning)
        .Ignore(RelationalEventId.PendingModelChangesWarning));

    private static string Collation(TextMatching matching, DatabaseProvider provider) => (matching, provider) switch
    {
        (TextMatching.AnyCase, DatabaseProvider.Sqlite) => "NOCASE",
        (TextMatching.AnyCase, DatabaseProvider.SqlServer) => "Latin1_General_100_CI_AS",
        (TextMatching.Exact, DatabaseProvider.Sqlite) => "BINARY",
        (TextMatching.Exact, DatabaseProvider.SqlServer) => "Latin1_General_100_BIN2",
    };

    private enum TextMatching
    {
        AnyCase,
        Exact,
    }

    /// <summary>Both providers forget that an instant is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        instant => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant,
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    /// <summary>SQLite cannot compare offsets, and Identity's lock-out end is one.</summary>
    private sealed class UtcOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
