using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.SurveyAnswer;

/// <summary>Reference and code from the paper.</summary>
public sealed record SurveyDoorForm
{
    public string? Reference { get; init; }

    public string? Code { get; init; }
}

public sealed class SurveyDoorFormValidator : AbstractValidator<SurveyDoorForm>
{
    public SurveyDoorFormValidator()
    {
        RuleFor(form => form.Reference)
            .NotEmpty().WithMessage("Enter the reference")
            .Must(text => ComplaintReference.TryParse(text, out _)).WithMessage("Enter the reference as it stands in our letter or email, such as CP-2026-00123");
        RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the code");
    }
}

/// <summary>The answers, from the complainant or typed in from paper.</summary>
public sealed record SurveyForm
{
    public Satisfaction? Overall { get; init; }

    public Satisfaction? Outcome { get; init; }

    public Satisfaction? Informed { get; init; }

    public PromisesKept? Promises { get; init; }

    public string? Comment { get; init; }

    public bool? WantsCall { get; init; }

    public SurveyAnswers Answers() => new(Overall!.Value, Outcome, Informed, Promises, Comment ?? "", WantsCall ?? false);
}

public sealed class SurveyFormValidator : AbstractValidator<SurveyForm>
{
    public const string NoAnswer = "Choose how satisfied you are with how we handled your complaint";

    public SurveyFormValidator()
    {
        RuleFor(form => form.Overall).NotNull().WithMessage(NoAnswer).IsInEnum().WithMessage(NoAnswer);
        RuleFor(form => form.Outcome).IsInEnum().WithMessage("Choose one of the answers");
        RuleFor(form => form.Informed).IsInEnum().WithMessage("Choose one of the answers");
        RuleFor(form => form.Promises).IsInEnum().WithMessage("Choose one of the answers");
        RuleFor(form => form.Comment).IsAtMost(Limits.Words, "What we could have done better");
    }
}
