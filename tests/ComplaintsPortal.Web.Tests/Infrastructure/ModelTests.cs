using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

/// <summary>The model of either database, looked at without a server.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    [Theory, MemberData(nameof(Providers))]
    public void Model_matches_its_migrations(string provider)
    {
        using var context = Create(provider);
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(), $"The model has changed since the last {provider} migration: ./portal migration NAME");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_in_the_same_order()
    {
        using var sqlite = Create("Sqlite");
        using var server = Create("SqlServer");
        Assert.Equal(Names(sqlite), Names(server));

        static IEnumerable<string> Names(PortalDbContext context) => context.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }

    [Theory, MemberData(nameof(Providers))]
    public void Every_instant_comes_back_as_utc_and_every_enum_is_text(string provider)
    {
        using var context = Create(provider);
        foreach (var property in Properties(context))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(DateTime) || type == typeof(DateTimeOffset))
            {
                Assert.True(property.GetTypeMapping().Converter is not null, $"{property.DeclaringType.Name}.{property.Name} has no UTC converter.");
            }

            if (type.IsEnum)
            {
                Assert.True(property.GetTypeMapping().Converter?.ProviderClrType == typeof(string), $"{property.DeclaringType.Name}.{property.Name} is not stored as text.");
                Assert.Equal(ProviderConventions.EnumLength, property.GetMaxLength());
                Assert.All(Enum.GetNames(type), name => Assert.True(name.Length <= ProviderConventions.EnumLength));
            }
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public void Every_list_in_a_column_is_compared_and_copied_by_what_is_in_it(string provider)
    {
        using var context = Create(provider);
        var lists = Properties(context).Where(property => property.GetElementType() is not null).ToList();
        Assert.NotEmpty(lists);
        foreach (var (property, comparer) in lists.Select(property => (property, property.GetValueComparer())))
        {
            Assert.True(comparer.GetType().Name.StartsWith("ListComparer", StringComparison.Ordinal), $"{property.DeclaringType.Name}.{property.Name} is compared the slow way.");
            var (one, same, more) = (List(property, 1), List(property, 1), List(property, 2));
            Assert.True(comparer.Equals(one, same) && comparer.GetHashCode(one) == comparer.GetHashCode(same));
            Assert.False(comparer.Equals(one, more));
            Assert.False(comparer.Equals(one, null));
            Assert.NotSame(one, comparer.Snapshot(one));
            Assert.True(comparer.Equals(one, comparer.Snapshot(one)));
        }

        static System.Collections.IList List(IProperty property, int many)
        {
            var element = property.GetElementType()!.ClrType;
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            for (var n = 0; n < many; n++)
            {
                list.Add(element == typeof(Guid) ? new Guid(n, 0, 0, new byte[8]) : Convert.ChangeType(n, element, System.Globalization.CultureInfo.InvariantCulture));
            }

            return list;
        }
    }

    /// <summary>SQL Server refuses to create a table that a deletion could reach by two ways; SQLite does not mind, so it would not be seen here.</summary>
    [Fact]
    public void No_deletion_cascades_to_a_table_by_two_ways()
    {
        using var context = Create("SqlServer");
        foreach (var root in context.Model.GetEntityTypes())
        {
            var reached = new List<string>();
            Walk(root, reached);
            Assert.True(reached.Count == reached.Distinct(StringComparer.Ordinal).Count(), $"Deleting {root.GetTableName()} cascades twice to one of: {string.Join(", ", reached)}");
        }

        static void Walk(IEntityType from, List<string> reached)
        {
            foreach (var key in from.GetReferencingForeignKeys())
            {
                var table = key.DeclaringEntityType.GetTableName();
                if (key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && table is not null && table != from.GetTableName())
                {
                    reached.Add(table);
                    Walk(key.DeclaringEntityType, reached);
                }
            }
        }
    }

    /// <summary>An index key of SQL Server holds 1,700 bytes; a longer one is only refused when the row is written.</summary>
    [Fact]
    public void Every_index_key_fits_sql_server()
    {
        using var context = Create("SqlServer");
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var keys = entity.GetIndexes().Select(index => (Limit: 1700, index.Properties)).Concat(entity.GetKeys().Select(key => (Limit: 900, key.Properties)));
            foreach (var (limit, properties) in keys)
            {
                var bytes = properties.Sum(property => property.ClrType == typeof(string) && property.GetTypeMapping().Converter is null ? (property.GetMaxLength() ?? 10_000) * 2 : 16);
                Assert.True(bytes <= limit, $"{entity.GetTableName()}: {string.Join(", ", properties.Select(property => property.Name))} takes {bytes} bytes of {limit}.");
            }
        }
    }

    private static IEnumerable<IProperty> Properties(PortalDbContext context) => context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());

    private static PortalDbContext Create(string provider) => provider == "Sqlite"
        ? new SqliteDesignTimeFactory().CreateDbContext([])
        : new SqlServerDesignTimeFactory().CreateDbContext([]);
}
