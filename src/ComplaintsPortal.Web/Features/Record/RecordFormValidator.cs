using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>Asks for little, because nothing that is missing may keep a complaint out (Code 3.2).</summary>
internal sealed class RecordFormValidator : AbstractValidator<RecordForm>
{
    public RecordFormValidator(Rulebooks rulebooks, TimeProvider clock)
    {
        var policy = rulebooks.Current.Policy;
        RuleFor(form => form.Channel).Must(code => policy.Channels.Any(one => one.Code == code)).WithMessage("Choose how the complaint reached us");
        RuleFor(form => form.Received).IsPastDate("the day it reached us", () => LondonTime.Today(clock));
        RuleFor(form => form.ReceivedTime)
            .Must(text => MomentParts.ReadTime(text) is not null).WithMessage("Enter the time it reached us, such as 14:30")
            .Must((form, _) => form.ReceivedOn() is not { } on || on <= clock.GetUtcNow().UtcDateTime).WithMessage("The moment it reached us cannot be in the future");
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the name of the person whose complaint it is").IsAtMost(Limits.Name, "The name");
        RuleFor(form => form.Kind).Must(code => policy.ComplainantKinds.Any(one => one.Code == code)).When(form => form.Kind is not null).WithMessage("Choose from the list what they are, or “Not said”");
        RuleFor(form => form.Telephone).IsAtMost(Limits.Telephone, "The telephone number");
        RuleFor(form => form.Email).Must(OutboxMessage.IsAddress).When(form => form.Email is not null).WithMessage("Enter an email address such as name@example.com, or leave it empty");
        RuleFor(form => form.Email).NotEmpty().When(form => form.Prefers == ContactPreference.Email).WithMessage("Enter the email address at which they want to hear from us");
        RuleFor(form => form.Telephone).NotEmpty().When(form => form.Prefers == ContactPreference.Telephone).WithMessage("Enter the number at which they want to be called");
        RuleFor(form => form.Address)
            .Must(text => (text ?? "").Split('\n').All(line => line.Length <= Limits.AddressLine)).WithMessage($"Each line of the address must be {Limits.AddressLine} characters or fewer")
            .IsAtMost(1000, "The address");
        RuleFor(form => form.Postcode).IsAtMost(Limits.Postcode, "The postcode");
        RuleFor(form => form.ContactTimes).IsAtMost(Limits.Line, "When to call");
        RuleFor(form => form.RepresentativeName).IsAtMost(Limits.Name, "The name of the person who speaks for them");
        RuleFor(form => form.RepresentativeName).NotEmpty().When(form => (form.RepresentativeRelation ?? form.RepresentativeContact ?? form.Consent) is not null)
            .WithMessage("Enter the name of the person who speaks for them, or leave all of this empty");
        RuleFor(form => form.RepresentativeRelation).IsAtMost(Limits.Line, "Who that is to them");
        RuleFor(form => form.RepresentativeContact).IsAtMost(Limits.Email, "The telephone number or email address");
        RuleFor(form => form.Consent).IsAtMost(Limits.Line, "How we know that they agree");
        RuleFor(form => form.WhatHappened).NotEmpty().WithMessage("Write down what went wrong, in their words").IsAtMost(Limits.Words, "What went wrong");
        RuleFor(form => form.Outcome).IsAtMost(Limits.Words, "What would put it right");
        RuleFor(form => form.When).IsAtMost(Limits.Line, "When it happened");
        RuleFor(form => form.Occurred).IsPastDate("the day it happened", () => LondonTime.Today(clock), required: false);
        RuleFor(form => form.Danger).Must(answer => answer is "yes" or "no").WithMessage("Say whether anybody is in danger now");
        RuleFor(form => form.DangerInWords).IsAtMost(Limits.Words, "The danger");
        RuleFor(form => form.Wishes).Must(answer => answer is "yes" or "unclear" or "not-asked").WithMessage("Say whether you asked if they wish to complain");
        RuleFor(form => form.Adjustments).IsAtMost(Limits.Words, "The help or adjustments");
    }
}
