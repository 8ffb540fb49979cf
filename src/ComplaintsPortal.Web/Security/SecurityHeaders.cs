namespace ComplaintsPortal.Web.Security;

/// <summary>This response may be shown in a frame of the portal's own pages (a letter's preview).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FramedByPortalAttribute : Attribute;

/// <summary>The one style element that this response holds, by its hash: a letter carries its style with it.</summary>
public sealed record AllowedStyle(string Hash);

/// <summary>The headers that every response carries. Pages hold no inline script or style, so none is allowed but a letter's own style.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "frame-src 'self'; form-action 'self'; base-uri 'none'; ";

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
        var style = context.Features.Get<AllowedStyle>() is { } allowed ? $"'self' '{allowed.Hash}'" : "'self'";
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<DownloadAttribute>()?.Policy
            ?? $"{Policy}style-src {style}; frame-ancestors {(framed ? "'self'" : "'none'")}";
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
