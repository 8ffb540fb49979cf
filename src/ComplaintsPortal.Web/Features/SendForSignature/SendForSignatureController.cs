using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SendForSignature;

/// <summary>Hands the stage-two response to the director (PCC-8h).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/send-for-signature")]
public sealed class SendForSignatureController(CaseLoader cases, LetterDesk desk) : CaseTaskController(cases, "send-for-signature")
{
    public const string Incomplete = "The letter lacks something that it must say. Fill that in first";

    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await LetterAsync(open, cancellationToken));
    }

    [HttpPost]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> Send(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var letter = await LetterAsync(open, cancellationToken);
        if (!Allows(letter.Gaps.Count > 0 ? Incomplete : null, ""))
        {
            return Invalid(letter);
        }

        await DoAsync(open, (complaint, act) => complaint.SubmitForSignature(open.Rules, act), cancellationToken);
        return BackToCase(open, "Sent to the director for signature.");
    }

    private Task<DraftLetter> LetterAsync(OpenCase open, CancellationToken cancellationToken) =>
        desk.ComposeAsync(open, LetterKind.StageTwoResponse, cancellationToken);
}
