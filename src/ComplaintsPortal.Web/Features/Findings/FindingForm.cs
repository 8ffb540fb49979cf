using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Cases;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Findings;

/// <summary>What was found about one point, on the balance of probabilities (PCC-8d, Code 6.7).</summary>
public sealed record FindingForm
{
    public string? WhatHappened { get; init; }

    public string? WhatShouldHaveHappened { get; init; }

    public Decision? Decision { get; init; }

    public string? Reasons { get; init; }

    public string? Basis { get; init; }

    public string? Detriment { get; init; }

    /// <summary>The revision of the finding that the page showed.</summary>
    public int Revision { get; init; }

    /// <summary>Mark of the point's own text as the page showed it: the definition may change meanwhile.</summary>
    public string? Point { get; init; }

    public static FindingForm For(DefinitionPoint point) => new()
    {
        WhatHappened = point.WhatHappened,
        WhatShouldHaveHappened = point.WhatShouldHaveHappened,
        Decision = point.Decision,
        Reasons = point.Reasons,
        Basis = point.Basis,
        Detriment = point.Detriment,
        Revision = point.FindingRevision,
        Point = EditStamp.Of(point.Text),
    };

    public Finding Finding() => new(WhatHappened ?? "", WhatShouldHaveHappened ?? "", Decision, Reasons ?? "", Basis ?? "", Detriment ?? "");
}

/// <summary>A finding may be saved unfinished; what is still missing stands on the list of points.</summary>
public sealed class FindingFormValidator : AbstractValidator<FindingForm>
{
    public FindingFormValidator()
    {
        RuleFor(f => f.WhatHappened).MaximumLength(Limits.Words);
        RuleFor(f => f.WhatShouldHaveHappened).MaximumLength(Limits.Words);
        RuleFor(f => f.Reasons).MaximumLength(Limits.Words);
        RuleFor(f => f.Basis).MaximumLength(Limits.Words);
        RuleFor(f => f.Detriment).MaximumLength(Limits.Words);
    }
}
