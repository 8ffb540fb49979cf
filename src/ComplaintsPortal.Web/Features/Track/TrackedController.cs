using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>A page of the complaint that is open in this browser. Without one, the way in is shown.</summary>
[Public]
public abstract class TrackedController : PortalController
{
    protected Complaint Complaint { get; private set; } = null!;

    protected TrackedComplaint Tracked => new(Complaint, Rulebooks.For(Complaint), Today);

    protected Rulebooks Rulebooks => HttpContext.RequestServices.GetRequiredService<Rulebooks>();

    protected static string Href(string? segment = null) => segment is null ? TrackController.CasePage : $"{TrackController.CasePage}/{segment}";

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        var reference = await services.GetRequiredService<TrackSession>().CurrentAsync(HttpContext.RequestAborted);
        var complaint = reference is { } open
            ? await services.GetRequiredService<PortalDbContext>().FindComplaintAsync(open, HttpContext.RequestAborted)
            : null;
        if (complaint is null)
        {
            Notice("Open your complaint with its reference and access code. For your safety it closes after an hour.");
            context.Result = Redirect("/track");
            return;
        }

        Complaint = complaint;
        await base.OnActionExecutionAsync(context, next);
    }
}
