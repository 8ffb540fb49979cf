using FluentValidation;

namespace ComplaintsPortal.Web.Features.Reassign;

/// <summary>Which complaints, and to whom.</summary>
public sealed record ReassignForm
{
    /// <summary>References as they stand in the table.</summary>
    public IReadOnlyList<string> Complaints { get; init; } = [];

    public Guid? To { get; init; }
}

public sealed class ReassignFormValidator : AbstractValidator<ReassignForm>
{
    public ReassignFormValidator()
    {
        RuleFor(form => form.Complaints).NotEmpty().WithMessage("Select the complaints");
        RuleFor(form => form.To).NotEmpty().WithMessage("Choose who deals with them from now on");
    }
}
