using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SendForCheck;

/// <summary>Hands the stage-one response to the lead for the quality check (PCC-8e).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/send-for-check")]
public sealed class SendForCheckController(CaseLoader cases, LetterDesk desk) : CaseTaskController(cases, "send-for-check")
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

        await DoAsync(open, (complaint, act) => complaint.SubmitForCheck(open.Rules, act), cancellationToken);
        return BackToCase(open, "Sent to the complaints lead for the quality check.");
    }

    private Task<DraftLetter> LetterAsync(OpenCase open, CancellationToken cancellationToken) =>
        desk.ComposeAsync(open, LetterKind.StageOneResponse, cancellationToken);
}
