using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.CaseComplainant;

/// <summary>From a case to the record of its complainant.</summary>
[Allow(Permission.SeePeople)]
public sealed class CaseComplainantController(CaseLoader cases, PortalDbContext context) : CaseController
{
    [HttpGet("cases/{reference}/complainant")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        var person = await context.PersonOfAsync(open.Complaint.Id, cancellationToken) ?? throw new NotFoundException("record of a complainant");
        return Redirect(ComplainantHref.Of(person.Id));
    }
}
