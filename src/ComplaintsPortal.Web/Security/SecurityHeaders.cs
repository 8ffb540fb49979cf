namespace ComplaintsPortal.Web.Security;

/// <summary>This response may be shown in a frame of the portal's own pages (a letter's preview).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FramedByPortalAttribute : Attribute;

/// <summary>The headers that every response carries. Pages hold no inline script or style, so none is allowed.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Add(HttpContext context)
    {
        var framed = context.GetEndpoint()?.Metadata.GetMetadata<FramedByPortalAttribute>() is not null;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + (framed ? "'self'" : "'none'");
        headers.XFrameOptions = framed ? "SAMEORIGIN" : "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // What people wrote stays off shared computers; styles and scripts say for themselves how long they keep.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
