using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Withdraw;

/// <summary>What was said by whoever withdraws, how and when.</summary>
public sealed record WithdrawForm
{
    public string? InWords { get; init; }

    public string? How { get; init; }

    public DateParts Day { get; init; } = new();

    public string? File { get; init; }

    public WithdrawalEvidence Evidence() => new(InWords ?? "", How ?? "", Day.ToDate() ?? default, string.IsNullOrEmpty(File) ? null : File);
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public const string NoWords = "Write what they said, in their own words";
    public const string NoWay = "Choose how they told us";

    public WithdrawFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.InWords).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Words);
        RuleFor(f => f.How).NotEmpty().WithMessage(NoWay);
        RuleFor(f => f.Day).IsPastDate("the day on which they told us", () => LondonTime.Today(clock));
    }
}
