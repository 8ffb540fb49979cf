using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.More;

/// <summary>The registers and lists that are not opened every day.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class MoreController : PortalController
{
    [HttpGet(MorePages.Href)]
    public IActionResult Index() => View(MorePages.For(Actor));
}
