using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Infrastructure.Data.StartUp;

/// <summary>The embedded database's file, looked at before it is trusted.</summary>
internal sealed class SqliteStart
{
    /// <summary>Above this size the page-by-page check would keep the site from starting in time; header and schema are still read.</summary>
    private const long LargestFullCheck = 512L * 1024 * 1024;

    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private static readonly byte[] Header = Encoding.ASCII.GetBytes("SQLite format 3\0");

    private readonly SqliteConnectionStringBuilder _settings;

    public SqliteStart(string connectionString)
    {
        try
        {
            _settings = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException fault)
        {
            throw new StartUpException($"Database:ConnectionString cannot be read ({fault.Message.TrimEnd('.')}): write Data Source= and the path of the file.", fault);
        }
    }

    private bool InMemory => _settings.Mode == SqliteOpenMode.Memory || _settings.DataSource is "" or ":memory:";

    private string File => InMemory ? _settings.DataSource : Path.GetFullPath(_settings.DataSource);

    /// <summary>
    /// One program at a time may start on this file. Whoever holds the turn knows that a migration lock left in the database is from a
    /// program that was killed, and may lift it.
    /// </summary>
    public FileStream? TakeTurn()
    {
        if (InMemory)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(File)!;
        if (Directory.Exists(File))
        {
            throw new StartUpException($"The database file {File} is a folder: name a file in Database:ConnectionString.");
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"The database's folder {folder} cannot be made: create it, or name another with Database:ConnectionString.", fault);
        }

        try
        {
            return new FileStream(File + ".start", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
        {
            throw new StartUpException($"Another portal is starting with the database {File}: wait until it has started, or stop it.", fault);
        }
        catch (IOException fault) when (DiskFull.Is(fault))
        {
            throw Full(fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartUpException($"The database's folder {folder} cannot be written to: give the portal's user the right to, or name another with Database:ConnectionString.", fault);
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (InMemory || !System.IO.File.Exists(File))
        {
            return;
        }

        await CheckHeaderAsync(cancellationToken);
        await using var connection = Open();
        await ExecuteAsync(connection, "BEGIN IMMEDIATE; ROLLBACK;", cancellationToken);
        await ExecuteAsync(connection, "SELECT count(*) FROM sqlite_schema;", cancellationToken);
        if (new FileInfo(File).Length <= LargestFullCheck && await ScalarAsync(connection, "PRAGMA quick_check(1);", cancellationToken) is not "ok")
        {
            throw Damaged();
        }

        if (await ScalarAsync(connection, "SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsLock';", cancellationToken) is not null)
        {
            await ExecuteAsync(connection, "DELETE FROM \"__EFMigrationsLock\";", cancellationToken);
        }
    }

    /// <summary>Readers and the one writer do not wait for each other. SQLite keeps this in the file.</summary>
    public async Task UseWriteAheadLogAsync(CancellationToken cancellationToken)
    {
        if (!InMemory)
        {
            await using var connection = Open();
            await ExecuteAsync(connection, "PRAGMA journal_mode = WAL;", cancellationToken);
        }
    }

    /// <summary>What a fault of SQLite means for the person who starts the portal.</summary>
    public StartUpException Explain(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException { SqliteErrorCode: var code })
            {
                return code switch
                {
                    5 or 6 => new StartUpException($"The database file {File} is locked by another program: stop the other portal or database tool that has it open, then start again.", fault),
                    8 => new StartUpException($"The database file {File} cannot be written to: give the portal's user the right to write to it and to its folder.", fault),
                    10 => new StartUpException($"The disk that holds {File} reports a fault: check the disk, then restore the last backup if the portal still does not start.", fault),
                    11 or 26 => Damaged(fault),
                    13 => Full(fault),
                    14 => new StartUpException($"The database file {File} cannot be opened: check that the portal's user may read and write it and its folder.", fault),
                    _ => new StartUpException($"The database file {File} cannot be used ({cause.Message.TrimEnd('.')}): restore the last backup, or move the file away to begin with an empty one.", fault),
                };
            }

            if (DiskFull.Is(cause))
            {
                return Full(fault);
            }
        }

        return fault is UnauthorizedAccessException or IOException
            ? new StartUpException($"The database file {File} cannot be opened ({fault.Message.TrimEnd('.')}): check that the portal's user may read and write it.", fault)
            : new StartUpException($"The database {File} could not be brought up to date ({fault.Message.TrimEnd('.')}): restore the last backup and report this.", fault);
    }

    private StartUpException Full(Exception fault) =>
        new($"There is no room left on the disk that holds {File}: free some space, then start again.", fault);

    private StartUpException Damaged(Exception? fault = null) =>
        new($"The database file {File} is damaged or is not a database: restore the last backup, or move the file away to begin with an empty one.", fault);

    private async Task CheckHeaderAsync(CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[Header.Length];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (read > 0 && !head.AsSpan().SequenceEqual(Header))
        {
            throw Damaged();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_settings.ConnectionString) { Pooling = false, DefaultTimeout = 3 }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string?> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }
}
