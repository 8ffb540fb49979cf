using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.EscalationReview;

/// <summary>A decision to look at stage one again.</summary>
public sealed record EscalationReviewForm
{
    /// <summary>What is new, as the complainant will read it.</summary>
    public string? NewInformation { get; init; }

    /// <summary>What was done to understand why they remain unhappy (Code 6.12).</summary>
    public string? Efforts { get; init; }
}

public sealed class EscalationReviewFormValidator : AbstractValidator<EscalationReviewForm>
{
    public const string NothingNew = "Say which information is new. Without any, accept it at stage two";

    public EscalationReviewFormValidator()
    {
        RuleFor(f => f.NewInformation).NotEmpty().WithMessage(NothingNew).MaximumLength(Limits.Words);
        RuleFor(f => f.Efforts).MaximumLength(Limits.Words);
    }
}
