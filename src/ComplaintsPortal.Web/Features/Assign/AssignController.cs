using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Assign;

/// <summary>Names who investigates stage one or reviews stage two (PCC-8a, Code 6.13).</summary>
[Allow(Permission.DefineAndAssign)]
[Route("cases/{reference}/assign")]
public sealed class AssignController(CaseLoader cases, CaseHistory history, CandidatesQuery candidates, IValidator<AssignForm> validator) : CaseTaskController(cases, "assign")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open)
            ?? View(await ModelAsync(open, new AssignForm { HandlerId = open.Complaint.HandlerId }, await candidates.ForAsync(open, cancellationToken), cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, AssignForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var people = await candidates.ForAsync(open, cancellationToken);
        var chosen = people.FirstOrDefault(one => one.Card.Id == form.HandlerId);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AssignViewModel.Form))
            || !Allows(chosen is null ? AssignFormValidator.Nobody : chosen.WhyNot, $"Form.{nameof(form.HandlerId)}")
            || !Allows(open.Complaint.HandlerId is { } now && now != form.HandlerId && string.IsNullOrWhiteSpace(form.HandoverNote) ? AssignFormValidator.NoNote : null, $"Form.{nameof(form.HandoverNote)}"))
        {
            return Invalid(await ModelAsync(open, form, people, cancellationToken));
        }

        await DoAsync(open, (complaint, act) => complaint.Assign(chosen!.Card, open.Rules, act, form.HandoverNote ?? ""), cancellationToken);
        return open.Complaint.NextTask == CaseTask.Acknowledge
            ? Onward(open, "acknowledge", $"{chosen!.Card.Name} deals with it. Now send the acknowledgement.")
            : BackToCase(open, $"{chosen!.Card.Name} deals with it.");
    }

    private async Task<AssignViewModel> ModelAsync(OpenCase open, AssignForm form, IReadOnlyList<Candidate> people, CancellationToken cancellationToken) =>
        new(open, form, people, open.Complaint.HandlerId is null ? await history.LastAsync<AssignmentReturned>(open.Complaint, cancellationToken) : null);
}

/// <param name="GivenBack">Who gave it back, and why, where that is why somebody must be named; null otherwise.</param>
public sealed record AssignViewModel(OpenCase Case, AssignForm Form, IReadOnlyList<Candidate> People, RecordedEvent? GivenBack)
{
    public bool IsStageTwo => Case.Complaint.CurrentStage.Number == 2;

    public string Title => IsStageTwo ? "Name who reviews it" : "Name who investigates it";

    public IEnumerable<FieldOption> Options => People.Select(one =>
        new FieldOption(one.Card.Id.ToString(), one.Card.Name, one.WhyNot is null ? one.Workload : $"Cannot take it. {one.WhyNot}", one.WhyNot is not null));
}
