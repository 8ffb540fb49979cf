using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Hazards;

/// <summary>What was done about a hazard, and when; after an investigation, what it found.</summary>
public sealed record HazardActForm
{
    public const string Nothing = "none";

    public HazardAct? What { get; init; }

    public MomentParts On { get; init; } = new();

    public string? Text { get; init; }

    public bool? InPerson { get; init; }

    /// <summary>Name of a <see cref="HazardGrade"/>, or <see cref="Nothing"/>.</summary>
    public string? Result { get; init; }

    public string? Action { get; init; }

    public DateParts Start { get; init; } = new();

    public DateParts End { get; init; } = new();

    public HazardInvestigation Investigation() => new(
        On.ToUtc() ?? default, InPerson ?? false, Result == Nothing ? null : Enum.Parse<HazardGrade>(Result!), Text ?? "", Action ?? "", Start.ToDate(), End.ToDate());

    /// <summary>Why the domain refuses it; null where it does not.</summary>
    public string? WhyNot(Hazard hazard, DateTime now, Actor by) => What == HazardAct.Investigated
        ? hazard.WhyNotInvestigated(Investigation(), now, by)
        : hazard.WhyNotDo(What!.Value, On.ToUtc()!.Value, Text!, now, by);
}

public sealed class HazardActFormValidator : AbstractValidator<HazardActForm>
{
    public const string NoAct = "Choose what was done";
    public const string NoText = "Write what was done, or what was found";
    public const string NoResult = "Choose what the investigation found";
    public const string NoWay = "Say whether somebody was there in person";
    public const string NoAction = "Say what has to be done";

    public HazardActFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.What).NotNull().WithMessage(NoAct);
        RuleFor(f => f.On).IsPastMoment("the day on which it was done", clock);
        RuleFor(f => f.Text).NotEmpty().WithMessage(NoText).MaximumLength(Limits.Words);
        When(f => f.What == HazardAct.Investigated, () =>
        {
            RuleFor(f => f.InPerson).NotNull().WithMessage(NoWay);
            RuleFor(f => f.Result).Must(result => result is HazardActForm.Nothing or nameof(HazardGrade.Emergency) or nameof(HazardGrade.Significant)).WithMessage(NoResult);
            When(f => f.Result is nameof(HazardGrade.Emergency) or nameof(HazardGrade.Significant), () =>
            {
                RuleFor(f => f.Action).NotEmpty().WithMessage(NoAction).MaximumLength(Limits.Words);
                RuleFor(f => f.Start).IsDate("the day on which the work should start");
                RuleFor(f => f.End).IsDate(
                    "the day on which the work should end", notBefore: f => f.Start.ToDate() ?? DateOnly.MinValue, beforeSentence: "The work cannot end before it starts");
            });
        });
    }
}
