using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TriageAsk;

/// <summary>Asks the complainant what is meant; every clock runs on (PCC-8b, Code 6.2).</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/triage/ask")]
public sealed class TriageAskController(CaseLoader cases, IValidator<AskForm> validator) : CaseTaskController(cases, "triage")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open)
            ?? (open.Complaint.WhyNotAskClarification(Actor) is { } whyNot ? View("NotNow", new NotNowViewModel(open, "Ask them what they mean", whyNot)) : null)
            ?? View(new AskViewModel(open, new AskForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, AskForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AskViewModel.Form)))
        {
            return Invalid(new AskViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.AskClarification(form.Question!, open.Rules, act), cancellationToken);
        return Onward(open, "letters/clarification", "Your question is recorded. Now send the letter that asks it.");
    }
}

public sealed record AskViewModel(OpenCase Case, AskForm Form);
