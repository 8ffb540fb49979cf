using Microsoft.AspNetCore.Diagnostics;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>
/// Takes null bytes out of forms before they are read. The framework refuses a form with one; a person who pasted it with their words
/// would lose the words.
/// </summary>
internal static class NullBytes
{
    private const string Form = "application/x-www-form-urlencoded";

    private static ReadOnlySpan<byte> Encoded => "%00"u8;

    public static void UseFormsWithoutNullBytes(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;

        // A page about a failure does not read what failed once more.
        if (context.Features.Get<IExceptionHandlerFeature>() is null && context.Features.Get<IStatusCodeReExecuteFeature>() is null
            && HttpMethods.IsPost(request.Method) && request.ContentType?.StartsWith(Form, StringComparison.OrdinalIgnoreCase) == true)
        {
            var body = new MemoryStream();
            await request.Body.CopyToAsync(body, context.RequestAborted);
            var clean = Clean(body.GetBuffer().AsSpan(0, (int)body.Length));
            request.Body = new MemoryStream(clean, writable: false);
            request.ContentLength = clean.Length;
        }

        await next(context);
    });

    internal static byte[] Clean(ReadOnlySpan<byte> body)
    {
        var clean = new List<byte>(body.Length);
        for (var next = body.IndexOf(Encoded); next >= 0; next = body.IndexOf(Encoded))
        {
            clean.AddRange(body[..next]);
            body = body[(next + Encoded.Length)..];
        }

        clean.AddRange(body);
        return [.. clean];
    }
}
