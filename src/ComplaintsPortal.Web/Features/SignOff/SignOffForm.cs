using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.SignOff;

/// <summary>The director's decision on a stage-two response (PCC-8h, Code 6.20).</summary>
public sealed record SignOffForm
{
    public bool? Signed { get; init; }

    public string? Reason { get; init; }
}

public sealed class SignOffFormValidator : AbstractValidator<SignOffForm>
{
    public const string NoAnswer = "Choose whether you sign it";
    public const string NoReason = "Say what needs to change";

    public SignOffFormValidator()
    {
        RuleFor(f => f.Signed).NotNull().WithMessage(NoAnswer);
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Signed == false).WithMessage(NoReason).MaximumLength(Limits.Words);
    }
}
