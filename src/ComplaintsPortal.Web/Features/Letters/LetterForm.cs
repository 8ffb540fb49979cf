using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>Issuing a letter, or correcting one that was issued.</summary>
public sealed record LetterForm
{
    /// <summary>The number of the letter that this one replaces; null for a first letter.</summary>
    public int? Replaces { get; init; }

    public string? Reason { get; init; }
}

public sealed class LetterFormValidator : AbstractValidator<LetterForm>
{
    public const string NoReason = "Say what is corrected, and why";

    public LetterFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Replaces is not null).WithMessage(NoReason).MaximumLength(Limits.Words);
}
