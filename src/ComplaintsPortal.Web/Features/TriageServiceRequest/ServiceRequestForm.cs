using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TriageServiceRequest;

/// <summary>Why it is a request for a service, and what happens next.</summary>
public sealed record ServiceRequestForm
{
    public string? Why { get; init; }

    public string? NextSteps { get; init; }

    public ServiceRequestDecision Decision() => new(Why ?? "", NextSteps ?? "");
}

public sealed class ServiceRequestFormValidator : AbstractValidator<ServiceRequestForm>
{
    public const string NoReason = "Say why it is a service request";
    public const string NoNextSteps = "Say what we will do about the request, and by when";

    public ServiceRequestFormValidator()
    {
        RuleFor(f => f.Why).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
        RuleFor(f => f.NextSteps).NotEmpty().WithMessage(NoNextSteps).MaximumLength(Limits.Words);
    }
}
