using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.LetBack;

/// <summary>Somebody who was kept away from a complaint may see and handle it again.</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/let-back/{person:guid}")]
public sealed class LetBackController(CaseLoader cases, IValidator<LetBackForm> validator) : CaseTaskController(cases, "keep-away")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, Guid person, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(new LetBackViewModel(open, new LetBackForm(), Of(open, person)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, Guid person, LetBackForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (open.Complaint.WhyNotLetBack(person, Actor) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        var kept = Of(open, person);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(LetBackViewModel.Form)))
        {
            return Invalid(new LetBackViewModel(open, form, kept));
        }

        await DoAsync(open, (complaint, act) => complaint.LetBack(person, form.Reason!, open.Rules, act), cancellationToken);
        return BackToCase(open, $"{kept.Name} may see and handle this complaint again.");
    }

    private static KeptAway Of(OpenCase open, Guid person) =>
        open.Complaint.KeptAway.FirstOrDefault(one => one.StaffId == person) ?? throw new NotFoundException("person who is kept away");
}

public sealed record LetBackViewModel(OpenCase Case, LetBackForm Form, KeptAway Person);

public sealed record LetBackForm
{
    public string? Reason { get; init; }
}

public sealed class LetBackFormValidator : AbstractValidator<LetBackForm>
{
    public LetBackFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why they may see and handle it again").MaximumLength(Limits.Words);
}
