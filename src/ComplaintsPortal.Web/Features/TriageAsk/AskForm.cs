using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TriageAsk;

/// <summary>What the complainant is asked.</summary>
public sealed record AskForm
{
    public string? Question { get; init; }
}

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public const string NoQuestion = "Write what you need to know";

    public AskFormValidator() => RuleFor(f => f.Question).NotEmpty().WithMessage(NoQuestion).MaximumLength(Limits.Words);
}
