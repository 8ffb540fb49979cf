using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Hazards;

/// <summary>A hazard as somebody tells of it.</summary>
public sealed record HazardForm
{
    public string? Kind { get; init; }

    public HazardGrade? Grade { get; init; }

    public string? Description { get; init; }

    public MomentParts Aware { get; init; } = new();

    public string? NotCovered { get; init; }

    public HazardReport Report() => new(Kind ?? "", Grade ?? HazardGrade.Significant, Description ?? "", Aware.ToUtc() ?? default, NotCovered ?? "");
}

public sealed class HazardFormValidator : AbstractValidator<HazardForm>
{
    public const string NoKind = "Choose what kind of hazard it is";
    public const string NoGrade = "Choose whether it is an emergency. If you are not sure, choose emergency";
    public const string NoDescription = "Say what it is and where";

    public HazardFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Kind).NotEmpty().WithMessage(NoKind);
        RuleFor(f => f.Grade).NotNull().WithMessage(NoGrade);
        RuleFor(f => f.Description).NotEmpty().WithMessage(NoDescription).MaximumLength(Limits.Words);
        RuleFor(f => f.Aware).IsPastMoment("the day on which we became aware", clock);
        RuleFor(f => f.NotCovered).MaximumLength(Limits.Line);
    }
}
