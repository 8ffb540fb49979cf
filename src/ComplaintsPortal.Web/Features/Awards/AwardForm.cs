using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Remedies;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Awards;

/// <summary>The next step of a payment: approve it, record the answer to it, or record that it was paid (LHP-59).</summary>
public sealed record AwardForm
{
    public AwardAct? Act { get; init; }

    /// <summary>What is said with an approval.</summary>
    public string? Note { get; init; }

    public bool? Accepted { get; init; }

    /// <summary>How they answered.</summary>
    public string? InWords { get; init; }

    public DateParts Day { get; init; } = new();

    /// <summary>In pounds, as typed.</summary>
    public string? ToComplainant { get; init; }

    public string? AgainstArrears { get; init; }

    public string? Evidence { get; init; }

    public DateParts AgreedDay { get; init; } = new();

    public string? AgreedHow { get; init; }

    public AwardPayment Payment => new(
        Day.ToDate() ?? default, RemedyForm.ReadAmount(ToComplainant) ?? 0, RemedyForm.ReadAmount(AgainstArrears) ?? 0, Evidence ?? "", AgreedDay.ToDate(), AgreedHow ?? "");
}

public enum AwardAct
{
    Approve,
    Answer,
    Pay,
}

public sealed class AwardFormValidator : AbstractValidator<AwardForm>
{
    public const string NoAnswer = "Choose whether they accept it";
    public const string NoWords = "Say how they answered";
    public const string NoEvidence = "Say how we know that it was paid, such as the payment’s reference";
    public const string NoSetOff = "Say how they agreed that it goes against arrears";

    public AwardFormValidator(TimeProvider clock)
    {
        DateOnly Today() => LondonTime.Today(clock);
        RuleFor(f => f.Act).NotNull();
        RuleFor(f => f.Note).MaximumLength(Limits.Words);
        When(f => f.Act == AwardAct.Answer, () =>
        {
            RuleFor(f => f.Accepted).NotNull().WithMessage(NoAnswer);
            RuleFor(f => f.InWords).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Words);
        });
        When(f => f.Act == AwardAct.Pay, () =>
        {
            RuleFor(f => f.Day).IsPastDate("the day it was paid", Today);
            RuleFor(f => f.ToComplainant).Must(IsPounds).WithMessage(RemedyFormValidator.NotPounds);
            RuleFor(f => f.AgainstArrears).Must(IsPounds).WithMessage(RemedyFormValidator.NotPounds);
            RuleFor(f => f.Evidence).NotEmpty().WithMessage(NoEvidence).MaximumLength(Limits.Words);
            When(f => RemedyForm.ReadAmount(f.AgainstArrears) > 0, () =>
            {
                RuleFor(f => f.AgreedDay).IsPastDate("the day on which they agreed", Today);
                RuleFor(f => f.AgreedHow).NotEmpty().WithMessage(NoSetOff).MaximumLength(Limits.Words);
            });
        });
    }

    private static bool IsPounds(string? typed) => string.IsNullOrWhiteSpace(typed) || RemedyForm.ReadAmount(typed) is >= 0 and <= RemedyFormValidator.MostPounds;
}
