using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.RemedyAnswers;

/// <summary>Whether the complainant agrees that a remedy is done (Code 7.3).</summary>
public sealed record RemedyAnswerForm
{
    public int? Number { get; init; }

    public bool? Done { get; init; }

    public string? InWords { get; init; }
}

public sealed class RemedyAnswerFormValidator : AbstractValidator<RemedyAnswerForm>
{
    public const string NoRemedy = "Choose the remedy they spoke of";
    public const string NoAnswer = "Choose whether they agree that it is done";
    public const string NoWords = "Say what is not done";

    public RemedyAnswerFormValidator()
    {
        RuleFor(f => f.Number).NotNull().WithMessage(NoRemedy);
        RuleFor(f => f.Done).NotNull().WithMessage(NoAnswer);
        RuleFor(f => f.InWords).NotEmpty().When(f => f.Done == false).WithMessage(NoWords).MaximumLength(Limits.Words);
    }
}
