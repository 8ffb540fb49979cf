using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Reopen;

/// <summary>What led to it, when, and why.</summary>
public sealed record ReopenForm
{
    public ReopeningTrigger? Trigger { get; init; }

    public MomentParts On { get; init; } = new();

    public string? Reason { get; init; }
}

public sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public const string NoTrigger = "Choose what led to it";
    public const string NoReason = "Say why it is taken up again";

    public ReopenFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Trigger).NotNull().WithMessage(NoTrigger);
        RuleFor(f => f.On).IsPastMoment("the day on which that was", clock);
        RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
    }
}
