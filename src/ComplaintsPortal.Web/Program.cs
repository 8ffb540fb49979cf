using ComplaintsPortal.Web.Features.IntakeApi;
using ComplaintsPortal.Web.Hosting;
using ComplaintsPortal.Web.Hosting.Commands;
using ComplaintsPortal.Web.Security;

return await PortalCommands.InvokeAsync(args, Build);

static WebApplication Build(WebApplicationBuilder builder)
{
    builder.AddPortalLogging();

    var services = builder.Services;
    var configuration = builder.Configuration;
    services.AddSingleton(TimeProvider.System);
    services.AddBranding(configuration);
    services.AddPortalData(configuration);
    services.AddPortalMvc(configuration);
    services.AddStaffIdentity(configuration);
    services.AddPortalSecurity(configuration);
    services.AddPortalRateLimits(configuration);
    services.AddPortalForwarding(configuration);
    services.AddPortalHttps(configuration);
    services.AddPortalHealth();

    var app = builder.Build();

    app.UseForwardedHeaders();
    app.UseHeadAsGet();
    app.UseSecurityHeaders();
    app.UseProblemPages();
    app.UseHttpsWhereRequired();
    app.UseBritishEnglish();
    app.UseFormsWithoutNullBytes();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseTwoFactorWhereRequired();

    app.MapStaticAssets().WithMetadata(new PublicAttribute());
    app.MapBranding();
    app.MapPortalHealth();
    app.MapIntakeApi();
    app.MapControllers().WithStaticAssets();
    app.MapFallback("{**path}", () => Results.NotFound()).WithMetadata(new PublicAttribute());

    return app;
}

/// <summary>The site's entry point, public so that tests can host it.</summary>
public partial class Program;
