using FluentValidation;

namespace ComplaintsPortal.Web.Features.ComplainCheck;

/// <summary>Which form the page showed, so that a page from before does not send another. The answers were checked one by one.</summary>
public sealed record ComplainCheckForm
{
    public long Draft { get; init; }
}

public sealed class ComplainCheckFormValidator : AbstractValidator<ComplainCheckForm>
{
    public ComplainCheckFormValidator() => RuleFor(form => form.Draft).GreaterThan(0).WithMessage("Check your answers and send them again");
}
