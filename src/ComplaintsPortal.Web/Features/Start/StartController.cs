using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Start;

/// <summary>The front page.</summary>
[Public]
public sealed class StartController : PortalController
{
    [HttpGet("/")]
    public IActionResult Index() => View();
}
