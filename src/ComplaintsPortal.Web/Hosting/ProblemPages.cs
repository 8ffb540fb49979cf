using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>Every failure becomes a page in plain words (Features/Problem), with the status that fits it.</summary>
internal static class ProblemPages
{
    public static void UseProblemPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem",
            StatusCodeSelector = Status,
            SuppressDiagnosticsCallback = failed => Status(failed.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
    }

    internal static int Status(Exception fault) => fault switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        NotAllowedException => StatusCodes.Status403Forbidden,
        IllegalActException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException refused => refused.StatusCode,
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status500InternalServerError,
    };
}
