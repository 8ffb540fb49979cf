using System.CommandLine;
using ComplaintsPortal.Infrastructure.Data.StartUp;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>demo reset</c>: throw the demonstration's data away and make it anew.</summary>
internal static class DemoCommand
{
    public static Command Create(Func<WebApplicationBuilder, WebApplication> build)
    {
        var data = new Option<string?>("--data") { Description = "The folder for the database, the files and the mail (./data)." };
        var reset = new Command("reset", "Throw the demonstration data away and make it anew.") { data };
        reset.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetValue(data);
            await using (var old = build(PortalHost.CreateBuilder([], folder)))
            {
                await old.ThrowAwayAsync(cancellationToken);
            }

            await using var anew = build(PortalHost.CreateBuilder([], folder));
            await anew.Services.StartDatabaseAsync(cancellationToken);
            await anew.FillDemonstrationAsync(cancellationToken);
            await Console.Out.WriteLineAsync("The demonstration is new.");
        });
        return new Command("demo", "The demonstration data.") { reset };
    }
}
