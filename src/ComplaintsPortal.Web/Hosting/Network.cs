using System.Net;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.AspNetCore.HttpOverrides;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>What stands between the browser and the site: proxies, HTTPS.</summary>
internal static class Network
{
    /// <summary>Believes X-Forwarded-* only from the proxies in <c>Network:Proxies</c> (addresses, or networks such as 10.0.0.0/8).</summary>
    public static void AddPortalForwarding(this IServiceCollection services, IConfiguration configuration)
    {
        var known = new ForwardedHeadersOptions();
        var proxies = configuration.GetSection("Network:Proxies").Get<string[]>() ?? [];
        known.KnownProxies.Clear();
        known.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            Add(known, proxy);
        }

        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            known.KnownProxies.ToList().ForEach(options.KnownProxies.Add);
            known.KnownIPNetworks.ToList().ForEach(options.KnownIPNetworks.Add);
            options.ForwardedHeaders = proxies.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        });
    }

    /// <summary>
    /// HTTPS only, unless <c>Network:RequireHttps</c> says otherwise; a site that listens to this computer alone needs none, so that
    /// a first look works without a certificate.
    /// </summary>
    public static bool RequiresHttps(this IConfiguration configuration) =>
        configuration.GetValue<bool?>("Network:RequireHttps") ?? !ListensToThisComputerOnly(configuration);

    public static void AddPortalHttps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        var port = configuration["https_port"] ?? configuration["https_ports"];
        if (port is null && configuration["urls"]?.Contains("https:", StringComparison.OrdinalIgnoreCase) != true)
        {
            // Behind a proxy that ends TLS.
            services.AddHttpsRedirection(options => options.HttpsPort = 443);
        }
    }

    public static void UseHttpsWhereRequired(this WebApplication app)
    {
        if (app.Configuration.RequiresHttps())
        {
            // Health is asked from inside, behind the proxy.
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal), branch =>
            {
                branch.UseHsts();
                branch.UseHttpsRedirection();
            });
        }
    }

    private static bool ListensToThisComputerOnly(IConfiguration configuration)
    {
        var elsewhere = configuration["http_ports"] ?? configuration["https_ports"] ?? configuration.GetSection("Kestrel:Endpoints").GetChildren().FirstOrDefault()?.Path;
        var urls = (configuration["urls"] ?? "http://localhost:5000").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return elsewhere is null && urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);
    }

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(proxy, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new StartUpException($"Network:Proxies has \"{proxy}\": write an address such as 10.1.2.3 or a network such as 10.0.0.0/8.");
        }
    }
}
