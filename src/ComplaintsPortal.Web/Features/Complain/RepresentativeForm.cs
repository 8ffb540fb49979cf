using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Who writes for somebody else, and how consent stands. Without consent the complaint is still taken in (PCC-6d).</summary>
public sealed record RepresentativeForm
{
    /// <summary>How consent can stand; the words go into the submission as they are read here.</summary>
    public static IReadOnlyList<FieldOption> Consents { get; } =
    [
        new("written", "Yes, in writing", "You can add a photograph or copy of it later in this form, or send it to us."),
        new("authority", "I have legal authority to act for them", "For example a lasting power of attorney."),
        new("spoken", "Yes, but not in writing", "We will ask them to confirm it."),
        new("not-yet", "Not yet, or they cannot", "We will get in touch with them, or talk with you about what to do."),
    ];

    public string? Name { get; init; }

    public string? Relation { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public string? Consent { get; init; }

    /// <summary>Consent as it stands, in words.</summary>
    internal string ConsentInWords => Consents.FirstOrDefault(one => one.Value == Consent)?.Label ?? "";
}

public sealed class RepresentativeFormValidator : AbstractValidator<RepresentativeForm>
{
    public RepresentativeFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter your name").Fits("Your name", Limits.Name);
        RuleFor(form => form.Relation).NotEmpty().WithMessage("Say how you know them, for example as a friend, relative, advocate or councillor").Fits("How you know them", Limits.Line);
        RuleFor(form => form.Telephone).Fits("Your telephone number", Limits.Telephone).IsTelephone();
        RuleFor(form => form.Email).Fits("Your email address", Limits.Email).IsEmail();
        RuleFor(form => form.Consent).Must(consent => RepresentativeForm.Consents.Any(one => one.Value == consent)).WithMessage("Select whether they have agreed that you act for them");
    }
}
