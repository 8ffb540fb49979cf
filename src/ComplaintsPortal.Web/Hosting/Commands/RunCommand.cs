using System.CommandLine;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>run [--urls URL] [--data DIR] [--Section:Key=value ...]</c></summary>
internal static class RunCommand
{
    public const string Name = "run";

    public static Command Create(Func<WebApplicationBuilder, WebApplication> build)
    {
        var urls = new Option<string?>("--urls") { Description = "The addresses to listen on, separated by semicolons." };
        var data = new Option<string?>("--data") { Description = "The folder for the database, the files and the mail (./data)." };
        var command = new Command(Name, "Run the site.") { urls, data }.TakingSettings();
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = parsed.Settings();
            await using var app = build(PortalHost.CreateBuilder(settings, parsed.GetValue(data), parsed.GetValue(urls)));
            await app.RunPortalAsync(PortalHost.Hosted(settings), cancellationToken);
        });
        return command;
    }
}
