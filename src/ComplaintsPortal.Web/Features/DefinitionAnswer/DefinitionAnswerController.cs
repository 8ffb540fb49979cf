using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.DefinitionAnswer;

/// <summary>Records that the complainant agreed or corrected our understanding, or did not reply (Code 5.6, BRF-1a).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/definition")]
public sealed class DefinitionAnswerController(CaseLoader cases, IValidator<DefinitionAnswerForm> validator) : CaseTaskController(cases, "definition")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new DefinitionAnswerViewModel(open, new DefinitionAnswerForm { Day = DateParts.From(Today) }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, DefinitionAnswerForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(DefinitionAnswerViewModel.Form)))
        {
            return Invalid(new DefinitionAnswerViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.AnswerDefinition(form.Answer!.Value, form.InWords ?? "", act, form.Day.ToDate()), cancellationToken);
        return form.Answer == DefinitionState.Corrected && open.Complaint.WhyNotDefine(Actor) is null
            ? Onward(open, "define", "Their correction is recorded. Now change the definition.")
            : BackToCase(open, "What they said of the definition is recorded.");
    }
}

public sealed record DefinitionAnswerViewModel(OpenCase Case, DefinitionAnswerForm Form);
