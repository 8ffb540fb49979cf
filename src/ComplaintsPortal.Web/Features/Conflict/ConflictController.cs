using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.KeepAway;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Conflict;

/// <summary>Somebody who works on a complaint declares a conflict of interest and steps back from it (Code 5.8, LHP-45).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/conflict")]
public sealed class ConflictController(CaseLoader cases, RoleCoverQuery cover, IValidator<ConflictForm> validator) : CaseTaskController(cases, "conflict")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new ConflictViewModel(open, new ConflictForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, ConflictForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var (id, name) = (Actor.StaffId!.Value, Actor.Name);
        var others = await cover.OtherLeadsAsync(id, [.. open.Complaint.KeptAway.Select(one => one.StaffId)], cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ConflictViewModel.Form))
            || !Allows(open.Complaint.WhyNotKeepAway(id, name, Actor, others), $"Form.{nameof(form.Reason)}"))
        {
            return Invalid(new ConflictViewModel(open, form));
        }

        await DoAsync(open, (complaint, act) => complaint.KeepAway(id, name, KeptAwayGround.Conflict, form.Reason!, open.Rules, act, others), cancellationToken);
        Done($"You stepped back from {reference}. Somebody else will deal with it.");
        return Redirect("/staff");
    }
}

public sealed record ConflictViewModel(OpenCase Case, ConflictForm Form);

public sealed record ConflictForm
{
    public string? Reason { get; init; }
}

public sealed class ConflictFormValidator : AbstractValidator<ConflictForm>
{
    public ConflictFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say what the conflict of interest is").MaximumLength(Limits.Words);
}
