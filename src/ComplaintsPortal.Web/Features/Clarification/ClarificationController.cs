using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Clarification;

/// <summary>Records the answer to the question that was asked at triage (PCC-8b).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/clarification")]
public sealed class ClarificationController(CaseLoader cases, IValidator<AnswerForm> validator) : CaseTaskController(cases, "clarification")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new AnswerViewModel(open, new AnswerForm { Day = DateParts.From(open.Today) }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, AnswerForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AnswerViewModel.Form))
            || !Allows(form.How == AnswerForm.NotAtAll || open.Policy.Channels.Any(c => c.Code == form.How) ? null : AnswerFormValidator.NoWay, $"Form.{nameof(form.How)}"))
        {
            return Invalid(new AnswerViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.AnswerClarification(form.Answer!, open.Rules, act, form.How == AnswerForm.NotAtAll ? "" : CaseWords.Of(open.Policy.Channels, form.How!), form.Day.ToDate()), cancellationToken);
        return Actor.Can(Permission.Triage)
            ? Onward(open, "triage", "Their answer is recorded. Now decide what this is.")
            : BackToCase(open, "Their answer is recorded. The complaints lead decides what this is.");
    }
}

public sealed record AnswerViewModel(OpenCase Case, AnswerForm Form)
{
    public IEnumerable<FieldOption> Ways => [.. Case.Policy.Channels.Select(c => new FieldOption(c.Code, c.Words)), new(AnswerForm.NotAtAll, "No answer came")];
}
