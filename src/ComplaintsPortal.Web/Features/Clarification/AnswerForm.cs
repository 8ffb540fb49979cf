using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Clarification;

/// <summary>What the complainant said to our question.</summary>
public sealed record AnswerForm
{
    public string? Answer { get; init; }
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public const string NoAnswer = "Write what they said, or that no answer came";

    public AnswerFormValidator() => RuleFor(f => f.Answer).NotEmpty().WithMessage(NoAnswer).MaximumLength(Limits.Words);
}
