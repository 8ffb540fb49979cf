using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Escalation;

/// <summary>The lead's decision on a request for stage two: log it, or refuse it on a ground of the policy (PCC-8g, Code 5.11, 6.12).</summary>
[Allow(Permission.DecideEscalation)]
[Route("cases/{reference}/escalation")]
public sealed class EscalationController(CaseLoader cases, NewComplaints news, IValidator<EscalationForm> validator) : CaseTaskController(cases, "escalation")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new EscalationViewModel(open, new EscalationForm { Efforts = open.Complaint.StageTwo?.EffortsToUnderstand }.For(open.Policy)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, EscalationForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var circumstances = form.ExceptionalCircumstances ?? "";
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(EscalationViewModel.Form))
            || !Allows(open.Complaint.WhyNotAcceptEscalation(circumstances, open.Rules, Actor), "Form.ExceptionalCircumstances"))
        {
            return Invalid(new EscalationViewModel(open, form.For(open.Policy)));
        }

        var opened = await news.DecideAsync(
            reference,
            Actor,
            form.WhatIsNew ?? "",
            (complaint, newComplaint, rules, act) =>
            {
                if (form.Efforts is { } efforts && efforts != complaint.StageTwo!.EffortsToUnderstand)
                {
                    complaint.RecordEffortToUnderstand(efforts, act);
                }

                complaint.AcceptEscalation(circumstances, rules, act, form.Notes(rules.Policy), newComplaint);
            },
            cancellationToken);
        return Onward(open, "define", $"Logged at stage two.{(opened is { } one ? $" What is new is complaint {one}." : "")} Now set out the complaint for stage two.");
    }
}

public sealed record EscalationViewModel(OpenCase Case, EscalationForm Form)
{
    public bool AfterWindow => Case.Complaint.RequestedAfterWindow(Case.Rules);
}
