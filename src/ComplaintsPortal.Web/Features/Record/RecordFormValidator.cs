using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Policies;
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
        RuleFor(form => form.What).Must((form, _) => form.IsComplaint || form.Feedback is not null).WithMessage("Choose what it is");
        RuleFor(form => form.Feedback).Must(_ => policy.Anonymous is { Processed: false }).When(form => form.Feedback == FeedbackKind.Anonymous)
            .WithMessage("Under our policy this is handled as a complaint: choose “A complaint”, and enter “Not given” as the name").OverridePropertyName(nameof(RecordForm.What));
        RuleFor(form => form.Signatures).Must(text => text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0))
            .When(form => form.Feedback == FeedbackKind.Petition).WithMessage("Enter how many signed it, such as 212, or leave it empty");
        RuleFor(form => form.Identity).NotEmpty().When(form => form.IsAsked(IntakeAsk.Identity, policy)).WithMessage("Write how you made sure who it is").IsAtMost(Limits.Line, "How you made sure who it is");
        RuleFor(form => form.Channel).Must(code => policy.Channels.Any(one => one.Code == code)).WithMessage("Choose how the complaint reached us");
        RuleFor(form => form.Received).IsPastDate("the day it reached us", () => LondonTime.Today(clock));
        RuleFor(form => form.ReceivedTime)
            .Must(text => MomentParts.ReadTime(text) is not null).WithMessage("Enter the time it reached us, such as 14:30")
            .Must((form, _) => form.ReceivedOn() is not { } on || on <= clock.GetUtcNow().UtcDateTime).WithMessage("The moment it reached us cannot be in the future");
        RuleFor(form => form.Name).NotEmpty().When(form => form.IsComplaint).WithMessage("Enter the name of the person whose complaint it is").IsAtMost(Limits.Name, "The name");
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
        RuleFor(form => form.WhatHappened).NotEmpty().WithMessage(form => form.IsComplaint ? "Write down what went wrong, in their words" : "Write down what they say, in their words").IsAtMost(Limits.Words, "What went wrong");
        RuleFor(form => form.Outcome).IsAtMost(Limits.Words, "What would put it right");
        RuleFor(form => form.When).IsAtMost(Limits.Line, "When it happened");
        RuleFor(form => form.Occurred).IsPastDate("the day it happened", () => LondonTime.Today(clock), required: false);
        RuleFor(form => form.Danger).Must(answer => answer is "yes" or "no").When(form => form.IsComplaint).WithMessage("Say whether anybody is in danger now");
        RuleFor(form => form.Danger).Must(answer => answer != "yes").When(form => !form.IsComplaint).WithMessage("Somebody may be in danger: record it as a complaint, so that the people who can act are told at once");
        RuleFor(form => form.Hazards).Must(named => named.Count == 0).When(form => !form.IsComplaint).WithMessage("Something in the home can harm: record it as a complaint, so that the people who can act are told at once");
        RuleFor(form => form.DangerInWords).IsAtMost(Limits.Words, "The danger");
        RuleFor(form => form.Wishes)
            .Must(answer => answer is "yes" or "no" or "unclear" or "not-asked").When(form => form.IsComplaint || form.Feedback == FeedbackKind.Comment, ApplyConditionTo.CurrentValidator).WithMessage("Say whether you asked if they wish to complain")
            .Must((form, answer) => !form.IsComplaint || answer != "no").WithMessage("They do not wish to complain: record it as a comment")
            .Must((form, answer) => form.IsComplaint || answer != "yes").WithMessage("They wish to complain: record it as a complaint");
        RuleFor(form => form.Adjustments).IsAtMost(Limits.Words, "The help or adjustments");
    }
}
