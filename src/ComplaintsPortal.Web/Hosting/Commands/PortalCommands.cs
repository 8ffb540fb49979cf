using System.CommandLine;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary>The command line. Without a verb the site runs. What stops a start is said in one sentence, with exit code 2.</summary>
public static class PortalCommands
{
    public const int CannotStart = 2;

    /// <param name="build">Makes the site from its settings; what is done with it is the command's business.</param>
    public static async Task<int> InvokeAsync(string[] args, Func<WebApplicationBuilder, WebApplication> build)
    {
        var root = new RootCommand("ComplaintsPortal: complaints handling for English social landlords.");
        root.Add(RunCommand.Create(build));
        root.Add(DemoCommand.Create(build));
        root.Add(PeopleCommand.Create(build));
        root.Add(FiguresCommand.Create(build));
        root.Add(DeadlinesCommand.Create());
        root.Add(WorkingDaysCommand.Create());

        var parsed = root.Parse(WithVerb(args, root));
        try
        {
            // What is typed wrongly is said in one sentence too, instead of a page of help.
            if (parsed.Errors.Count > 0 && !parsed.Tokens.Any(token => token.Value is "-h" or "--help" or "-?"))
            {
                throw new StartUpException(parsed.Errors[0].Message);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StartUpException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return CannotStart;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop while starting.
            return 0;
        }
    }

    /// <summary>Makes a command take any key of the configuration as --Section:Key=value, as the host reads it.</summary>
    internal static Command TakingSettings(this Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        return command;
    }

    /// <summary>Those settings.</summary>
    internal static string[] Settings(this ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=', StringComparison.Ordinal)) is { } wrong
            ? throw new StartUpException($"\"{wrong}\" is not understood: settings are given as --Section:Key=value, and --help lists the commands.")
            : [.. parsed.UnmatchedTokens];

    private static string[] WithVerb(string[] args, RootCommand root)
    {
        var asksAboutItself = args is ["-h" or "--help" or "-?" or "--version", ..];
        var hasVerb = args.Length > 0 && root.Subcommands.Any(command => command.Name == args[0]);
        return asksAboutItself || hasVerb ? args : [RunCommand.Name, .. args];
    }
}
