using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>What the danger is; nobody has to say.</summary>
public sealed record EmergencyForm
{
    public string? Words { get; init; }
}

public sealed class EmergencyFormValidator : AbstractValidator<EmergencyForm>
{
    public EmergencyFormValidator() => RuleFor(form => form.Words).Fits("What the danger is", Limits.Words);
}
