using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TriageRefer;

/// <summary>Where a contact goes instead, and why.</summary>
public sealed record ReferForm
{
    public string? Process { get; init; }

    public string? Why { get; init; }

    public string? NextSteps { get; init; }

    public ReferralDecision Decision() => new(Process ?? "", Why ?? "", NextSteps ?? "");
}

public sealed class ReferFormValidator : AbstractValidator<ReferForm>
{
    public const string NoProcess = "Choose where it goes";
    public const string NoReason = "Say why it belongs there";

    public ReferFormValidator()
    {
        RuleFor(f => f.Process).NotEmpty().WithMessage(NoProcess);
        RuleFor(f => f.Why).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
        RuleFor(f => f.NextSteps).MaximumLength(Limits.Words);
    }
}
