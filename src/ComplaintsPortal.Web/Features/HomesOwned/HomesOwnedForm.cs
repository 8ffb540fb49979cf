using ComplaintsPortal.Domain.Measures;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.HomesOwned;

/// <summary>The homes of one year.</summary>
public sealed record HomesOwnedForm
{
    /// <summary>Its first day.</summary>
    public DateOnly? Year { get; init; }

    public int? Rented { get; init; }

    public int? PartOwned { get; init; }
}

public sealed class HomesOwnedFormValidator : AbstractValidator<HomesOwnedForm>
{
    public const string Whole = "Enter a whole number, 0 or more";

    public HomesOwnedFormValidator()
    {
        RuleFor(f => f.Year).NotNull().WithMessage("Choose the year").Must(day => day is { Day: 1, Month: ReportingYear.April }).WithMessage("Choose the year");
        RuleFor(f => f.Rented).NotNull().WithMessage("Enter how many rented homes there are").InclusiveBetween(0, Domain.Measures.HomesOwned.Most).WithMessage(Whole);
        RuleFor(f => f.PartOwned).NotNull().WithMessage("Enter how many part-owned homes there are. Enter 0 where there are none").InclusiveBetween(0, Domain.Measures.HomesOwned.Most).WithMessage(Whole);
    }
}
