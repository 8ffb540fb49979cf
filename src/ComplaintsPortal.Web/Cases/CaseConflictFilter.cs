using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// Turns an act that came too late (a double press, a stale tab, two people at once) into a page that says what
/// happened meanwhile and shows what was typed, so that nothing has to be written twice.
/// </summary>
public sealed class CaseConflictFilter(PortalDbContext database, CaseLoader loader, IModelMetadataProvider metadata) : IAsyncExceptionFilter
{
    private const int EventsShown = 5;

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not (IllegalActException or DbUpdateConcurrencyException)
            || !HttpMethods.IsPost(context.HttpContext.Request.Method)
            || !ComplaintReference.TryParse(context.RouteData.Values["reference"] as string, out var reference))
        {
            return;
        }

        var cancellationToken = context.HttpContext.RequestAborted;
        database.ChangeTracker.Clear();
        var open = await loader.OpenAsync(reference, context.HttpContext.User.ToActor(), cancellationToken);
        IReadOnlyList<RecordedEvent> events = open.SeesEverything
            ? await database.Set<RecordedEvent>().AsNoTracking().Where(e => e.ComplaintId == open.Complaint.Id)
                .OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(EventsShown).ToListAsync(cancellationToken)
            : [];
        var model = new CaseChangedViewModel(
            open,
            (context.Exception as IllegalActException)?.Message,
            events,
            TypedText.In(context.HttpContext.Request.Form),
            context.HttpContext.Request.Path);
        context.Result = new ViewResult
        {
            ViewName = "CaseChanged",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<CaseChangedViewModel>(metadata, new ModelStateDictionary()) { Model = model },
        };
        context.ExceptionHandled = true;
    }
}

/// <param name="Refused">Why the act is not possible; null when somebody else's save came first.</param>
public sealed record CaseChangedViewModel(
    OpenCase Case, string? Refused, IReadOnlyList<RecordedEvent> Latest, IReadOnlyList<TypedField> Typed, string PageHref);
