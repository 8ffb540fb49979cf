using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Triage;

/// <summary>The lead's first decision: what is this? Each answer has a page of its own (PCC-7).</summary>
[Allow(Permission.Triage)]
public sealed class TriageController(CaseLoader cases, SamePersonQuery others, NamedStaffQuery named) : CaseTaskController(cases, "triage")
{
    [HttpGet("cases/{reference}/triage")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new TriageViewModel(
            open, await others.FindAsync(open.Complaint, Actor, cancellationToken), await named.InAsync(open.Complaint, cancellationToken)));
    }
}
