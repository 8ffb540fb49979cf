using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.ServiceRequest;

/// <summary>Where a service request went, and when we ask how it stands.</summary>
public record RouteForm
{
    public string? WentTo { get; init; }

    public string? TheirReference { get; init; }

    public DateParts Due { get; init; } = new();

    public ServiceRequestRoute Route() => new(WentTo ?? "", TheirReference ?? "", Due.ToDate()!.Value);
}

public sealed class RouteFormValidator : AbstractValidator<RouteForm>
{
    public const string NoPlace = "Enter the team, contractor or system to which the request went";

    public RouteFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.WentTo).NotEmpty().WithMessage(NoPlace).IsAtMost(Limits.Name, "Where it went");
        RuleFor(f => f.TheirReference).IsAtMost(Limits.Name, "The reference there");
        RuleFor(f => f.Due).IsDate(
            "the day on which we ask how it stands",
            notBefore: _ => LondonTime.Today(clock), beforeSentence: "The day on which we ask how it stands must be today or in the future",
            notAfter: _ => LondonTime.Today(clock).AddYears(1), afterSentence: "The day on which we ask how it stands must be within a year");
    }
}
