using System.Net;
using System.Net.Sockets;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Tests.Hosting;

/// <summary>What stops a start is one sentence on the error stream and exit code 2. The real program, started as a person starts it.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly string Site = Path.Combine(AppContext.BaseDirectory, "ComplaintsPortal.Web.dll");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Branding:Colour \"blue\"", "--Branding:Colour=blue")]
    [InlineData("Branding:Colour #ffff00 is too light: white text on it has a contrast of 1.1 to 1", "--Branding:Colour=#ffff00")]
    [InlineData("\"nonsense\" is not understood", "nonsense")]
    [InlineData("\"--verbose\" is not understood", "--verbose")]
    [InlineData("Network:Proxies has \"elsewhere\"", "--Network:Proxies:0=elsewhere")]
    public async Task A_wrong_setting(string says, params string[] arguments) => await RefusesAsync(says.Replace("Colour \"", "Colour is \"", StringComparison.Ordinal), [.. arguments, "--data", _folder.Path]);

    [Fact]
    public async Task A_port_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await RefusesAsync($"{address} is in use: stop the program that listens there, or choose another address with --urls.", "run", "--urls", address, "--data", _folder.Path, $"--Database:ConnectionString=Data Source={_folder["portal.db"]}");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to() => await RefusesAsync("The data folder /proc/portal cannot be written to", "--data", "/proc/portal");

    [Fact]
    public async Task A_damaged_database()
    {
        await File.WriteAllTextAsync(_folder["portal.db"], "this is a letter, not a database, and it is longer than a header");
        await RefusesAsync("damaged or is not a database", "run", "--data", _folder.Path);
    }

    [Fact]
    public async Task A_locked_database_and_one_that_a_newer_program_has_changed()
    {
        await RefusesAsync("Nobody has the email address nobody@landlord.example.", "people", "link", "--email", "nobody@landlord.example", "--data", _folder.Path);
        await using var other = new SqliteConnection($"Data Source={_folder["portal.db"]};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();
        await RefusesAsync("locked by another program", "run", "--data", _folder.Path, "--Database:CommandTimeout=1");

        command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Future', '99.0.0'); COMMIT";
        await command.ExecuteNonQueryAsync();
        await RefusesAsync("newer than this program", "run", "--data", _folder.Path);
    }

    [Fact]
    public async Task A_stored_version_of_the_policy_that_this_program_cannot_follow()
    {
        await RefusesAsync("Nobody has the email address nobody@landlord.example.", "people", "link", "--email", "nobody@landlord.example", "--data", _folder.Path);
        await using (var database = new SqliteConnection($"Data Source={_folder["portal.db"]};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = """
                INSERT INTO RuleChanges (Number, Kind, Subject, FirstDay, Text, Note, "On", ByName)
                VALUES (1, 'VersionAdded', 'town-2026', '2026-06-01', '{ "id": "town-2026", "basedOn": "lhp-2023", "version": 2, "effectiveFrom": "2026-06-01" }', '', '2026-03-04 10:00:00', 'Olive Adeyemi')
                """;
            await command.ExecuteNonQueryAsync();
        }

        await RefusesAsync("town-2026, saved by Olive Adeyemi on 4 March 2026, cannot be used by this version of the portal. town-2026.json: $.version is 2; allowed: text", "run", "--data", _folder.Path);
    }

    [Fact]
    public async Task Help_lists_the_commands()
    {
        var (exitCode, output) = await CommandLine.RunAsync("dotnet", Site, "--help");
        Assert.Equal(0, exitCode);
        Assert.Contains("run", output, StringComparison.Ordinal);
        Assert.Contains("demo", output, StringComparison.Ordinal);
        Assert.Contains("people", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    public void Contrast_as_WCAG_counts_it(string colour, double contrast) => Assert.Equal(contrast, Branding.ContrastWithWhite(colour), 0.01);

    private static async Task RefusesAsync(string says, params string[] arguments)
    {
        var (exitCode, output) = await CommandLine.RunAsync("dotnet", [Site, .. arguments]);
        Assert.Equal(2, exitCode);
        var lines = output.TrimEnd().Split('\n');
        Assert.Contains(says, lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.StartsWith("   at ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }
}
