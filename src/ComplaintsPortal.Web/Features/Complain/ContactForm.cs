using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>How to reach the person. Neither email nor telephone is needed: letters reach everybody (Code 3.1).</summary>
public sealed record ContactForm
{
    /// <summary>Name of a <see cref="ContactPreference"/>, in lower case.</summary>
    public string? Preferred { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    public string? Times { get; init; }

    internal ContactPreference Preference =>
        Enum.TryParse<ContactPreference>(Preferred, ignoreCase: true, out var preference) ? preference : ContactPreference.Post;
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    private static readonly string[] Ways = ["email", "telephone", "post"];

    public ContactFormValidator()
    {
        RuleFor(form => form.Preferred).Must(way => Ways.Contains(way, StringComparer.Ordinal)).WithMessage("Select email, telephone or post");
        RuleFor(form => form.Email)
            .NotEmpty().When(form => form.Preferred == "email", ApplyConditionTo.CurrentValidator).WithMessage("Enter an email address, or choose another way")
            .Fits("The email address", Limits.Email).IsEmail();
        RuleFor(form => form.Telephone)
            .NotEmpty().When(form => form.Preferred == "telephone", ApplyConditionTo.CurrentValidator).WithMessage("Enter a telephone number, or choose another way")
            .Fits("The telephone number", Limits.Telephone).IsTelephone();
        RuleFor(form => form.Times).Fits("The times", Limits.Line);
    }
}
