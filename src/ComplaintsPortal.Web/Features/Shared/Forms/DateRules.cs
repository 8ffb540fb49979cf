using FluentValidation;
using FluentValidation.Results;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>The rules for dates in forms. <c>what</c> completes "Enter ...": "the date it happened".</summary>
public static class DateRules
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>A real date, if anything was typed (or in any case, where <paramref name="required"/>), within the limits that are given.</summary>
    public static void IsDate<T>(this IRuleBuilderInitial<T, DateParts> rule, string what, bool required = true, Func<T, DateOnly>? notAfter = null, string? afterSentence = null, Func<T, DateOnly>? notBefore = null, string? beforeSentence = null) =>
        rule.Custom((parts, context) =>
        {
            if (parts is null or { IsEmpty: true } && !required)
            {
                return;
            }

            var reading = (parts ?? new DateParts()).Read(what);
            if (reading.Date is not { } date)
            {
                Fail(context, reading.Box, reading.Sentence!);
            }
            else if (notAfter is not null && date > notAfter(context.InstanceToValidate))
            {
                Fail(context, null, afterSentence ?? $"{DateParts.Capital(what)} must be on or before {Words(notAfter(context.InstanceToValidate))}");
            }
            else if (notBefore is not null && date < notBefore(context.InstanceToValidate))
            {
                Fail(context, null, beforeSentence ?? $"{DateParts.Capital(what)} must be on or after {Words(notBefore(context.InstanceToValidate))}");
            }
            else if (date < Earliest)
            {
                Fail(context, nameof(DateParts.Year), "The year must be 1900 or later");
            }
        });

    /// <summary>A real date that is not in the future.</summary>
    public static void IsPastDate<T>(this IRuleBuilderInitial<T, DateParts> rule, string what, Func<DateOnly> today, bool required = true) =>
        rule.IsDate(what, required, notAfter: _ => today(), afterSentence: $"{DateParts.Capital(what)} must be today or in the past");

    /// <summary>A real date that is not in the past.</summary>
    public static void IsFutureDate<T>(this IRuleBuilderInitial<T, DateParts> rule, string what, Func<DateOnly> today, bool required = true) =>
        rule.IsDate(what, required, notBefore: _ => today(), beforeSentence: $"{DateParts.Capital(what)} must be today or in the future");

    private static void Fail<T>(ValidationContext<T> context, string? box, string sentence) =>
        context.AddFailure(new ValidationFailure(box is null ? context.PropertyPath : $"{context.PropertyPath}.{box}", sentence));

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", Hosting.BritishEnglish.Culture);
}
