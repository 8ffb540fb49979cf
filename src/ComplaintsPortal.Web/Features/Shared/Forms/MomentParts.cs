using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>A moment as people type it, in London time: a date, and a time of day such as 14:30 or 2.30 pm.</summary>
public sealed partial record MomentParts
{
    public DateParts Day { get; init; } = new();

    public string? Time { get; init; }

    public static MomentParts From(DateTime utc)
    {
        var local = LondonTime.FromUtc(utc);
        return new MomentParts
        {
            Day = DateParts.From(DateOnly.FromDateTime(local)),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The moment in UTC, where both parts can be read.</summary>
    public DateTime? ToUtc() => Day.ToDate() is { } day && ReadTime(Time) is { } time ? LondonTime.ToUtc(day, time) : null;

    /// <summary>A time as people write it: 14:30, 14.30, 1430, 2.30 pm, 2pm, 9.</summary>
    internal static TimeOnly? ReadTime(string? typed)
    {
        if (Clock().Match(typed ?? "") is not { Success: true } match)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToUpperInvariant();
        if (half.Length > 0 && hour is < 1 or > 12 && half.Length > 0)
        {
            return null;
        }

        hour = half switch
        {
            "P" when hour < 12 => hour + 12,
            "A" when hour == 12 => 0,
            _ => hour,
        };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^\s*(?<hour>\d{1,2})(?:\s*[:.]?\s*(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?m\.?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}

/// <summary>The rules for moments in forms.</summary>
public static class MomentRules
{
    public const string NoTime = "Enter the time, such as 14:30 or 2.30 pm. If you do not know it, enter 12:00";

    /// <summary>A real moment that is not in the future. <c>what</c> completes "Enter ...": "the day of the call".</summary>
    public static void IsPastMoment<T>(this IRuleBuilderInitial<T, MomentParts> rule, string what, TimeProvider clock) =>
        rule.ChildRules(moment =>
        {
            moment.RuleFor(m => m.Day).IsPastDate(what, () => LondonTime.Today(clock));
            moment.RuleFor(m => m.Time)
                .Must(time => MomentParts.ReadTime(time) is not null).WithMessage(NoTime)
                .Must((m, _) => m.ToUtc() is not { } utc || m.Day.ToDate() != LondonTime.Today(clock) || utc <= clock.GetUtcNow().UtcDateTime)
                .WithMessage("The time must be in the past");
        });
}
