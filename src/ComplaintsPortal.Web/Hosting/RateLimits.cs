using System.Threading.RateLimiting;
using ComplaintsPortal.Web.Security;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// How many forms one address may send to the public pages in a while: <c>RateLimits:PublicPosts</c> in <c>RateLimits:Window</c>.
/// Generous, because a block of flats or a housing office may share one address.
/// </summary>
internal static class RateLimits
{
    public static void AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var permits = configuration.GetValue("RateLimits:PublicPosts", 60);
        var window = configuration.GetValue("RateLimits:Window", TimeSpan.FromMinutes(1));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = window.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsPublicPost(context)
                ? RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static bool IsPublicPost(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PublicAttribute>() is not null;

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
