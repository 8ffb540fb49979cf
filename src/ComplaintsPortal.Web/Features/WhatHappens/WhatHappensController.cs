using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.WhatHappens;

/// <summary>Both stages with their times, from the same policy and Code that the cases run on (Code 3.4).</summary>
[Public]
public sealed class WhatHappensController(Rulebooks rulebooks) : PortalController
{
    [HttpGet("/what-happens")]
    public IActionResult Index() => View(WhatHappensViewModel.For(rulebooks.Current, Today));
}
