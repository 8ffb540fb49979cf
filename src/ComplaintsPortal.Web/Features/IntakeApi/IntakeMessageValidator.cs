using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.IntakeApi;

/// <summary>Asks for little, because nothing that is missing may keep a complaint out (Code 3.2): how and when it came, and something that was said.</summary>
public sealed class IntakeMessageValidator : AbstractValidator<IntakeMessage>
{
    /// <summary>How far another system's clock may be ahead of ours.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private static readonly DateTimeOffset Earliest = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IntakeMessageValidator(Rulebooks rulebooks, TimeProvider clock)
    {
        var policy = rulebooks.Current.Policy;
        RuleFor(m => m.Channel).Must(code => policy.Channels.Any(one => one.Code == code)).WithMessage($"Give the channel by which it came: one of {string.Join(", ", policy.Channels.Select(one => one.Code))}");
        RuleFor(m => m.ReceivedOn)
            .NotNull().WithMessage("Give the moment at which it reached the landlord, such as 2026-03-04T09:30:00Z")
            .Must(on => on <= clock.GetUtcNow() + ClockTolerance).WithMessage("The moment at which it reached the landlord is in the future")
            .Must(on => on >= Earliest).WithMessage("The moment at which it reached the landlord is before 1900");
        RuleFor(m => m.Words).IsAtMost(Limits.Words, "Their words");
        RuleFor(m => m.Subject).IsAtMost(Limits.Line, "The subject");
        RuleFor(m => m.InReplyTo).Must(text => text is null || ComplaintReference.TryParse(text, null, out _)).WithMessage("A reference looks like CP-2026-00123. Leave it out where it is not known");
        RuleFor(m => m.Name).IsAtMost(Limits.Name, "The name");
        RuleFor(m => m.ComplainantKind).Must(code => code is null || policy.ComplainantKinds.Any(one => one.Code == code)).WithMessage($"Leave it out, or give one of {string.Join(", ", policy.ComplainantKinds.Select(one => one.Code))}");
        RuleFor(m => m.Email).Must(text => text is null || OutboxMessage.IsAddress(text)).WithMessage("Give an email address such as name@example.com, or leave it out");
        RuleFor(m => m.Telephone).IsAtMost(Limits.Telephone, "The telephone number");
        RuleFor(m => m.Address).Must(lines => lines is null || (lines.Count <= 8 && lines.All(line => line.Length <= Limits.AddressLine))).WithMessage($"The address may have 8 lines of {Limits.AddressLine} characters");
        RuleFor(m => m.Postcode).IsAtMost(Limits.Postcode, "The postcode");
        RuleFor(m => m.ContactTimes).IsAtMost(Limits.Line, "When to call");
        RuleFor(m => m.WhenInWords).IsAtMost(Limits.Line, "When it happened");
        RuleFor(m => m.OutcomeSought).IsAtMost(Limits.Words, "What would put it right");
        RuleFor(m => m.DangerInWords).IsAtMost(Limits.Words, "The danger");
        RuleFor(m => m.Hazards).Must(codes => codes is null || codes.All(code => HazardLaw.Current.Find(code) is not null)).WithMessage($"Leave it out, or give some of {string.Join(", ", HazardLaw.Current.Kinds.Select(one => one.Code))}");
        RuleFor(m => m.Adjustments).IsAtMost(Limits.Words, "The help or adjustments");
        RuleFor(m => m.SourceReference).IsAtMost(Limits.Name, "Its number in the other system");
        When(m => m.Representative is not null, () =>
        {
            RuleFor(m => m.Representative!.Name).NotEmpty().WithMessage("Give the name of the person who speaks for them").IsAtMost(Limits.Name, "The name of the person who speaks for them");
            RuleFor(m => m.Representative!.Relation).IsAtMost(Limits.Line, "Who that is to them");
            RuleFor(m => m.Representative!.Email).Must(text => text is null || OutboxMessage.IsAddress(text)).WithMessage("Give an email address such as name@example.com, or leave it out");
            RuleFor(m => m.Representative!.Telephone).IsAtMost(Limits.Telephone, "The telephone number of that person");
            RuleFor(m => m.Representative!.Consent).IsAtMost(Limits.Line, "How we know that they agree");
        });
    }
}
