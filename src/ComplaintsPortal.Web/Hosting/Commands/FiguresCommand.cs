using System.CommandLine;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Infrastructure.PastComplaints;

namespace ComplaintsPortal.Web.Hosting.Commands;

/// <summary><c>figures rebuild</c>: what figures count, made anew from the complaints.</summary>
internal static class FiguresCommand
{
    public static Command Create(Func<WebApplicationBuilder, WebApplication> build)
    {
        var data = new Option<string?>("--data") { Description = "The folder for the database, the files and the mail (./data)." };
        var rebuild = new Command("rebuild", "Make what figures count anew from the complaints; the site may run meanwhile.") { data }.TakingSettings();
        rebuild.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = build(PortalHost.CreateBuilder(parsed.Settings(), parsed.GetValue(data)));
            await app.Services.StartDatabaseAsync(cancellationToken);
            await app.Services.GetRequiredService<Rulebooks>().LoadAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var (all, changed) = await scope.ServiceProvider.GetRequiredService<FactsRebuild>().RunAsync(cancellationToken);
            var past = await scope.ServiceProvider.GetRequiredService<PastImporter>().RebuildAsync(cancellationToken);
            (all, changed) = (all + past.All, changed + past.Changed);
            await Console.Out.WriteLineAsync($"{all} complaints, {changed} of them counted otherwise than before.");
        });
        return new Command("figures", "What figures count.") { rebuild };
    }
}
