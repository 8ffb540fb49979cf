using System.Net.Sockets;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Equality;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>The host around the site: where it finds its own files, where it keeps its data, how it starts.</summary>
internal static class PortalHost
{
    /// <summary>A builder that works from any current folder, with everything under the data folder unless configured otherwise.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] settings, string? dataFolder = null, string? urls = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ContentRootPath = Hosted(settings) ? null : AppContext.BaseDirectory,
        });

        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "ComplaintsPortal.Web.staticwebassets.runtime.json")))
        {
            // Built but not published: the styles and scripts are still in the project's folder.
            builder.WebHost.UseStaticWebAssets();
        }

        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        ConfigurationKeys.Check(builder.Configuration);
        Demonstration.Decide(builder.Configuration, Hosted(settings));
        DataFolder.Apply(builder.Configuration, dataFolder);
        return builder;
    }

    /// <summary>Checks the database and runs until asked to stop; a port in use is one sentence.</summary>
    /// <param name="hosted">The process is a test’s, which holds other sites too.</param>
    public static async Task RunPortalAsync(this WebApplication app, bool hosted, CancellationToken cancellationToken)
    {
        var rulebooks = app.Services.GetRequiredService<Rulebooks>();
        await app.Services.StartDatabaseAsync(cancellationToken);
        await rulebooks.LoadAsync(cancellationToken);
        app.Services.GetRequiredService<EqualityCodes>().Load();
        await app.FillDemonstrationAsync(cancellationToken);
        if (!hosted)
        {
            GiveBackWhatStartingNeeded();
        }

        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new StartUpException($"{Address(fault.Message)} is in use: stop the program that listens there, or choose another address with --urls.", fault);
        }
        catch (Exception fault) when (fault is SocketException or FormatException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" })
        {
            throw new StartUpException($"The site cannot listen: {fault.Message}", fault);
        }

        await app.AnnounceAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    // Starting leaves three times as much rubbish as the running site holds, and a quiet site would not collect it for hours.
    private static void GiveBackWhatStartingNeeded() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    // "Failed to bind to address http://localhost:5000: address already in use."
    private static string Address(string message) => message.Split(' ').FirstOrDefault(word => word.Contains("://", StringComparison.Ordinal))?.TrimEnd(':') ?? "The address";

    // A test host says itself where the content is.
    internal static bool Hosted(string[] settings) =>
        settings.Any(setting => setting.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
}
