using FluentValidation;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>Whose code is lost.</summary>
public sealed record LostCodeForm
{
    public string? Reference { get; init; }
}

public sealed class LostCodeFormValidator : AbstractValidator<LostCodeForm>
{
    public LostCodeFormValidator() => RuleFor(form => form.Reference).IsReference();
}
