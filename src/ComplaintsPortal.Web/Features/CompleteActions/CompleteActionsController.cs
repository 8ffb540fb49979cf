using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.CompleteActions;

/// <summary>Completes or releases what was promised, until nothing is open (Code 6.6, 7.3, PCC-13b).</summary>
[Allow(Permission.CompleteActions)]
[Route("cases/{reference}/actions")]
public sealed class CompleteActionsController(CaseLoader cases, IValidator<ActionForm> validator) : CaseTaskController(cases, "actions")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(open);
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Finish(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var remedy = RemedyOf(open, number);
        return NotNow(open)
            ?? (remedy.IsOpen ? null : View("NotNow", new NotNowViewModel(open, $"Remedy {number}", $"It was {Words.Remedy(remedy.State).ToLowerInvariant()} on {Words.Day(remedy.FinishedDay!.Value)} already.")))
            ?? View(new ActionViewModel(open, remedy, new ActionForm { Outcome = remedy.AwardState is null ? null : RemedyState.Released, Day = DateParts.From(Today) }));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Finish(ComplaintReference reference, int number, ActionForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var remedy = RemedyOf(open, number);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ActionViewModel.Form))
            || !Allows(form.Outcome == RemedyState.Done && remedy.AwardState is not null ? "Money is done when it is paid. Record the payment" : null, "Form.Outcome"))
        {
            return Invalid(new ActionViewModel(open, remedy, form), nameof(Finish));
        }

        if (form.Outcome == RemedyState.Done)
        {
            await DoAsync(open, (complaint, act) => complaint.CompleteRemedy(number, form.Day.ToDate()!.Value, form.Evidence!, open.Rules, act), cancellationToken);
        }
        else
        {
            await DoAsync(open, (complaint, act) => complaint.ReleaseRemedy(number, form.Reason!, open.Rules, act), cancellationToken);
        }

        var said = $"Remedy {number} is {Words.Remedy(remedy.State).ToLowerInvariant()}.";
        return open.Complaint.Remedies.Any(r => r.IsOpen) ? Onward(open, "actions", said) : BackToCase(open, said + " Nothing is open any more.");
    }

    private static Remedy RemedyOf(OpenCase open, int number) =>
        open.Complaint.Remedies.FirstOrDefault(r => r.Number == number) ?? throw new NotFoundException("remedy");
}

public sealed record ActionViewModel(OpenCase Case, Remedy Remedy, ActionForm Form);
