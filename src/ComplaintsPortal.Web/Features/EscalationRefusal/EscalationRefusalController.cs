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

namespace ComplaintsPortal.Web.Features.EscalationRefusal;

/// <summary>Refuses stage two on one ground of the policy; the earlier response stands (PCC-8g, Code 5.11).</summary>
[Allow(Permission.DecideEscalation)]
[Route("cases/{reference}/escalation/refuse")]
public sealed class EscalationRefusalController(CaseLoader cases, NewComplaints news, SamePersonQuery others, IValidator<GroundForm> validator) : CaseTaskController(cases, "escalation")
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
        var form = new GroundForm
        {
            Ground = Find(open, ground),
            IssueDay = DateParts.From(said.KnownDay ?? said.OccurredDay),
            WhatIsNew = open.Complaint.StageTwo?.RequestInWords,
        };
        form.Others = await OthersAsync(open, form, cancellationToken);
        return NotNow(open) ?? View(new RefusalViewModel(open, form));
    }

    [HttpPost("{ground}")]
    public async Task<IActionResult> Ground(ComplaintReference reference, string ground, GroundForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        form.Ground = Find(open, ground);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(RefusalViewModel.Form))
            || !Allows(
                // The new complaint is opened with the decision; that it will be there is enough here.
                open.Complaint.WhyNotRefuseEscalation(form.ToRefusal(form.WhatIsNew ?? ""), open.Rules, Actor) ?? await others.WhyNotEarlierAsync(form.EarlierCase ?? "", reference, cancellationToken),
                $"Form.{form.FieldInQuestion}"))
        {
            form.Others = await OthersAsync(open, form, cancellationToken);
            return Invalid(new RefusalViewModel(open, form), nameof(Ground));
        }

        var opened = await news.DecideAsync(
            reference, Actor, form.Ground.OpensNewComplaint ? form.WhatIsNew! : "",
            (complaint, newComplaint, rules, act) => complaint.RefuseEscalation(form.ToRefusal(newComplaint?.ToString() ?? ""), rules, act), cancellationToken);
        return Onward(open, "letters/escalation-refused", $"Stage two is refused.{(opened is { } one ? $" What is new is complaint {one}." : "")} Now send the letter that says so.");
    }

    private async Task<IReadOnlyList<SamePerson>> OthersAsync(OpenCase open, GroundForm form, CancellationToken cancellationToken) =>
        form.Ground!.Needs == DeclineNeed.EarlierCase ? await others.FindAsync(open.Complaint, Actor, cancellationToken) : [];

    private static Ground Find(OpenCase open, string code) =>
        open.Policy.EscalationRefusalGrounds.FirstOrDefault(g => g.Code == code) is { } ground
            ? Shared.Grounds.Ground.From(ground, open.Policy)
            : throw new NotFoundException("ground");
}

public sealed record RefusalViewModel(OpenCase Case, GroundForm Form);
