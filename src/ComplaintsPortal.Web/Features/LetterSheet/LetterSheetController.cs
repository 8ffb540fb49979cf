using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Draft;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.LetterSheet;

/// <summary>The letter itself as it would go now: for a frame, and as a PDF.</summary>
[Allow(Permission.UseStaffPages)]
[Route("cases/{reference}/letters/{kind}/preview")]
public sealed class LetterSheetController(CaseLoader cases, LetterDesk desk, ILetterPdf pdf) : PortalController
{
    [HttpGet("")]
    [FramedByPortal]
    public async Task<IActionResult> Index(ComplaintReference reference, string kind, [FromQuery(Name = "for")] int? onlyFor, CancellationToken cancellationToken) =>
        new LetterPage((await DraftAsync(reference, kind, cancellationToken, onlyFor)).Preview.Rendered);

    /// <summary>The response with the words in the boxes of the draft, saved or not.</summary>
    [HttpPost("")]
    [FramedByPortal]
    [Repeatable]
    public async Task<IActionResult> WithDraft(ComplaintReference reference, string kind, DraftForm form, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(reference, kind, cancellationToken);
        var typed = form.Draft();
        var content = draft.Preview.Content with
        {
            StepsTaken = typed.StepsTaken,
            EvidenceConsidered = typed.EvidenceConsidered,
            WhatWentWrong = typed.WhatWentWrong,
            Changes = LetterComposer.Changes(draft.Case.Complaint, draft.Case.Complaint.CurrentStage, typed.Changes),
            Support = typed.Support,
        };
        return new LetterPage(LetterRenderer.Render(content, draft.Template));
    }

    [HttpGet("/cases/{reference}/letters/{kind}/preview.pdf")]
    [Download(sandbox: false)]
    public async Task<IActionResult> Print(ComplaintReference reference, string kind, [FromQuery(Name = "for")] int? onlyFor, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(reference, kind, cancellationToken, onlyFor);
        return File(await pdf.MakeAsync(draft.Preview.Rendered.Html, cancellationToken), "application/pdf");
    }

    private async Task<DraftLetter> DraftAsync(ComplaintReference reference, string kind, CancellationToken cancellationToken, int? onlyFor = null)
    {
        if (!Kebab.TryParse<LetterKind>(kind, out var letter))
        {
            throw new NotFoundException("letter");
        }

        return await desk.ComposeAsync(await cases.OpenToWorkAsync(reference, Actor, cancellationToken), letter, cancellationToken, onlyFor);
    }
}
