using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Evidence;

/// <summary>Adds to what the investigation relies on, with a file where there is one (PCC-8d, Code 5.8).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/evidence")]
public sealed class EvidenceController(CaseLoader cases, EvidenceHandler handler, UploadRules rules, IValidator<EvidenceForm> validator) : CaseTaskController(cases, "evidence")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new EvidenceViewModel(open, new EvidenceForm(), rules));
    }

    [HttpPost]
    [TakesFiles]
    public async Task<IActionResult> Index(ComplaintReference reference, EvidenceForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(EvidenceViewModel.Form))
            || !Allows(await handler.HandleAsync(open, form, cancellationToken), $"Form.{nameof(form.File)}"))
        {
            return Invalid(new EvidenceViewModel(open, form, rules));
        }

        return BackToCase(open, $"“{form.Title}” is added to the evidence.");
    }
}

public sealed record EvidenceViewModel(OpenCase Case, EvidenceForm Form, UploadRules Rules);
