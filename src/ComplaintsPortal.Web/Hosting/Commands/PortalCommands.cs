using System.CommandLine;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary>The command line. Without a verb the site runs. What stops a start is said in one sentence, with exit code 2.</summary>
public static class PortalCommands
{
    public const int CannotStart = 2;

    public static async Task<int> InvokeAsync(
        string[] args, Func<WebApplicationBuilder, WebApplication> build, Func<WebApplicationBuilder, CancellationToken, Task> run)
    {
        var root = new RootCommand("ComplaintsPortal: complaints handling for English social landlords.");
        root.Add(RunCommand.Create(run));
        root.Add(DemoCommand.Create(build));
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

    private static string[] WithVerb(string[] args, RootCommand root)
    {
        var asksAboutItself = args is ["-h" or "--help" or "-?" or "--version", ..];
        var hasVerb = args.Length > 0 && root.Subcommands.Any(command => command.Name == args[0]);
        return asksAboutItself || hasVerb ? args : [RunCommand.Name, .. args];
    }
}
