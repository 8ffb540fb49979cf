using System.Diagnostics;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ComplaintsPortal.Web.Features.Problem;

/// <summary>Where failed requests are run again, whatever their method was.</summary>
[Public]
[DisableRateLimiting]
[IgnoreAntiforgeryToken]
public sealed class ProblemController : PortalController
{
    [Route("problem/{status:int?}")]
    public IActionResult Index(int? status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var again = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failure is null && again is null)
        {
            // Somebody asked for this address itself.
            status = StatusCodes.Status404NotFound;
        }

        var code = failure is null ? status ?? StatusCodes.Status404NotFound : Response.StatusCode;
        Response.StatusCode = code;
        return View("Index", ProblemViewModel.For(code, failure?.Error, failure?.Path ?? again?.OriginalPath, Activity.Current?.TraceId.ToString()));
    }
}
