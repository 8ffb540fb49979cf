using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>Reference and access code, as people type them.</summary>
public sealed record TrackForm
{
    public string? Reference { get; init; }

    public string? Code { get; init; }

    /// <summary>What was typed on a page of the complaint after it had closed on this device, to be sent once it is open again.</summary>
    public string? Words { get; init; }
}

public sealed class TrackFormValidator : AbstractValidator<TrackForm>
{
    public TrackFormValidator()
    {
        RuleFor(form => form.Reference).IsReference();
        RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the access code");
    }
}

internal static class ReferenceRule
{
    public static IRuleBuilderOptions<T, string?> IsReference<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("Enter the reference")
        .Must(text => ComplaintReference.TryParse(text, out _)).WithMessage("Enter the reference as it stands in our letter or email, such as CP-2026-00123");
}
