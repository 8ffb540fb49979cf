using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Clarification;

/// <summary>What the complainant said to our question.</summary>
public sealed record AnswerForm
{
    /// <summary>Stands for no way at all: they did not answer.</summary>
    public const string NotAtAll = "not-at-all";

    public string? Answer { get; init; }

    /// <summary>Code of the channel by which it came, or <see cref="NotAtAll"/>.</summary>
    public string? How { get; init; }

    public DateParts Day { get; init; } = new();
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public const string NoAnswer = "Write what they said, or that no answer came";

    public const string NoWay = "Choose how they answered";

    public AnswerFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Answer).NotEmpty().WithMessage(NoAnswer).MaximumLength(Limits.Words);
        RuleFor(f => f.How).NotEmpty().WithMessage(NoWay).MaximumLength(Limits.Code);
        RuleFor(f => f.Day).IsPastDate("the day on which they answered", () => LondonTime.Today(clock));
    }
}
