using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Complain;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TrackMessage;

/// <summary>Words, files, or both.</summary>
public sealed record TrackMessageForm
{
    public string? Words { get; init; }

    public IFormFile[] Files { get; init; } = [];
}

public sealed class TrackMessageFormValidator : AbstractValidator<TrackMessageForm>
{
    public TrackMessageFormValidator() => RuleFor(form => form.Words)
        .NotEmpty().When(form => form.Files.Length == 0, ApplyConditionTo.CurrentValidator).WithMessage("Write a message or choose a file")
        .Fits("The message", Limits.Words);
}
