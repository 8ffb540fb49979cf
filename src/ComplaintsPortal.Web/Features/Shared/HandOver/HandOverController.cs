using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Shared.HandOver;

/// <summary>Hands a finished response to whoever decides whether it can go. A letter that lacks a compulsory part is not handed over.</summary>
/// <param name="segment">Of the task in <see cref="CaseTasks"/>.</param>
/// <param name="response">The letter that the response becomes.</param>
public abstract class HandOverController(CaseLoader cases, LetterDesk desk, string segment, LetterKind response) : CaseTaskController(cases, segment)
{
    public const string Incomplete = "The letter lacks something that it must say. Fill that in first";

    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View("HandOver", await ModelAsync(open, cancellationToken));
    }

    [HttpPost]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> Send(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var model = await ModelAsync(open, cancellationToken);
        if (!Allows(model.Letter.Gaps.Count > 0 ? Incomplete : null, ""))
        {
            return Invalid(model, "HandOver");
        }

        await DoAsync(open, (complaint, act) => HandOver(complaint, open.Rules, act), cancellationToken);
        return BackToCase(open, Told);
    }

    /// <summary>What is said when it is done.</summary>
    protected abstract string Told { get; }

    protected abstract void HandOver(Complaint complaint, Rulebook rules, Act act);

    private async Task<HandOverViewModel> ModelAsync(OpenCase open, CancellationToken cancellationToken) =>
        new(Task.Title, await desk.ComposeAsync(open, response, cancellationToken));
}

public sealed record HandOverViewModel(string Title, DraftLetter Letter);
