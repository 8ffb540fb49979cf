using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.EscalationReview;

/// <summary>The third answer to a request for stage two: it brought new information, so stage one is looked at again (PCC-8g). Only where the policy has it.</summary>
[Allow(Permission.DecideEscalation)]
[Route("cases/{reference}/escalation/review")]
public sealed class EscalationReviewController(CaseLoader cases, IValidator<EscalationReviewForm> validator) : CaseTaskController(cases, "escalation")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return open.Complaint.WhyNotReviewStageOne(open.Policy, Actor) is { } whyNot
            ? View("NotNow", new NotNowViewModel(open, "Look at stage one again", whyNot))
            : View(new EscalationReviewViewModel(open, new EscalationReviewForm { Efforts = open.Complaint.StageTwo?.EffortsToUnderstand }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, EscalationReviewForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(EscalationReviewViewModel.Form)))
        {
            return Invalid(new EscalationReviewViewModel(open, form));
        }

        await DoAsync(
            open,
            (complaint, act) =>
            {
                if (form.Efforts is { } efforts && efforts != complaint.StageTwo?.EffortsToUnderstand)
                {
                    complaint.RecordEffortToUnderstand(efforts, act);
                }

                complaint.ReviewStageOne(form.NewInformation!, open.Rules, act);
            },
            cancellationToken);
        return Onward(open, "letters/stage-one-review", "Stage one is looked at again. Now send the letter that says so.");
    }
}

public sealed record EscalationReviewViewModel(OpenCase Case, EscalationReviewForm Form);
