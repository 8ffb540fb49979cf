using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TriageSplit;

/// <summary>One contact with a part for us and a part for another body: ours goes on here, theirs is recorded and passed on (PCC-7, PCC-7b).</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/triage/split")]
public sealed class TriageSplitController(CaseLoader cases, NewComplaints opening, IValidator<SplitForm> validator) : CaseTaskController(cases, "triage")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new SplitViewModel(open, new SplitForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, SplitForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(SplitViewModel.Form))
            || !Allows(open.Complaint.WhyNotSplit(form.Decision(), open.Rules, Actor), $"Form.{nameof(form.Process)}"))
        {
            return Invalid(new SplitViewModel(open, form));
        }

        var other = await opening.SplitAsync(reference, Actor, form.Decision(), cancellationToken);
        return Onward(open, "triage", $"The other part is recorded as {other} and passed on: send the letter that says so there. Now decide about our part.");
    }
}

public sealed record SplitViewModel(OpenCase Case, SplitForm Form);
