using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.QualityCheck;

/// <summary>The lead's quality check of the stage-one response before it goes (PCC-8e).</summary>
[Allow(Permission.CheckQuality)]
[Route("cases/{reference}/quality-check")]
public sealed class QualityCheckController(CaseLoader cases, LetterDesk desk, IValidator<QualityCheckForm> validator) : CaseTaskController(cases, "quality-check")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new QualityCheckForm(), cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, QualityCheckForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form))
            || !Allows(form.Passed == true && model.Letter.Gaps.Count > 0 ? "The letter lacks something that it must say: give it back" : null, ""))
        {
            return Invalid(model);
        }

        if (form.Passed == true)
        {
            await DoAsync(open, (complaint, act) => complaint.PassCheck(form.Note ?? "", open.Rules, act), cancellationToken);
            return Onward(open, LetterRoutes.Segment(LetterKind.StageOneResponse), "The response passed the quality check. It can be issued now.");
        }

        await DoAsync(open, (complaint, act) => complaint.ReturnFromCheck(form.Reason!, open.Rules, act), cancellationToken);
        return BackToCase(open, $"Given back to {open.Complaint.HandlerName}.");
    }

    private async Task<QualityCheckViewModel> ModelAsync(OpenCase open, QualityCheckForm form, CancellationToken cancellationToken) =>
        new(open, form, await desk.ComposeAsync(open, LetterKind.StageOneResponse, cancellationToken));
}

public sealed record QualityCheckViewModel(OpenCase Case, QualityCheckForm Form, DraftLetter Letter)
{
    /// <summary>It passed, and can only be given back.</summary>
    public bool HasPassed => Case.Complaint.Status == ComplaintStatus.StageOneReady;
}
