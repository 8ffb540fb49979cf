using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.Grounds;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TriageDecline;

/// <summary>Does not accept a complaint, on one ground of the policy (PCC-3, Code 2.2, 2.4).</summary>
[Allow(Permission.Decline)]
[Route("cases/{reference}/triage/decline")]
public sealed class TriageDeclineController(CaseLoader cases, SamePersonQuery others, IValidator<GroundForm> validator) : CaseTaskController(cases, "triage/decline")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(open);
    }

    [HttpGet("{ground}")]
    public async Task<IActionResult> Ground(ComplaintReference reference, string ground, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var said = open.Complaint.Submission.AsItCame;
        var form = new GroundForm { Ground = Find(open, ground), IssueDay = DateParts.From(said.KnownDay ?? said.OccurredDay) };
        return NotNow(open) ?? await ShowAsync(open, form, cancellationToken);
    }

    [HttpPost("{ground}")]
    public async Task<IActionResult> Ground(ComplaintReference reference, string ground, GroundForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        form.Ground = Find(open, ground);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(DeclineViewModel.Form))
            || !Allows(
                open.Complaint.WhyNotDecline(form.ToDecline(), open.Rules, Actor) ?? await others.WhyNotEarlierAsync(form.EarlierCase ?? "", reference, cancellationToken),
                $"Form.{form.FieldInQuestion}"))
        {
            form.Others = await OthersAsync(open, form, cancellationToken);
            return Invalid(new DeclineViewModel(open, form), nameof(Ground));
        }

        await DoAsync(open, (complaint, act) => complaint.Decline(form.ToDecline(), open.Rules, act), cancellationToken);
        return Onward(open, "letters/decline", "Not accepted. Now send the letter that says so.");
    }

    private async Task<ViewResult> ShowAsync(OpenCase open, GroundForm form, CancellationToken cancellationToken)
    {
        form.Others = await OthersAsync(open, form, cancellationToken);
        return View(new DeclineViewModel(open, form));
    }

    private async Task<IReadOnlyList<SamePerson>> OthersAsync(OpenCase open, GroundForm form, CancellationToken cancellationToken) =>
        form.Ground!.Needs == DeclineNeed.EarlierCase ? await others.FindAsync(open.Complaint, Actor, cancellationToken) : [];

    private static Ground Find(OpenCase open, string code) =>
        open.Policy.DeclineReasons.FirstOrDefault(r => r.Code == code) is { } reason
            ? Shared.Grounds.Ground.From(reason, open.Policy)
            : throw new NotFoundException("ground");
}

public sealed record DeclineViewModel(OpenCase Case, GroundForm Form);
