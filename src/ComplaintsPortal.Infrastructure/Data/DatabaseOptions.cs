using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Infrastructure.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>The <c>Database</c> section of the configuration.</summary>
public sealed record DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    public string ConnectionString { get; init; } = "Data Source=data/portal.db";

    /// <summary>Statements sent to the server in one round trip; null leaves it to the provider.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>Seconds before a command is given up; on SQLite also how long a writer waits for another.</summary>
    public int CommandTimeout { get; init; } = 30;

    /// <summary>How often a command is repeated after a passing fault of SQL Server; 0 switches it off.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>SQL Server only: SQLite is always brought up to date at start.</summary>
    public bool MigrateAtStart { get; init; }

    public static DatabaseOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var provider = section[nameof(Provider)] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.GetNames<DatabaseProvider>().Contains(provider, StringComparer.OrdinalIgnoreCase))
        {
            throw new StartUpException($"Database:Provider is \"{provider}\": set it to Sqlite or SqlServer.");
        }

        try
        {
            var options = section.Get<DatabaseOptions>() ?? new DatabaseOptions();
            return options.Provider == DatabaseProvider.SqlServer && section[nameof(ConnectionString)] is null
                ? throw new StartUpException("Database:Provider is SqlServer but Database:ConnectionString is missing: set it to the connection string of the portal's database.")
                : options;
        }
        catch (InvalidOperationException fault)
        {
            throw new StartUpException($"The Database section of the configuration cannot be read: {fault.Message}", fault);
        }
    }
}
