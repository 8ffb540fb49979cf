using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Features.Drafts;

/// <summary>What was typed is kept until the form has done its work, which is when it leads on to another page.</summary>
internal sealed class DraftDoneFilter(StaffDraftStore drafts) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        var request = context.HttpContext.Request;
        if (executed.Exception is null
            && executed.Result is RedirectResult or RedirectToActionResult or LocalRedirectResult
            && HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && context.HttpContext.User.StaffId() is { } staffId
            && request.Form["DraftKey"].ToString() is { Length: > 0 and <= StaffDraft.FormKeyLength } key)
        {
            await drafts.RemoveAsync(staffId, key, CancellationToken.None);
        }
    }
}
