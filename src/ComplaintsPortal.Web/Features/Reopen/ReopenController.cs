using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Reopen;

/// <summary>Takes a complaint up again, with a clock of its own from what led to it.</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/reopen")]
public sealed class ReopenController(CaseLoader cases, IValidator<ReopenForm> validator) : CaseTaskController(cases, "reopen")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new ReopenViewModel(open, new ReopenForm { On = MomentParts.From(Clock.GetUtcNow().UtcDateTime) }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ReopenForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ReopenViewModel.Form))
            || !Allows(open.Complaint.WhyNotReopen(form.Trigger!.Value, form.Reason!, form.On.ToUtc()!.Value, Clock.GetUtcNow().UtcDateTime, Actor), $"Form.{nameof(form.On)}"))
        {
            return Invalid(new ReopenViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.Reopen(form.Trigger!.Value, form.Reason!, form.On.ToUtc()!.Value, open.Rules, act), cancellationToken);
        return BackToCase(open, "The complaint is taken up again. Its clock is a new one.");
    }
}

public sealed record ReopenViewModel(OpenCase Case, ReopenForm Form);
