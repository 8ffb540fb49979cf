using FluentValidation;

namespace ComplaintsPortal.Web.Features.Assign;

/// <summary>Who deals with the complaint.</summary>
public sealed record AssignForm
{
    public Guid? HandlerId { get; init; }
}

public sealed class AssignFormValidator : AbstractValidator<AssignForm>
{
    public const string Nobody = "Choose who deals with it";

    public AssignFormValidator() => RuleFor(f => f.HandlerId).NotEmpty().WithMessage(Nobody);
}
