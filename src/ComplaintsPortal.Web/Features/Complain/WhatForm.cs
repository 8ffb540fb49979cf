using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>What went wrong, word for word.</summary>
public sealed record WhatForm
{
    public string? Words { get; init; }

    /// <summary>Hazards in the home, by their codes; nobody has to choose one.</summary>
    public IReadOnlyList<string> Hazards { get; init; } = [];
}

public sealed class WhatFormValidator : AbstractValidator<WhatForm>
{
    public WhatFormValidator() => RuleFor(form => form.Words).NotEmpty().WithMessage("Tell us what went wrong").Fits("What went wrong", Limits.Words);
}
