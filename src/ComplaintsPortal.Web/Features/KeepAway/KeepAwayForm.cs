using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.KeepAway;

/// <summary>Who has no part in a complaint, and why.</summary>
public sealed record KeepAwayForm
{
    public Guid? Person { get; init; }

    public KeptAwayGround? Ground { get; init; }

    public string? Reason { get; init; }
}

public sealed class KeepAwayFormValidator : AbstractValidator<KeepAwayForm>
{
    public const string Nobody = "Choose a person from the list";
    public const string NoReason = "Say why, in a sentence for our records";

    public KeepAwayFormValidator()
    {
        RuleFor(f => f.Person).NotEmpty().WithMessage(Nobody);
        RuleFor(f => f.Ground).NotNull().WithMessage("Say whether the complaint is about them or they have a conflict of interest").IsInEnum();
        RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
    }
}
