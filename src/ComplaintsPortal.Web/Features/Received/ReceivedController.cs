using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Received;

/// <summary>
/// Corrects the moment of receipt, from which every clock follows: first the dates that move are shown, then it is done, with a
/// reason, and kept in the history.
/// </summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/received")]
public sealed class ReceivedController(CaseLoader cases, Rulebooks rulebooks, HazardDesk hazardDesk, IValidator<ReceivedForm> validator) : CaseTaskController(cases, "received")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new ReceivedViewModel(open, new ReceivedForm { Received = MomentParts.From(open.Complaint.ReceivedOn) }));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ReceivedForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (form.Change)
        {
            return View(new ReceivedViewModel(open, form));
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ReceivedViewModel.Form))
            || !Allows(open.Complaint.WhyNotCorrectReceived(form.Received.ToUtc()!.Value, Actor), "Form.Received.Day"))
        {
            return Invalid(new ReceivedViewModel(open, form));
        }

        var moment = form.Received.ToUtc()!.Value;
        var rules = rulebooks.IfReceived(open.Complaint, LondonTime.DateOf(moment));
        var hazards = await hazardDesk.OfAsync(open.Complaint.Id, cancellationToken);
        if (!form.Confirmed || (form.Seen is { } seen && seen != open.Complaint.Version))
        {
            return View("Confirm", new ReceivedPreview(open, form, moment, rules, hazards));
        }

        await DoAsync(
            open,
            (complaint, act) =>
            {
                hazards.ForEach(hazard => hazard.CorrectAware(complaint, moment, rules.Calendar, act));
                complaint.CorrectReceived(moment, form.Reason!, rules, act);
            },
            cancellationToken);
        return BackToCase(open, "The moment of receipt is corrected. Every date is worked out anew.");
    }
}

public sealed record ReceivedViewModel(OpenCase Case, ReceivedForm Form);
