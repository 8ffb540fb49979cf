using FluentValidation;

namespace ComplaintsPortal.Web.Features.Assign;

/// <summary>Who deals with the complaint.</summary>
public sealed record AssignForm
{
    public Guid? HandlerId { get; init; }

    /// <summary>What whoever takes over has to know; asked where somebody deals with it already.</summary>
    public string? HandoverNote { get; init; }
}

public sealed class AssignFormValidator : AbstractValidator<AssignForm>
{
    public const string Nobody = "Choose who deals with it";
    public const string NoNote = "Write a note for whoever takes over: what was done, what is left, and what was promised to whom";

    public AssignFormValidator() => RuleFor(f => f.HandlerId).NotEmpty().WithMessage(Nobody);
}
