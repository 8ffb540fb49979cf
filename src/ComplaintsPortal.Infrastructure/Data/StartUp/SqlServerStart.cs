using Microsoft.Data.SqlClient;

namespace ComplaintsPortal.Infrastructure.Data.StartUp;

/// <summary>Reaches the server once, without repeating, so that a wrong address is known in seconds.</summary>
internal sealed class SqlServerStart
{
    private const int CannotOpenDatabase = 4060;

    private readonly SqlConnectionStringBuilder _settings;
    private readonly bool _mayCreate;

    public SqlServerStart(DatabaseOptions options)
    {
        _mayCreate = options.MigrateAtStart;
        try
        {
            _settings = new SqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, ConnectRetryCount = 0 };
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartUpException($"Database:ConnectionString cannot be read ({fault.Message.TrimEnd('.')}): write it as SQL Server's documentation says.", fault);
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqlConnection(_settings.ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (SqlException fault) when (_mayCreate && fault.Number == CannotOpenDatabase)
        {
            // Migrating makes the database where the server has none of that name yet.
        }
    }

    /// <summary>What a fault of SQL Server means for the person who starts the portal.</summary>
    public StartUpException Explain(Exception fault)
    {
        var server = fault as SqlException ?? fault.InnerException as SqlException;
        var reason = (server ?? fault).Message.Split('\n')[0].TrimEnd('.', '\r');
        return server switch
        {
            { Number: CannotOpenDatabase } => new StartUpException($"SQL Server {_settings.DataSource} has no database \"{_settings.InitialCatalog}\" that this sign-in may open: create it, or correct Database:ConnectionString.", fault),
            { Number: 18456 or 18452 } => new StartUpException($"SQL Server {_settings.DataSource} refused the sign-in in Database:ConnectionString: correct the user or the password.", fault),
            { Number: 229 or 262 or 2760 } => new StartUpException($"The sign-in in Database:ConnectionString may not change the database \"{_settings.InitialCatalog}\" ({reason}): let an administrator bring it up to date.", fault),
            { Class: >= 20 } => new StartUpException($"SQL Server {_settings.DataSource} cannot be reached ({reason}): check that it runs and that Database:ConnectionString names it rightly.", fault),
            _ => new StartUpException($"The database \"{_settings.InitialCatalog}\" on SQL Server {_settings.DataSource} could not be brought up to date ({reason}): restore the last backup and report this.", fault),
        };
    }
}
