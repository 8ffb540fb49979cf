using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Assignment;

/// <summary>Whoever was named to deal with a complaint takes it on, or gives it back with a reason (Code 5.8).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/assignment")]
public sealed class AssignmentController(CaseLoader cases, IValidator<AssignmentForm> validator) : CaseTaskController(cases, "assignment")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(new AssignmentViewModel(open, new AssignmentForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, AssignmentForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(AssignmentViewModel.Form))
            || (form.Answer == AssignmentAnswer.TakeOn && !Allows(open.Complaint.WhyNotAcceptAssignment(Actor), $"Form.{nameof(form.Answer)}")))
        {
            return Invalid(new AssignmentViewModel(open, form));
        }

        if (form.Answer == AssignmentAnswer.TakeOn)
        {
            await DoAsync(open, (complaint, act) => complaint.AcceptAssignment(act), cancellationToken);
            return BackToCase(open, "You took it on.");
        }

        await DoAsync(open, (complaint, act) => complaint.ReturnAssignment(form.Reason!, open.Rules, act), cancellationToken);
        Done($"You gave {reference} back. The {open.Policy.Roles[StaffRole.ComplaintsLead]} names somebody else.");
        return Redirect("/staff");
    }
}

public sealed record AssignmentViewModel(OpenCase Case, AssignmentForm Form);

public enum AssignmentAnswer
{
    TakeOn,
    GiveBack,
}

public sealed record AssignmentForm
{
    public AssignmentAnswer? Answer { get; init; }

    public string? Reason { get; init; }
}

public sealed class AssignmentFormValidator : AbstractValidator<AssignmentForm>
{
    public AssignmentFormValidator()
    {
        RuleFor(f => f.Answer).NotNull().WithMessage("Say whether you take it on or give it back").IsInEnum();
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Answer == AssignmentAnswer.GiveBack, ApplyConditionTo.CurrentValidator)
            .WithMessage("Say why you give it back").MaximumLength(Limits.Words);
    }
}
