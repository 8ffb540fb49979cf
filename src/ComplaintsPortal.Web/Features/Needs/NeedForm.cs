using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Needs;

/// <summary>An adjustment that was asked for, or a disability that was disclosed.</summary>
public sealed record NeedForm
{
    public NeedKind? Kind { get; init; }

    public string? Words { get; init; }

    public string? Source { get; init; }

    public DateParts Asked { get; init; } = new();

    public NeedAudience? Audience { get; init; }

    public string? ExtraDays { get; init; }

    public DateParts Review { get; init; } = new();

    public NeedNote Note() => new(
        Kind!.Value, Words!, Source!, Asked.ToDate()!.Value, Audience!.Value, Days(ExtraDays) ?? 0, Kind == NeedKind.Disability ? Review.ToDate() : null);

    internal static int? Days(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}

public sealed class NeedFormValidator : AbstractValidator<NeedForm>
{
    public NeedFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what it is");
        RuleFor(f => f.Words).NotEmpty().WithMessage("Write down what they said, in their words").MaximumLength(Limits.Words);
        RuleFor(f => f.Source).NotEmpty().WithMessage("Say how we know it, for example “She told me on the phone”").MaximumLength(Limits.Words);
        RuleFor(f => f.Asked).IsPastDate("the day on which they said it", () => LondonTime.Today(clock));
        RuleFor(f => f.Audience).NotNull().WithMessage("Choose who may read what it is exactly");
        RuleFor(f => f.ExtraDays).Must(text => NeedForm.Days(text) is >= 1 and <= Need.MostExtraDays).When(f => f.Kind == NeedKind.ExtraTime)
            .WithMessage($"Enter how many working days more they need, from 1 to {Need.MostExtraDays}");
        RuleFor(f => f.Review).IsReviewDay(f => f.Kind == NeedKind.Disability, clock);
    }
}

/// <summary>What is decided on an adjustment, or found when it is looked at again.</summary>
public sealed record NeedDecisionForm
{
    /// <summary>agree, decline, holds or end.</summary>
    public string? Decision { get; init; }

    public string? Reasons { get; init; }

    public DateParts Review { get; init; } = new();

    public bool Continues => Decision is "agree" or "holds";
}

public sealed class NeedDecisionFormValidator : AbstractValidator<NeedDecisionForm>
{
    public NeedDecisionFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Decision).Must(text => text is "agree" or "decline" or "holds" or "end").WithMessage("Choose what you decide");
        RuleFor(f => f.Reasons).NotEmpty().WithMessage("Say what was arranged or found, or why not").MaximumLength(Limits.Words);
        RuleFor(f => f.Review).IsReviewDay(f => f.Continues, clock);
    }
}

internal static class ReviewDayRules
{
    /// <summary>A day after today, where there is something to look at again (Code 5.10, 5.14).</summary>
    public static void IsReviewDay<T>(this IRuleBuilderInitial<T, DateParts> rule, Func<T, bool> when, TimeProvider clock) =>
        rule.Custom((date, context) =>
        {
            if (!when(context.InstanceToValidate))
            {
                return;
            }

            if (date.ToDate() is not { } day)
            {
                context.AddFailure("Enter the day by which this is looked at again, such as 27 3 2027");
            }
            else if (day <= LondonTime.Today(clock))
            {
                context.AddFailure("The day by which this is looked at again must be in the future");
            }
        });
}
