using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

/// <summary>Whatever is wrong with the database, the person who starts the portal reads one sentence that says what to do.</summary>
public sealed class DatabaseStarterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder["portal.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Makes_the_folder_and_an_up_to_date_database_with_the_eight_roles()
    {
        var file = _folder[Path.Combine("new", "deep", "portal.db")];
        await using var services = Services(file);
        await services.StartDatabaseAsync();
        await services.StartDatabaseAsync();

        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        Assert.IsType<SqlitePortalDbContext>(context);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(8, await context.Roles.CountAsync());
        Assert.Equal("wal", await ScalarAsync(context, "PRAGMA journal_mode"));
        Assert.Equal("1", await ScalarAsync(context, "PRAGMA foreign_keys"));
        Assert.Equal("30000", await ScalarAsync(context, "PRAGMA busy_timeout"));
    }

    [Fact]
    public async Task File_held_by_a_writing_program()
    {
        await StartedOnceAsync();
        await using var other = await OpenAsync("BEGIN EXCLUSIVE");
        Says("locked by another program", await FailAsync(File));
    }

    [Fact]
    public async Task File_held_by_a_program_that_keeps_it_to_itself()
    {
        await StartedOnceAsync();
        await using var other = await OpenAsync("PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE", "COMMIT");
        Says("locked by another program", await FailAsync(File));
    }

    [Fact]
    public async Task Another_portal_that_is_just_starting()
    {
        await using var turn = new FileStream(File + ".start", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Says("Another portal is starting", await FailAsync(File));
    }

    [Theory]
    [InlineData("this is a letter, not a database, and it is longer than a header")]
    [InlineData("short")]
    public async Task File_that_is_no_database(string content)
    {
        await System.IO.File.WriteAllTextAsync(File, content);
        Says("damaged or is not a database", await FailAsync(File));
        Assert.Equal(content, await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task File_with_a_page_overwritten_in_the_middle()
    {
        await StartedOnceAsync();
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            var rubbish = new byte[4096];
            Random.Shared.NextBytes(rubbish);
            for (var page = 3; page < stream.Length / 4096; page += 2)
            {
                stream.Position = page * 4096;
                await stream.WriteAsync(rubbish);
            }
        }

        Says("damaged or is not a database", await FailAsync(File));
    }

    [Fact]
    public async Task File_cut_short()
    {
        await StartedOnceAsync();
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.SetLength(3 * 4096);
        }

        Says("damaged or is not a database", await FailAsync(File));
    }

    [Fact]
    public async Task Path_of_the_file_is_a_folder()
    {
        Directory.CreateDirectory(File);
        Says("is a folder", await FailAsync(File));
    }

    [Fact]
    public async Task Folder_that_cannot_be_made()
    {
        await System.IO.File.WriteAllTextAsync(_folder["data"], "a file where the folder should be");
        Says("cannot be made", await FailAsync(_folder[Path.Combine("data", "portal.db")]));
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_to()
    {
        // Even root cannot write here.
        Says("cannot be", await FailAsync(OperatingSystem.IsWindows() ? @"Q:\portal.db" : "/proc/self/portal.db"));
    }

    [Fact]
    public async Task Database_that_a_newer_program_has_changed()
    {
        await StartedOnceAsync();
        await (await OpenAsync("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Future', '99.0.0')")).DisposeAsync();
        Says("newer than this program (it has \"20991231000000_Future\")", await FailAsync(File));
    }

    [SkippableFact]
    public async Task Disk_that_is_full()
    {
        using var disk = new SmallDisk(kilobytes: 64);
        Says("no room left on the disk", await FailAsync(Path.Combine(disk.Path, "portal.db")));
    }

    [Fact]
    public async Task Program_killed_in_the_middle_of_an_update_does_not_block_the_next_start()
    {
        await (await OpenAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)", "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00+00:00')")).DisposeAsync();
        await using var services = Services(File);
        await services.StartDatabaseAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "set it to Sqlite or SqlServer")]
    [InlineData("Database:ConnectionString", "Bananas=3", "cannot be read")]
    [InlineData("Database:MaxRetries", "many", "cannot be read")]
    public async Task Setting_that_makes_no_sense(string key, string value, string sentence) =>
        Says(sentence, await FailAsync(File, (key, value)));

    [Fact]
    public async Task Sql_server_without_a_connection_string() =>
        Says("Database:ConnectionString is missing", await Assert.ThrowsAsync<StartUpException>(() => StartAsync(("Database:Provider", "SqlServer"))));

    [Fact]
    public async Task Sql_server_that_is_not_there() =>
        Says("SQL Server tcp:127.0.0.1,1 cannot be reached", await FailAsync("unused", ("Database:Provider", "SqlServer"), ("Database:ConnectionString", "Server=tcp:127.0.0.1,1;Database=portal;User Id=sa;Password=x;Connect Timeout=5;Encrypt=false")));

    private static void Says(string words, StartUpException fault)
    {
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<StartUpException> FailAsync(string file, params (string Key, string Value)[] settings) =>
        await Assert.ThrowsAsync<StartUpException>(() => StartAsync([("Database:ConnectionString", $"Data Source={file}"), .. settings]));

    private static async Task StartAsync(params (string Key, string Value)[] settings)
    {
        await using var services = Services(settings);
        await services.StartDatabaseAsync();
    }

    private static ServiceProvider Services(string file) => Services([("Database:ConnectionString", $"Data Source={file}")]);

    private static ServiceProvider Services(IEnumerable<(string Key, string Value)> settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection().AddLogging().AddPortalDatabase(configuration).BuildServiceProvider();
    }

    private async Task StartedOnceAsync()
    {
        await using (var services = Services(File))
        {
            await services.StartDatabaseAsync();
        }

        // What is in the log belongs in the file before the test damages it.
        await (await OpenAsync("PRAGMA wal_checkpoint(TRUNCATE)")).DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private async Task<SqliteConnection> OpenAsync(params string[] commands)
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in commands)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private static async Task<string?> ScalarAsync(PortalDbContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
