using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.EscalationRequest;

/// <summary>Records that the complainant asked for stage two, with the moment it reached us (Code 6.10–6.12).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/escalation-request")]
public sealed class EscalationRequestController(CaseLoader cases, IValidator<EscalationRequestForm> validator, PortalDbContext context) : CaseTaskController(cases, "escalation-request")
{
    public const string BeforeResponse = "They cannot have asked for stage two before our stage one response was sent";

    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new EscalationRequestForm { Received = MomentParts.From(Clock.GetUtcNow().UtcDateTime) }, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, EscalationRequestForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(EscalationRequestViewModel.Form)) || !Allows(WhyNot(open, form), "Form.Received.Day"))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        var asker = (await context.PresentGroupOfAsync(open.Complaint.Id, cancellationToken)).FirstOrDefault(one => EscalationRequestForm.Of(one) == form.Who);
        await DoAsync(open, (complaint, act) => complaint.RequestEscalation(form.Received.ToUtc()!.Value, form.InWords ?? "", open.Rules, act, asker?.Person.Name ?? ""), cancellationToken);
        const string Said = "The request for stage two is recorded.";
        return Actor.Can(Permission.DecideEscalation)
            ? Onward(open, "escalation", Said + " Now decide on it.")
            : BackToCase(open, Said + " The complaints lead decides on it.");
    }

    private async Task<EscalationRequestViewModel> ModelAsync(OpenCase open, EscalationRequestForm form, CancellationToken cancellationToken) =>
        new(open, form, await context.PresentGroupOfAsync(open.Complaint.Id, cancellationToken));

    private static string? WhyNot(OpenCase open, EscalationRequestForm form)
    {
        var day = LondonTime.DateOf(form.Received.ToUtc()!.Value);
        return day < open.Complaint.StageOne.RespondedDay ? BeforeResponse : open.Complaint.WhyNotRequestEscalation(day);
    }
}

/// <param name="Group">Others who complain of the same, any of whom can have asked.</param>
public sealed record EscalationRequestViewModel(OpenCase Case, EscalationRequestForm Form, IReadOnlyList<GroupMember> Group);
