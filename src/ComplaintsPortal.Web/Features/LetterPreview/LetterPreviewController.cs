using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Draft;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.LetterPreview;

/// <summary>The letter itself: as it would go now, as a page and as a PDF, and the PDF that went.</summary>
[Allow(Permission.UseStaffPages)]
[Route("cases/{reference}/letters")]
public sealed class LetterPreviewController(CaseLoader cases, LetterDesk desk, ILetterPdf pdf, FileStore files) : PortalController
{
    private const string Pdf = "application/pdf";

    /// <summary>In a frame of the letter's page; the same HTML that is printed.</summary>
    [HttpGet("{kind}/preview")]
    [FramedByPortal]
    public async Task<IActionResult> Index(ComplaintReference reference, string kind, CancellationToken cancellationToken) =>
        Html((await DraftAsync(reference, kind, cancellationToken)).Render());

    /// <summary>The response with the words in the boxes of the draft, saved or not.</summary>
    [HttpPost("{kind}/preview")]
    [FramedByPortal]
    [Repeatable]
    public async Task<IActionResult> WithDraft(ComplaintReference reference, string kind, DraftForm form, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(reference, kind, cancellationToken);
        var typed = form.Draft();
        return Html((draft with
        {
            Content = draft.Content with
            {
                StepsTaken = typed.StepsTaken,
                EvidenceConsidered = typed.EvidenceConsidered,
                WhatWentWrong = typed.WhatWentWrong,
                Changes = typed.Changes,
                Support = typed.Support,
            },
        }).Render());
    }

    [HttpGet("{kind}/preview.pdf")]
    public async Task<IActionResult> Print(ComplaintReference reference, string kind, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(reference, kind, cancellationToken);
        return File(await pdf.MakeAsync(draft.Render().Html, cancellationToken), Pdf);
    }

    /// <summary>The letter as it went, unchanged.</summary>
    [HttpGet("{number:int}.pdf")]
    public async Task<IActionResult> Issued(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        var letter = open.Complaint.Letters.FirstOrDefault(l => l.Number == number) ?? throw new NotFoundException("letter");
        return File(files.Open(letter.PdfSha256), Pdf, $"{open.Reference}-letter-{letter.Number}.pdf");
    }

    private async Task<DraftLetter> DraftAsync(ComplaintReference reference, string kind, CancellationToken cancellationToken)
    {
        if (!Kebab.TryParse<LetterKind>(kind, out var letter))
        {
            throw new NotFoundException("letter");
        }

        return await desk.ComposeAsync(await cases.OpenToWorkAsync(reference, Actor, cancellationToken), letter, cancellationToken);
    }

    // The letter brings its own style; nothing else in it can act.
    private ContentResult Html(RenderedLetter letter)
    {
        Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{letter.StyleHash}'; frame-ancestors 'self'";
        return Content(letter.Html, "text/html; charset=utf-8");
    }
}
