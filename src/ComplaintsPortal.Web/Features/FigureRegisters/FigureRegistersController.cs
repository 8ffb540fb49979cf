using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.FigureRegisters;

/// <summary>Opens the numbers of a report that count something else than complaints.</summary>
[Allow(Permission.SeeFigures)]
public sealed class FigureRegistersController(FigureRegistersQuery query) : PortalController
{
    [HttpGet("staff/figures/behind")]
    public async Task<IActionResult> Index(RegisterForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View((form, await query.ReadAsync(form, Today, Actor, cancellationToken) ?? throw new NotFoundException("figure")));
    }
}
