using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>
/// A page that is the same for everybody and may be kept by browsers and by what stands between: with a tag of its content, so that
/// whoever has it already gets "not changed". For published pages only; all others are never kept.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CacheableAttribute : Attribute, IAsyncResultFilter
{
    private const string FiveMinutes = "public, max-age=300";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var response = context.HttpContext.Response;
        var body = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next();
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.ToArray()).AsSpan(0, 16))}\"";
            (response.Headers.CacheControl, response.Headers.ETag) = (FiveMinutes, tag);
            if (context.HttpContext.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.Remove(HeaderNames.ContentType);
                return;
            }
        }

        page.Position = 0;
        await page.CopyToAsync(body, context.HttpContext.RequestAborted);
    }
}
