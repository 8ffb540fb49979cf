using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.TestSupport;

/// <summary>
/// A database of its own for one test class, with every migration applied: an SQLite file copied from one template, or a database of a new
/// name on the SQL Server that TEST_DATABASE points to.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly TempFolder? _folder;

    private TestDatabase(TempFolder? folder, params IEnumerable<(string Key, string Value)> settings)
    {
        _folder = folder;
        Settings = settings.ToDictionary(setting => $"Database:{setting.Key}", setting => (string?)setting.Value, StringComparer.Ordinal);
    }

    /// <summary>The connection string of SQL Server to test on, or null for SQLite.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("TEST_DATABASE") is { Length: > 0 } server ? server : null;

    /// <summary>The <c>Database</c> section of the configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        if (Server is { } server)
        {
            var name = new SqlConnectionStringBuilder(server) { InitialCatalog = $"portal_{Guid.NewGuid():N}" }.ConnectionString;
            var database = new TestDatabase(null, ("Provider", "SqlServer"), ("ConnectionString", name), ("MigrateAtStart", "true"));
            await using var services = database.Services();
            await services.StartDatabaseAsync();
            return database;
        }

        var folder = new TempFolder();
        var file = folder["portal.db"];
        File.Copy(await Template.Value, file);
        return new TestDatabase(folder, ("ConnectionString", $"Data Source={file}"));
    }

    /// <summary>Only the database's own services; for a whole site use its fixture with <see cref="Settings"/>.</summary>
    public ServiceProvider Services(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPortalDatabase(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await using var services = Services();
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.EnsureDeletedAsync();
        }

        _folder?.Dispose();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("portal-template-").FullName, "portal.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        await using (var services = new TestDatabase(null, ("ConnectionString", $"Data Source={file};Pooling=False")).Services())
        {
            await services.StartDatabaseAsync();
        }

        return file;
    }
}
