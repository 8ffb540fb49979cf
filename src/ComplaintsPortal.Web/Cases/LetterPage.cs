using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Cases;

/// <summary>A letter shown as a page of its own, for a frame: exactly what is printed, with its own style and nothing else.</summary>
public sealed class LetterPage(RenderedLetter letter) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Features.Set(new AllowedStyle(letter.StyleHash));
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(letter.Html, http.RequestAborted);
    }
}
