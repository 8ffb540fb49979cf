using ComplaintsPortal.Infrastructure.Rules;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.PolicyVersions;

/// <summary>Taking back a version that has not begun.</summary>
public sealed record WithdrawForm
{
    public string? Reason { get; init; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator() => RuleFor(form => form.Reason)
        .NotEmpty().WithMessage("Say why the version is withdrawn")
        .MaximumLength(RuleChange.NoteLength).WithMessage($"The reason must be {RuleChange.NoteLength} characters or fewer");
}

/// <param name="Form">What was typed.</param>
public sealed record WithdrawViewModel(VersionViewModel Version, WithdrawForm Form);
