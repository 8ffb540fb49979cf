using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Extend;

/// <summary>More time for a response, with a reason from the closed list (Code 6.4, 6.15).</summary>
public sealed record ExtendForm
{
    public string? Reason { get; init; }

    public int? WorkingDays { get; init; }

    public string? Explanation { get; init; }

    public int? UpdateEveryDays { get; init; }

    public string? GoodReason { get; init; }

    public ExtensionRequest Request() => new(Reason ?? "", WorkingDays ?? 0, Explanation ?? "", UpdateEveryDays ?? 0, GoodReason ?? "");
}

public sealed class ExtendFormValidator : AbstractValidator<ExtendForm>
{
    public const string NoReason = "Choose a reason from the list. Leave, sickness and workload are not on it";
    public const string NoDays = "Choose how many working days";
    public const string NoExplanation = "Explain the reason, as the complainant will read it";
    public const string NoUpdates = "Choose how often they will hear from us";

    public ExtendFormValidator()
    {
        RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason);
        RuleFor(f => f.Explanation).NotEmpty().WithMessage(NoExplanation).MaximumLength(Limits.Words);
        RuleFor(f => f.WorkingDays).NotNull().WithMessage(NoDays).GreaterThan(0).WithMessage(NoDays);
        RuleFor(f => f.UpdateEveryDays).NotNull().WithMessage(NoUpdates).GreaterThan(0).WithMessage(NoUpdates);
        RuleFor(f => f.GoodReason).MaximumLength(Limits.Words);
    }
}
