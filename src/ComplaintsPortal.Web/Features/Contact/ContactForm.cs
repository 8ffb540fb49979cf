using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Contact;

/// <summary>A call, visit, letter or message about the complaint (Code 5.12).</summary>
public sealed record ContactForm
{
    public Direction? Direction { get; init; }

    public string? Channel { get; init; }

    public string? With { get; init; }

    public MomentParts On { get; init; } = new();

    public string? Text { get; init; }

    public ContactNote Note() => new(On.ToUtc()!.Value, Direction!.Value, Channel!, With!, Text!);
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public const string NoDirection = "Choose who contacted whom";
    public const string NoChannel = "Choose how";
    public const string NoName = "Enter who it was with";
    public const string NoText = "Write what was said";

    public ContactFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Direction).NotNull().WithMessage(NoDirection);
        RuleFor(f => f.Channel).NotEmpty().WithMessage(NoChannel).MaximumLength(Limits.Code);
        RuleFor(f => f.With).NotEmpty().WithMessage(NoName).MaximumLength(Limits.Name);
        RuleFor(f => f.On).IsPastMoment("the day of the contact", clock);
        RuleFor(f => f.Text).NotEmpty().WithMessage(NoText).MaximumLength(Limits.Words);
    }
}
