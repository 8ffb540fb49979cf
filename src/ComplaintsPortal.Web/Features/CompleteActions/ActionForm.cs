using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.CompleteActions;

/// <summary>A remedy is done, with evidence, or given up, with a reason (Code 6.6).</summary>
public sealed record ActionForm
{
    public RemedyState? Outcome { get; init; }

    public DateParts Day { get; init; } = new();

    public string? Evidence { get; init; }

    public string? Reason { get; init; }
}

public sealed class ActionFormValidator : AbstractValidator<ActionForm>
{
    public const string NoOutcome = "Choose whether it is done or given up";
    public const string NoEvidence = "Say how we know that it is done";
    public const string NoReason = "Say why it is given up";

    public ActionFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Outcome).Must(o => o is RemedyState.Done or RemedyState.Released).WithMessage(NoOutcome);
        When(f => f.Outcome == RemedyState.Done, () =>
        {
            RuleFor(f => f.Day).IsPastDate("the day it was done", () => LondonTime.Today(clock));
            RuleFor(f => f.Evidence).NotEmpty().WithMessage(NoEvidence).MaximumLength(Limits.Words);
        });
        When(f => f.Outcome == RemedyState.Released, () => RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words));
    }
}
