using Serilog;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// Serilog as the <c>Serilog</c> section says. What is logged names cases by id and people by their id, never by name, address or words:
/// bodies, query strings and form fields are not logged at all.
/// </summary>
internal static class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
