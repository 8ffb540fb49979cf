using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Followed = ComplaintsPortal.Domain.ServiceRequests.ServiceRequest;

namespace ComplaintsPortal.Web.Features.TriageServiceRequest;

/// <summary>Handles it as a request for a service, with the right to complain (Code 1.4, PCC-4).</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/triage/service-request")]
public sealed class TriageServiceRequestController(CaseLoader cases, PortalDbContext context, IValidator<ServiceRequestForm> validator) : CaseTaskController(cases, "triage")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new ServiceRequestViewModel(open, new ServiceRequestForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ServiceRequestForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ServiceRequestViewModel.Form)))
        {
            return Invalid(new ServiceRequestViewModel(open, form));
        }

        await DoAsync(
            open,
            (complaint, act) =>
            {
                complaint.TreatAsServiceRequest(form.Decision(), open.Rules, act);
                context.Add(Followed.Follow(complaint, form.Route(), act));
            },
            cancellationToken);
        return Onward(open, "letters/service-request-notice", "Handled as a service request. Now send the letter that says so.");
    }
}

public sealed record ServiceRequestViewModel(OpenCase Case, ServiceRequestForm Form);
