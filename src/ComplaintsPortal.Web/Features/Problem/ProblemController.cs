using System.Diagnostics;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintsPortal.Web.Features.Problem;

/// <summary>Where failed requests are run again, whatever their method was.</summary>
[Public]
[DisableRateLimiting]
[IgnoreAntiforgeryToken]
[Repeatable]
public sealed class ProblemController : PortalController
{
    [Route("problem/{status:int?}")]
    public IActionResult Index()
    {
        // Not a parameter: binding would read the form again, which may be what failed.
        int? status = int.TryParse(RouteData.Values["status"]?.ToString(), out var asked) ? asked : null;
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var again = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failure is null && again is null)
        {
            // Somebody asked for this address itself.
            status = StatusCodes.Status404NotFound;
        }

        var code = failure is null ? status ?? StatusCodes.Status404NotFound : Response.StatusCode;
        if (code == StatusCodes.Status400BadRequest && Request.ContentLength > HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            // The form's token could not be read, because the form was cut off.
            code = StatusCodes.Status413PayloadTooLarge;
        }

        Response.StatusCode = code;
        var model = ProblemViewModel.For(code, failure?.Error, failure?.Path ?? again?.OriginalPath, Activity.Current?.TraceId.ToString());
        return View("Index", model with { Typed = TypedText.Of(Request) });
    }
}
