using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Themes;

/// <summary>What several complaints have in common.</summary>
public sealed record ThemeForm
{
    public string? Name { get; init; }

    public string? Words { get; init; }

    public string? RootCause { get; init; }

    public Guid? OwnerId { get; init; }

    public DateParts Review { get; init; } = new();

    /// <summary>The signal from which it is made; its complaints are joined at once.</summary>
    public string? Signal { get; init; }

    public static ThemeForm Of(Theme theme) =>
        new() { Name = theme.Name, Words = theme.Words, RootCause = theme.RootCause, OwnerId = theme.OwnerId, Review = DateParts.From(theme.ReviewDay) };

    public ThemeNote Note(string ownerName) => new(Name!, Words!, RootCause ?? "", OwnerId!.Value, ownerName, Review.ToDate()!.Value);
}

public sealed class ThemeFormValidator : AbstractValidator<ThemeForm>
{
    public const string NoName = "Give the theme a name";
    public const string NoWords = "Say what goes wrong";
    public const string NoOwner = "Choose who sees to it";

    public ThemeFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(NoName).IsAtMost(Limits.Line, "The name");
        RuleFor(f => f.Words).NotEmpty().WithMessage(NoWords).IsAtMost(Limits.Words, "What goes wrong");
        RuleFor(f => f.RootCause).IsAtMost(Limits.Words, "Why it goes wrong");
        RuleFor(f => f.OwnerId).NotEmpty().WithMessage(NoOwner);
        RuleFor(f => f.Review).IsDate("the day on which it is looked at again", notBefore: _ => LondonTime.Today(clock), beforeSentence: "The day on which it is looked at again must be today or later");
    }
}

/// <summary>A complaint joins a theme.</summary>
public sealed record JoinForm
{
    public string? Reference { get; init; }

    public string? Why { get; init; }
}

public sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    public const string Nothing = "Enter the reference of a complaint that you may see, such as CP-2026-00042";
    public const string NoWhy = "Say why it belongs to the theme";

    public JoinFormValidator()
    {
        RuleFor(f => f.Reference).NotEmpty().WithMessage(Nothing);
        RuleFor(f => f.Why).NotEmpty().WithMessage(NoWhy).IsAtMost(Limits.Line, "Why it belongs to the theme");
    }
}

/// <summary>Somebody was told of a theme.</summary>
public sealed record TellForm
{
    public string? Whom { get; init; }

    public DateParts Day { get; init; } = new();
}

public sealed class TellFormValidator : AbstractValidator<TellForm>
{
    public const string NoWhom = "Say who was told";

    public TellFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Whom).NotEmpty().WithMessage(NoWhom).IsAtMost(Limits.Line, "Who was told");
        RuleFor(f => f.Day).IsPastDate("the day on which they were told", () => LondonTime.Today(clock));
    }
}

/// <summary>A theme is watched no more.</summary>
public sealed record EndForm
{
    public string? Because { get; init; }
}

public sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public const string NoReason = "Say why it is watched no more";

    public EndFormValidator() => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "The reason");
}
