using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Close;

/// <summary>Closes a complaint when nothing is left, or says what is (Code 6.6).</summary>
[Allow(Permission.Close)]
[Route("cases/{reference}/close")]
public sealed class CloseController(CaseLoader cases) : CaseTaskController(cases, "close")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken) =>
        View(await OpenAsync(reference, cancellationToken));

    [HttpPost]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> Close(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        await DoAsync(open, (complaint, act) => complaint.Close(open.Rules, act), cancellationToken);
        return BackToCase(open, "The complaint is closed.");
    }
}
