using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>What would put it right; nobody has to know.</summary>
public sealed record OutcomeForm
{
    public string? Words { get; init; }
}

public sealed class OutcomeFormValidator : AbstractValidator<OutcomeForm>
{
    public OutcomeFormValidator() => RuleFor(form => form.Words).Fits("What would put it right", Limits.Words);
}
