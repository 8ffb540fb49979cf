using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Meetings;

/// <summary>A meeting or call as it is offered.</summary>
public sealed record MeetingOfferForm
{
    public MeetingKind? Kind { get; init; }

    public DateParts Day { get; init; } = new();

    public string? About { get; init; }

    public bool? Company { get; init; }

    public MeetingOffer Offer() => new(Kind!.Value, Day.ToDate()!.Value, About!, Company!.Value);
}

public sealed class MeetingOfferFormValidator : AbstractValidator<MeetingOfferForm>
{
    public const string NoKind = "Choose what was offered";
    public const string NoAbout = "Say what it is for";
    public const string NoCompany = "Say whether you told them that somebody can come with them (Code 3.6)";

    public MeetingOfferFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage(NoKind).IsInEnum().WithMessage(NoKind);
        RuleFor(f => f.Day).IsPastDate("the day on which it was offered", () => LondonTime.Today(clock));
        RuleFor(f => f.About).NotEmpty().WithMessage(NoAbout).MaximumLength(Limits.Words);
        RuleFor(f => f.Company).NotNull().WithMessage(NoCompany);
    }
}

/// <summary>What became of it: arranged, held, or not held.</summary>
public sealed record MeetingForm
{
    public const string Arranged = "arranged";
    public const string Held = "held";
    public const string NotHeld = "not-held";

    public string? What { get; init; }

    public MomentParts Planned { get; init; } = new();

    public string? Place { get; init; }

    public string? Company { get; init; }

    public MomentParts On { get; init; } = new();

    public string? WhoCame { get; init; }

    public string? Notes { get; init; }

    public string? Agreed { get; init; }

    public string? AgreedBy { get; init; }

    public string? Because { get; init; }

    public MeetingHeldNote HeldNote() => new(On.ToUtc()!.Value, WhoCame!, Notes!, Agreed ?? "", AgreedBy ?? "");
}

public sealed class MeetingFormValidator : AbstractValidator<MeetingForm>
{
    public const string NoWhat = "Choose what became of it";
    public const string NoWhoCame = "Say who was there";
    public const string NoNotes = "Write down what was said";
    public const string NoAgreedBy = "Say who agreed it";
    public const string NoReason = "Say why it was not held";

    public MeetingFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.What).Must(what => what is MeetingForm.Arranged or MeetingForm.Held or MeetingForm.NotHeld).WithMessage(NoWhat);
        RuleFor(f => f.Place).IsAtMost(Limits.Line, "The place");
        RuleFor(f => f.Company).IsAtMost(Limits.Line, "Who comes with them");
        RuleFor(f => f.AgreedBy).IsAtMost(Limits.Line, "Who agreed it");
        When(f => f.What == MeetingForm.Arranged, () => RuleFor(f => f.Planned).ChildRules(moment =>
        {
            moment.RuleFor(m => m.Day).IsDate("the day of the meeting");
            moment.RuleFor(m => m.Time).Must(time => MomentParts.ReadTime(time) is not null).WithMessage(MomentRules.NoTime)
                .Must((m, _) => m.ToUtc() is not { } on || on > clock.GetUtcNow().UtcDateTime).WithMessage("The meeting must be in the future");
        }));
        When(f => f.What == MeetingForm.Held, () =>
        {
            RuleFor(f => f.On).IsPastMoment("the day on which it was held", clock);
            RuleFor(f => f.WhoCame).NotEmpty().WithMessage(NoWhoCame).MaximumLength(Limits.Words);
            RuleFor(f => f.Notes).NotEmpty().WithMessage(NoNotes).MaximumLength(Limits.Words);
            RuleFor(f => f.Agreed).MaximumLength(Limits.Words);
            RuleFor(f => f.AgreedBy).NotEmpty().When(f => f.Agreed is not null).WithMessage(NoAgreedBy);
        });
        When(f => f.What == MeetingForm.NotHeld, () => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words));
    }
}
