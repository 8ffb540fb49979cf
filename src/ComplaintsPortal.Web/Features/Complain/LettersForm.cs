using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Where letters go.</summary>
public sealed record LettersForm : IAddress
{
    public const string Home = "home";
    public const string Elsewhere = "elsewhere";

    public string? Where { get; init; }

    public string? Line1 { get; init; }

    public string? Line2 { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }
}

public sealed class LettersFormValidator : AbstractValidator<LettersForm>
{
    public LettersFormValidator()
    {
        RuleFor(form => form.Where).Must(where => where is LettersForm.Home or LettersForm.Elsewhere).WithMessage("Select where we should send letters");
        When(form => form.Where == LettersForm.Elsewhere, () => Include(new AddressValidator()));
    }
}
