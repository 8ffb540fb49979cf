using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.ServiceRequest;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TriageServiceRequest;

/// <summary>Why it is a request for a service, what happens next, and where it goes.</summary>
public sealed record ServiceRequestForm : RouteForm
{
    public string? Why { get; init; }

    public string? NextSteps { get; init; }

    public ServiceRequestDecision Decision() => new(Why ?? "", NextSteps ?? "");
}

public sealed class ServiceRequestFormValidator : AbstractValidator<ServiceRequestForm>
{
    public const string NoReason = "Say why it is a service request";
    public const string NoNextSteps = "Say what we will do about the request, and by when";

    public ServiceRequestFormValidator(IValidator<RouteForm> route)
    {
        RuleFor(f => f.Why).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
        RuleFor(f => f.NextSteps).NotEmpty().WithMessage(NoNextSteps).MaximumLength(Limits.Words);
        Include(route);
    }
}
