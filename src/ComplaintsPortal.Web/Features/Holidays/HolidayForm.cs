using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Holidays;

/// <summary>A day that was proclaimed a bank holiday after the official list was made.</summary>
public sealed record HolidayForm
{
    public DateParts Day { get; init; } = new();

    public string? Title { get; init; }

    /// <summary>True once the dates that move were shown and agreed to.</summary>
    public bool Confirmed { get; init; }

    /// <summary>True to go back and type something else.</summary>
    public bool Change { get; init; }
}

/// <summary>A day that is taken back before it begins.</summary>
public sealed record HolidayWithdrawalForm
{
    /// <summary>The day, as 2026-06-10.</summary>
    public string? Day { get; init; }

    public string? Reason { get; init; }
}

public sealed class HolidayFormValidator : AbstractValidator<HolidayForm>
{
    public const string NoTitle = "Enter what the day is for, such as State Funeral";

    public HolidayFormValidator(Rulebooks rulebooks)
    {
        RuleFor(f => f.Day).IsDate("the day");
        RuleFor(f => f.Day).Custom((parts, context) =>
        {
            if (parts.ToDate() is { } day && WhyNot(rulebooks.State, day) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });
        RuleFor(f => f.Title).NotEmpty().WithMessage(NoTitle).MaximumLength(Limits.Name).WithMessage($"Keep the title to {Limits.Name} characters");
    }

    /// <summary>Why a day cannot become a bank holiday; null when it can.</summary>
    public static string? WhyNot(RuleState state, DateOnly day) =>
        !state.Calendar.IsKnown(day) ? $"The bank holidays are known from {state.Calendar.FirstKnownDay.Year} to {state.Calendar.LastKnownDay.Year}. Give a day in these years"
        : state.AddedHolidays.FirstOrDefault(h => h.Day == day) is { } added ? $"{added.Change.ByName} added {DayWords.Long(day)} on {Words.Moment(added.Change.On)} already ({added.Title})"
        : state.Calendar.HolidayOn(day) is { } known ? $"{DayWords.Long(day)} is a bank holiday already ({known.Title})"
        : !state.Calendar.IsWorkingDay(day) ? $"{DayWords.Long(day)} is at a weekend, which is not counted anyhow. If another day is off instead, give that day"
        : null;
}

public sealed class HolidayWithdrawalFormValidator : AbstractValidator<HolidayWithdrawalForm>
{
    public const string NoReason = "Say why it is taken back";

    public HolidayWithdrawalFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(RuleChange.NoteLength).WithMessage($"Keep the reason to {RuleChange.NoteLength} characters");
}
