using System.Threading.RateLimiting;
using ComplaintsPortal.Web.Features.IntakeApi;
using ComplaintsPortal.Web.Security;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// How many forms one address may send to the public pages in a while: <c>RateLimits:PublicPosts</c> in <c>RateLimits:Window</c>.
/// Generous, because a block of flats or a housing office may share one address. Other systems have a limit of their own: <c>RateLimits:ApiPosts</c>.
/// </summary>
internal static class RateLimits
{
    public static void AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var permits = configuration.GetValue("RateLimits:PublicPosts", 60);
        var apiPermits = configuration.GetValue("RateLimits:ApiPosts", 240);
        var window = configuration.GetValue("RateLimits:Window", TimeSpan.FromMinutes(1));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = window.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
                return IsApi(rejected.HttpContext) ? new ValueTask(IntakeProblem.TooMany.WriteAsync(rejected.HttpContext)) : ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                !IsPublicPost(context) ? RateLimitPartition.GetNoLimiter("")
                : IsApi(context) ? Limited($"api {Address(context)}", apiPermits)
                : Limited(Address(context), permits));
        });

        RateLimitPartition<string> Limited(string who, int most) =>
            RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window });
    }

    private static bool IsApi(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IntakeApiAttribute>() is not null;

    private static bool IsPublicPost(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PublicAttribute>() is not null;

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
