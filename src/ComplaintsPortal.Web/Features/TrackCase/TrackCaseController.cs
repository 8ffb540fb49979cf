using ComplaintsPortal.Web.Features.Track;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackCase;

/// <summary>Where the complaint stands, for the person who made it.</summary>
[Route(TrackController.CasePage)]
public sealed class TrackCaseController : TrackedController
{
    [HttpGet("")]
    public IActionResult Index() => View(Tracked);
}
