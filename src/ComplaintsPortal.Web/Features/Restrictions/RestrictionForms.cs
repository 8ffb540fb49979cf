using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Web.Features.Needs;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Restrictions;

/// <summary>A warning, or a restriction at once.</summary>
public sealed record BehaviourForm
{
    public IReadOnlyList<string> Behaviours { get; init; } = [];

    public string? Evidence { get; init; }

    /// <summary>warn or restrict.</summary>
    public string? Step { get; init; }

    public string? Guide { get; init; }

    public string? WithoutWarning { get; init; }

    public bool AtOnce => Step == "restrict";

    public WarningNote Note() => new([.. Behaviours.Distinct()], Evidence ?? "", Guide ?? "");
}

public sealed class BehaviourFormValidator : AbstractValidator<BehaviourForm>
{
    public BehaviourFormValidator()
    {
        RuleFor(f => f.Behaviours).NotEmpty().WithMessage("Choose what they do that impedes");
        RuleFor(f => f.Evidence).NotEmpty().WithMessage("Write down what happened, when, and where it is on record").MaximumLength(Limits.Words);
        RuleFor(f => f.Step).Must(step => step is "warn" or "restrict").WithMessage("Choose whether you warn them, or limit contact at once");
        RuleFor(f => f.Guide).NotEmpty().When(f => f.Step == "warn").WithMessage("Write the guide to how we would like to be in touch").MaximumLength(Limits.Words);
        RuleFor(f => f.WithoutWarning).NotEmpty().When(f => f.AtOnce).WithMessage("Say why no warning can come first").MaximumLength(Limits.Words);
    }
}

/// <summary>How contact is limited.</summary>
public sealed record TermsForm
{
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public string? Holds { get; init; }

    public string? Equality { get; init; }

    public DateParts Review { get; init; } = new();

    public RestrictionNote Note() => new([.. Kinds.Distinct()], Holds ?? "", Equality ?? "", Review.ToDate());
}

public sealed class TermsFormValidator : AbstractValidator<TermsForm>
{
    public TermsFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Kinds).NotEmpty().WithMessage("Choose how contact is limited");
        RuleFor(f => f.Holds).NotEmpty().WithMessage("Say exactly what holds from now on").MaximumLength(Limits.Words);
        RuleFor(f => f.Equality).NotEmpty().WithMessage("Say how their disability and adjustments were considered, and why this is proportionate").MaximumLength(Limits.Words);
        RuleFor(f => f.Review).IsReviewDay(_ => true, clock);
    }
}

/// <summary>What happens to a restriction: looked at again, appealed, decided, ended.</summary>
public sealed record RestrictionStepForm
{
    /// <summary>holds, appeal, stands, upheld or end.</summary>
    public string? Step { get; init; }

    public string? Words { get; init; }

    public DateParts Review { get; init; } = new();
}

public sealed class RestrictionStepFormValidator : AbstractValidator<RestrictionStepForm>
{
    public RestrictionStepFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Step).Must(step => step is "holds" or "appeal" or "stands" or "upheld" or "end").WithMessage("Choose what happens");
        RuleFor(f => f.Words).NotEmpty().WithMessage("Write down why").MaximumLength(Limits.Words);
        RuleFor(f => f.Review).IsReviewDay(f => f.Step == "holds", clock);
    }
}
