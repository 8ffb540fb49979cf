using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.DefinitionAnswer;

/// <summary>What the complainant says of our understanding.</summary>
public sealed record DefinitionAnswerForm
{
    public DefinitionState? Answer { get; init; }

    public string? InWords { get; init; }

    public DateParts Day { get; init; } = new();
}

public sealed class DefinitionAnswerFormValidator : AbstractValidator<DefinitionAnswerForm>
{
    public const string NoAnswer = "Choose what they said";
    public const string NoCorrection = "Write what is wrong with our understanding, in their words";

    public DefinitionAnswerFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Answer).Must(a => a is DefinitionState.Agreed or DefinitionState.Corrected or DefinitionState.NoReply).WithMessage(NoAnswer);
        RuleFor(f => f.InWords).NotEmpty().When(f => f.Answer == DefinitionState.Corrected).WithMessage(NoCorrection).MaximumLength(Limits.Words);
        RuleFor(f => f.Day).IsPastDate("the day", () => LondonTime.Today(clock));
    }
}
