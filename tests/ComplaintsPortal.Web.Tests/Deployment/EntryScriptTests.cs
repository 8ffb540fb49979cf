using System.Diagnostics;
using System.Runtime.Versioning;

namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>What <c>./portal</c> says on a machine that lacks something: one sentence, never a trace.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class EntryScriptTests : IDisposable
{
    // What Debian always has; each test adds the programs that its machine has besides.
    private static readonly string[] Basics =
        ["sh", "dirname", "sed", "tr", "cat", "find", "sha256sum", "sort", "grep", "awk", "head", "tail", "mkdir", "rm", "mv"];

    private readonly DirectoryInfo _machine = Directory.CreateTempSubdirectory("portal-machine-");

    public EntryScriptTests()
    {
        foreach (var name in Basics)
        {
            var real = Array.Find(["/usr/bin/" + name, "/bin/" + name], File.Exists);
            File.CreateSymbolicLink(Path.Combine(_machine.FullName, name), Assert.IsType<string>(real));
        }
    }

    public void Dispose() => _machine.Delete(recursive: true);

    [Fact]
    public async Task Called_bare_it_lists_every_verb()
    {
        var answer = await RunAsync();

        Assert.Equal(0, answer.ExitCode);
        Assert.All(["run", "demo reset", "test", "format", "migration", "bench"], verb => Assert.Contains($"\n  {verb} ", answer.Output, StringComparison.Ordinal));
        Assert.Empty(answer.Error);
    }

    [Fact]
    public async Task An_unknown_verb_is_one_sentence_and_exit_code_2()
    {
        var answer = await RunAsync("frobnicate");

        Assert.Equal((2, "There is no verb 'frobnicate'; ./portal alone lists them.\n"), (answer.ExitCode, answer.Error));
    }

    [Theory]
    [InlineData]
    [InlineData("One", "Two")]
    [InlineData("Add Something")]
    public async Task A_migration_needs_one_word(params string[] names)
    {
        var answer = await RunAsync(["migration", .. names]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("Say what changes, in one word: ./portal migration AddSomething.\n", answer.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("format")]
    public async Task Without_the_SDK_it_says_so(string verb)
    {
        GiveLetterPrograms();

        var answer = await RunAsync(verb);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and run ./portal again.\n", answer.Error);
    }

    [Fact]
    public async Task With_only_an_older_SDK_it_names_what_is_there()
    {
        Give("dotnet", "printf '8.0.404 [/usr/share/dotnet/sdk]\\n9.0.100 [/usr/share/dotnet/sdk]\\n'");

        var answer = await RunAsync("test");

        Assert.Equal((1, "The portal needs the .NET 10 SDK; found only 8.0.404 9.0.100.\n"), (answer.ExitCode, answer.Error));
    }

    [Fact]
    public async Task Without_Node_it_says_so()
    {
        GiveSdk();

        var answer = await RunAsync("test");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("Node.js with npm is missing: install version 20 or later", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_old_Node_it_names_the_version()
    {
        GiveSdk();
        Give("npm", "exit 0");
        Give("node", "echo v12.22.12");

        var answer = await RunAsync("test");

        Assert.Equal((1, "The styles are built with Node.js 20 or later; found v12.22.12.\n"), (answer.ExitCode, answer.Error));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public async Task Someone_who_may_not_install_packages_is_told_which_to_install(string verb)
    {
        GiveSdk();
        Give("npm", "exit 0");
        Give("node", "echo v20.20.2");
        Give("id", "echo 1000");
        Give("qpdf", "exit 0");

        // Here no font is installed: dpkg-query knows none of them.
        Give("dpkg-query", "exit 1");

        var answer = await RunAsync(verb);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            "Letters need packages that are not here: run 'sudo apt-get install chromium fonts-liberation fonts-noto-core "
            + "fonts-noto-color-emoji poppler-utils' and then ./portal again.\n",
            answer.Error);
    }

    [Theory]
    [InlineData("deadlines")]
    [InlineData("workingdays")]
    public async Task What_other_programs_read_is_asked_without_data_and_stands_alone(string verb)
    {
        var answer = await RunInACopyAsync(verb, "--one", "two words");

        Assert.Equal((0, $"{verb} --one two words\n"), (answer.ExitCode, answer.Output));
        Assert.StartsWith("Building the site.", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("people")]
    public async Task What_works_on_data_is_told_where_they_are(string verb)
    {
        var answer = await RunInACopyAsync(verb, "something");

        Assert.EndsWith($"\n{verb} something --data {_machine.FullName}/copy/data\n", answer.Output, StringComparison.Ordinal);
        Assert.EndsWith($"\n{verb} something --data elsewhere\n", (await RunInACopyAsync(verb, "something", "--data", "elsewhere")).Output, StringComparison.Ordinal);
    }

    // With an SDK that builds at once, and a site that says what it was called with.
    private Task<(int ExitCode, string Output, string Error)> RunInACopyAsync(params string[] arguments)
    {
        GiveLetterPrograms();
        Give("dotnet", """
            case $1 in
              --list-sdks) echo '10.0.401 [/usr/share/dotnet/sdk]' ;;
              publish) while [ "$1" != -o ]; do shift; done; mkdir -p "$2"; : >"$2/ComplaintsPortal.Web.dll" ;;
              *) shift; echo "$*" ;;
            esac
            """);
        var copy = Path.Combine(_machine.FullName, "copy");
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(copy, "src"));
        foreach (var name in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", "package.json", "package-lock.json", "portal" })
        {
            File.Copy(Path.Combine(RepositoryFiles.Root, name), Path.Combine(copy, name));
        }

        return RunAsync(Path.Combine(copy, "portal"), arguments);
    }

    private void GiveSdk() => Give("dotnet", "echo '10.0.401 [/usr/share/dotnet/sdk]'");

    private void GiveLetterPrograms() =>
        Array.ForEach(["chromium", "qpdf", "pdfinfo", "pdftotext", "pdftoppm", "node", "npm"], name => Give(name, "echo v20.20.2"));

    private void Give(string name, string body)
    {
        var path = Path.Combine(_machine.FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunAsync(Path.Combine(RepositoryFiles.Root, "portal"), arguments);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string script, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _machine.FullName,
        };
        start.Environment["PATH"] = _machine.FullName;
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync();
        var error = running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, await output, await error);
    }
}
