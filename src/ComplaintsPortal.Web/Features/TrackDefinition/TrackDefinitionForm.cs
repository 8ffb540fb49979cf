using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Complain;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TrackDefinition;

/// <summary>Right, or wrong and how.</summary>
public sealed record TrackDefinitionForm
{
    public const string Right = "right";
    public const string Wrong = "wrong";

    public string? Answer { get; init; }

    public string? Words { get; init; }

    internal bool Agrees => Answer == Right;
}

public sealed class TrackDefinitionFormValidator : AbstractValidator<TrackDefinitionForm>
{
    public TrackDefinitionFormValidator()
    {
        RuleFor(form => form.Answer).Must(answer => answer is TrackDefinitionForm.Right or TrackDefinitionForm.Wrong).WithMessage("Select whether we have understood you");
        RuleFor(form => form.Words)
            .NotEmpty().When(form => form.Answer == TrackDefinitionForm.Wrong, ApplyConditionTo.CurrentValidator).WithMessage("Tell us what is wrong or missing")
            .Fits("What is wrong or missing", Limits.Words);
    }
}
