using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.ContributionAnswer;

/// <summary>The information that was asked for.</summary>
public sealed record AnswerForm
{
    public string? Answer { get; init; }

    public string? By { get; init; }

    public IFormFile[] Files { get; init; } = [];
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public const string NoAnswer = "Write your answer";
    public const string NoName = "Enter your name";

    public AnswerFormValidator()
    {
        RuleFor(f => f.Answer).NotEmpty().WithMessage(NoAnswer).IsAtMost(Limits.Words, "Your answer");
        RuleFor(f => f.By).NotEmpty().WithMessage(NoName).IsAtMost(Limits.Name, "Your name");
    }
}
