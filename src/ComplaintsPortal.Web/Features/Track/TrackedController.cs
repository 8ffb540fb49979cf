using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>A page of the complaint that is open in this browser. Without one, the way in is shown.</summary>
[Public]
public abstract class TrackedController : PortalController
{
    protected Complaint Complaint { get; private set; } = null!;

    /// <summary>Whoever of a group has opened it; null for the complainant in whose name it stands.</summary>
    protected GroupMember? Member { get; private set; }

    /// <summary>Everybody else who is part of the complaint.</summary>
    protected IReadOnlyList<GroupMember> Group { get; private set; } = [];

    protected string ActorName => Member?.Person.Name ?? Complaint.Correspondent.Name;

    protected TrackedComplaint Tracked => new(Complaint, Rulebooks.For(Complaint), Today, Member, Group);

    protected Rulebooks Rulebooks => HttpContext.RequestServices.GetRequiredService<Rulebooks>();

    protected static string Href(string? segment = null) => segment is null ? TrackController.CasePage : $"{TrackController.CasePage}/{segment}";

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        var opened = await services.GetRequiredService<TrackSession>().CurrentAsync(HttpContext.RequestAborted);
        var database = services.GetRequiredService<PortalDbContext>();
        var complaint = opened is { } open ? await database.FindComplaintAsync(open.Reference, HttpContext.RequestAborted) : null;
        if (complaint is null)
        {
            Notice("Open your complaint with its reference and access code. For your safety it closes after an hour.");
            context.Result = Redirect("/track");
            return;
        }

        Complaint = complaint;
        Group = await database.GroupOfAsync(complaint.Id, HttpContext.RequestAborted);
        Member = Group.FirstOrDefault(one => one.Party.Id == opened!.PartyId);
        await base.OnActionExecutionAsync(context, next);
    }
}
