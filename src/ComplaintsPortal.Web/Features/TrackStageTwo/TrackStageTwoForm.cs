using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Complain;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TrackStageTwo;

/// <summary>Words that somebody may add and need not (Code 6.12).</summary>
public sealed record TrackStageTwoForm
{
    public string? Words { get; init; }
}

public sealed class TrackStageTwoFormValidator : AbstractValidator<TrackStageTwoForm>
{
    public TrackStageTwoFormValidator() => RuleFor(form => form.Words).Fits("What you add", Limits.Words);
}
