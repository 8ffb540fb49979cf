using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Updates;

/// <summary>What the complainant is told, by letter or otherwise.</summary>
public sealed record UpdateForm
{
    /// <summary>Stands for a letter from here, by email or post.</summary>
    public const string Letter = "as-a-letter";

    public string? Done { get; init; }

    public string? Left { get; init; }

    /// <summary><see cref="Letter"/>, or the code of the channel by which they were told already.</summary>
    public string? How { get; init; }

    public DateParts Day { get; init; } = new();

    public bool ByLetter => How == Letter;
}

public sealed class UpdateFormValidator : AbstractValidator<UpdateForm>
{
    public const string NotDone = "Write what has been done. If nothing is new, write that";
    public const string NotLeft = "Write what is left to do";
    public const string NoWay = "Choose how they hear it";

    public UpdateFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Done).NotEmpty().WithMessage(NotDone).MaximumLength(Limits.Words);
        RuleFor(f => f.Left).NotEmpty().WithMessage(NotLeft).MaximumLength(Limits.Words);
        RuleFor(f => f.How).NotEmpty().WithMessage(NoWay);
        When(f => f.How is { Length: > 0 } && !f.ByLetter, () => RuleFor(f => f.Day).IsPastDate("the day on which they were told", () => LondonTime.Today(clock)));
    }
}

/// <summary>How often, in what way, and whether they agreed.</summary>
public sealed record UpdateAgreementForm
{
    public int? EveryDays { get; init; }

    public string? Method { get; init; }

    public bool? Agreed { get; init; }

    public string? How { get; init; }

    public UpdateAgreement Agreement() => new(EveryDays ?? 0, Method ?? "", Agreed ?? false, How ?? "");

    public static UpdateAgreementForm Of(UpdatePlan plan) => new() { EveryDays = plan.EveryDays, Method = plan.Method, Agreed = plan.Agreed, How = plan.AgreedHow };
}

public sealed class UpdateAgreementFormValidator : AbstractValidator<UpdateAgreementForm>
{
    public const string NotOften = "Choose how often they hear from us";
    public const string NoWay = "Choose how they hear from us";
    public const string NotSaid = "Choose whether they agreed to this";
    public const string NoHow = "Say how it was agreed with them";

    public UpdateAgreementFormValidator()
    {
        RuleFor(f => f.EveryDays).NotNull().WithMessage(NotOften).InclusiveBetween(1, 60).WithMessage(NotOften);
        RuleFor(f => f.Method).NotEmpty().WithMessage(NoWay);
        RuleFor(f => f.Agreed).NotNull().WithMessage(NotSaid);
        RuleFor(f => f.How).NotEmpty().When(f => f.Agreed == true, ApplyConditionTo.CurrentValidator).WithMessage(NoHow).MaximumLength(Limits.Words);
    }
}
