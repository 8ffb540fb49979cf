using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Contributions;

/// <summary>Why the information is not needed any more.</summary>
public sealed record WithdrawForm
{
    public string? Because { get; init; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public const string NoReason = "Say why it is not needed any more";

    public WithdrawFormValidator() => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "The reason");
}
