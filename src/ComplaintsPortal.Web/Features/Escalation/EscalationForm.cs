using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Escalation;

/// <summary>Accepting a request for stage two.</summary>
public sealed record EscalationForm
{
    /// <summary>What was done to understand why they remain unhappy (Code 6.12).</summary>
    public string? Efforts { get; init; }

    public string? ExceptionalCircumstances { get; init; }
}

public sealed class EscalationFormValidator : AbstractValidator<EscalationForm>
{
    public EscalationFormValidator()
    {
        RuleFor(f => f.Efforts).MaximumLength(Limits.Words);
        RuleFor(f => f.ExceptionalCircumstances).MaximumLength(Limits.Words);
    }
}
