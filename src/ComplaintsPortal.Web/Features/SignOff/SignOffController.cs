using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SignOff;

/// <summary>The director signs the stage-two response or sends it back (PCC-8h, Code 6.20).</summary>
[Allow(Permission.SignOff)]
[Route("cases/{reference}/sign-off")]
public sealed class SignOffController(CaseLoader cases, LetterDesk desk, IValidator<SignOffForm> validator) : CaseTaskController(cases, "sign-off")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new SignOffForm(), cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, SignOffForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form))
            || !Allows(form.Signed == true && model.Letter.Gaps.Count > 0 ? "The letter lacks something that it must say: send it back" : null, ""))
        {
            return Invalid(model);
        }

        if (form.Signed == true)
        {
            await DoAsync(open, (complaint, act) => complaint.SignOff(open.Rules, act), cancellationToken);
            return Onward(open, LetterRoutes.Segment(LetterKind.StageTwoResponse), "Signed. The final response can be issued now.");
        }

        await DoAsync(open, (complaint, act) => complaint.ReturnFromSignature(form.Reason!, open.Rules, act), cancellationToken);
        return BackToCase(open, $"Sent back to {open.Complaint.HandlerName}.");
    }

    private async Task<SignOffViewModel> ModelAsync(OpenCase open, SignOffForm form, CancellationToken cancellationToken) =>
        new(open, form, await desk.ComposeAsync(open, LetterKind.StageTwoResponse, cancellationToken));
}

public sealed record SignOffViewModel(OpenCase Case, SignOffForm Form, DraftLetter Letter)
{
    /// <summary>It is signed, and can only be sent back.</summary>
    public bool IsSigned => Case.Complaint.Status == ComplaintStatus.StageTwoReady;
}
