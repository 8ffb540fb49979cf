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
        var channels = rulebooks.Current.Policy.Channels;
        RuleFor(form => form.Channel).Must(code => channels.Any(one => one.Code == code)).WithMessage("Choose how the complaint reached us");
        RuleFor(form => form.Received).IsPastDate("the day it reached us", () => LondonTime.Today(clock));
        RuleFor(form => form.ReceivedTime)
            .Must(text => RecordForm.Time(text) is not null).WithMessage("Enter the time it reached us, such as 14:30")
            .Must((form, _) => form.ReceivedOn() is not { } on || on <= clock.GetUtcNow().UtcDateTime).WithMessage("The moment it reached us cannot be in the future");
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the name of the person whose complaint it is").MaximumLength(Limits.Name).WithMessage($"The name must be {Limits.Name} characters or fewer");
        RuleFor(form => form.Telephone).MaximumLength(Limits.Telephone).WithMessage($"The telephone number must be {Limits.Telephone} characters or fewer");
        RuleFor(form => form.Email).Must(OutboxMessage.IsAddress).When(form => form.Email is not null).WithMessage("Enter an email address such as name@example.com, or leave it empty");
        RuleFor(form => form.Email).NotEmpty().When(form => form.Prefers == ContactPreference.Email).WithMessage("Enter the email address at which they want to hear from us");
        RuleFor(form => form.Telephone).NotEmpty().When(form => form.Prefers == ContactPreference.Telephone).WithMessage("Enter the number at which they want to be called");
        RuleFor(form => form.Address).Must(text => (text ?? "").Split('\n').All(line => line.Length <= Limits.AddressLine)).WithMessage($"Each line of the address must be {Limits.AddressLine} characters or fewer")
            .MaximumLength(1000).WithMessage("The address must be 1,000 characters or fewer");
        RuleFor(form => form.Postcode).MaximumLength(Limits.Postcode).WithMessage($"The postcode must be {Limits.Postcode} characters or fewer");
        RuleFor(form => form.ContactTimes).MaximumLength(Limits.Line).WithMessage($"This must be {Limits.Line} characters or fewer");
        RuleFor(form => form.WhatHappened).NotEmpty().WithMessage("Write down what went wrong, in their words")
            .MaximumLength(Limits.Words).WithMessage($"What went wrong must be {Limits.Words:N0} characters or fewer");
        RuleFor(form => form.Occurred).IsPastDate("the day it happened", () => LondonTime.Today(clock), required: false);
        RuleFor(form => form.Danger).Must(answer => answer is "yes" or "no").WithMessage("Say whether anybody is in danger now");
        RuleFor(form => form.Wishes).Must(answer => answer is "yes" or "unclear" or "not-asked").WithMessage("Say whether you asked if they wish to complain");
    }
}
