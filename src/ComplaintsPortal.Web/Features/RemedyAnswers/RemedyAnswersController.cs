using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.RemedyAnswers;

/// <summary>Records that the complainant agrees that a remedy is done; where they do not, it is owed again (Code 7.3).</summary>
[Allow(Permission.CompleteActions)]
[Route("cases/{reference}/answers")]
public sealed class RemedyAnswersController(CaseLoader cases, IValidator<RemedyAnswerForm> validator) : CaseTaskController(cases, "answers")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new RemedyAnswerViewModel(open, new RemedyAnswerForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, RemedyAnswerForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = new RemedyAnswerViewModel(open, form);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form))
            || !Allows(model.Waiting.Any(r => r.Number == form.Number) ? null : RemedyAnswerFormValidator.NoRemedy, "Form.Number"))
        {
            return Invalid(model);
        }

        var number = form.Number!.Value;
        if (form.Done == true)
        {
            await DoAsync(open, (complaint, act) => complaint.ConfirmRemedy(number, form.InWords ?? "", open.Rules, act), cancellationToken);
            return BackToCase(open, $"They confirmed that remedy {number} is done.", "remedies");
        }

        await DoAsync(open, (complaint, act) => complaint.DisputeRemedy(number, form.InWords!, open.Rules, act), cancellationToken);
        return BackToCase(open, $"Remedy {number} is owed again.", "remedies");
    }
}

public sealed record RemedyAnswerViewModel(OpenCase Case, RemedyAnswerForm Form)
{
    public IReadOnlyList<Remedy> Waiting => [.. Case.Complaint.Remedies.Where(r => Case.Complaint.WhyNotAnswerRemedy(r.Number) is null)];

    public IEnumerable<FieldOption> Options => Waiting.Select(r => new FieldOption(
        r.Number.ToString(CultureInfo.InvariantCulture), $"Remedy {r.Number}: {r.Description}", $"Done on {Words.Day(r.FinishedDay!.Value)}: {r.Outcome}"));
}
