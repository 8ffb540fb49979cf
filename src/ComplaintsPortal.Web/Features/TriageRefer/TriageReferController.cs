using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TriageRefer;

/// <summary>Passes a contact to the process where it belongs (PCC-7, PCC-7b).</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/triage/refer")]
public sealed class TriageReferController(CaseLoader cases, IValidator<ReferForm> validator) : CaseTaskController(cases, "triage")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, string? process, CancellationToken cancellationToken)
    {
        // A ground that routes elsewhere leads here with the place chosen already.
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new ReferViewModel(open, new ReferForm { Process = process }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ReferForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ReferViewModel.Form))
            || !Allows(open.Complaint.WhyNotRefer(form.Decision(), open.Rules, Actor), $"Form.{nameof(form.Process)}"))
        {
            return Invalid(new ReferViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.Refer(form.Decision(), open.Rules, act), cancellationToken);
        return Onward(open, "letters/referral", "Passed on. Now send the letter that says so.");
    }
}

public sealed record ReferViewModel(OpenCase Case, ReferForm Form);
