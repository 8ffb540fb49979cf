using System.CommandLine;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>run [--urls URL] [--data DIR] [--Section:Key=value ...]</c></summary>
internal static class RunCommand
{
    public const string Name = "run";

    public static Command Create(Func<WebApplicationBuilder, CancellationToken, Task> run)
    {
        var urls = new Option<string?>("--urls") { Description = "The addresses to listen on, separated by semicolons." };
        var data = new Option<string?>("--data") { Description = "The folder for the database, the files and the mail (./data)." };
        var command = new Command(Name, "Run the site.") { urls, data };

        // Any key of the configuration can be set as --Section:Key=value; the host reads those.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = parsed.UnmatchedTokens;
            if (settings.FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=', StringComparison.Ordinal)) is { } wrong)
            {
                throw new StartUpException($"\"{wrong}\" is not understood: settings are given as --Section:Key=value, and --help lists the commands.");
            }

            var builder = PortalHost.CreateBuilder([.. settings], parsed.GetValue(data), parsed.GetValue(urls));
            await run(builder, cancellationToken);
        });
        return command;
    }
}
