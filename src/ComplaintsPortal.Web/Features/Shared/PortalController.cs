using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Staff;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>What every controller of the portal may ask: who acts, what day it is, and how to answer a form.</summary>
public abstract class PortalController : Controller
{
    /// <summary>The signed-in member of staff. Only where the page asks for a permission.</summary>
    protected Actor Actor => field ??= User.ToActor();

    /// <summary>Today in London.</summary>
    protected DateOnly Today => LondonTime.Today(Clock);

    protected TimeProvider Clock => HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    /// <summary>Checks the form and puts what is wrong beside the fields; false when the page has to be shown again.</summary>
    protected async Task<bool> IsValidAsync<TForm>(IValidator<TForm> validator, TForm form, CancellationToken cancellationToken, string? prefix = null)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        foreach (var error in result.Errors)
        {
            var key = prefix is null ? error.PropertyName : $"{prefix}.{error.PropertyName}";
            if (ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0)
            {
                // What could not even be read has its sentence already.
                continue;
            }

            ModelState.AddModelError(key, error.ErrorMessage);
        }

        return ModelState.IsValid;
    }

    /// <summary>The page again, with everything that was typed and what is wrong with it (400).</summary>
    protected ViewResult Invalid(object model, string viewName = "Index")
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(viewName, model);
    }

    /// <summary>Says on the next page what was done.</summary>
    protected void Done(string sentence) => TempData[Banner.Key] = sentence;

    /// <summary>Says on the next page what the person should know, without praise.</summary>
    protected void Notice(string sentence) => TempData[Banner.NoticeKey] = sentence;
}
