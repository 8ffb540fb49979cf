using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Followed = ComplaintsPortal.Domain.ServiceRequests.ServiceRequest;

namespace ComplaintsPortal.Web.Features.RaiseComplaint;

/// <summary>They are unhappy with how we deal with a service request: that is a complaint, and the request goes on (Code 1.5, PCC-4).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/service-request/raise")]
public sealed class RaiseComplaintController(CaseLoader cases, PortalDbContext context, RaiseHandler handler, IValidator<RaiseForm> validator)
    : CaseTaskController(cases, "service-request")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open)
            ?? (await WhyNotAsync(open, cancellationToken) is { } whyNot ? View("NotNow", new NotNowViewModel(open, "Raise it as a complaint", whyNot)) : null)
            ?? View(new RaiseViewModel(open, new RaiseForm { On = MomentParts.From(Clock.GetUtcNow().UtcDateTime), Channel = "telephone" }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, RaiseForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(RaiseViewModel.Form)))
        {
            return Invalid(new RaiseViewModel(open, form));
        }

        var taken = await handler.HandleAsync(reference, form, Actor, cancellationToken);
        Record.RecordController.KeepCode(TempData, taken);
        return Redirect($"/staff/record/{taken.Reference}");
    }

    private async Task<string?> WhyNotAsync(OpenCase open, CancellationToken cancellationToken) =>
        await context.Set<Followed>().AsNoTracking().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id, cancellationToken) is { } request
            ? request.WhyNotRaise(Actor)
            : "Say first where the service request went.";
}

public sealed record RaiseViewModel(OpenCase Case, RaiseForm Form);
