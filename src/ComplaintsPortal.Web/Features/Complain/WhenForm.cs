using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;
using FluentValidation.Results;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>
/// When it happened and when the person first knew, in words or as dates or not at all. A date that looks wrong is asked about
/// once; sent again as it is, it goes through with the words that were typed (Code 2.5: no date keeps anybody from complaining).
/// </summary>
public sealed record WhenForm
{
    public string? Words { get; init; }

    public DateParts Occurred { get; init; } = new();

    public DateParts Known { get; init; } = new();

    /// <summary>The dates as they were when we asked about them; the page carries it.</summary>
    public string? AskedAbout { get; init; }

    /// <summary>The two dates as typed.</summary>
    internal string Typed => $"{Text(Occurred)}|{Text(Known)}";

    /// <summary>The dates that can be read.</summary>
    internal DateOnly? OccurredDay => Occurred.ToDate();

    internal DateOnly? KnownDay => Known.ToDate();

    /// <summary>What was said about the dates, with any date that cannot be read as it was typed.</summary>
    internal string InWords => string.Join("\n", new[]
    {
        Words,
        Unread(Occurred) is { } occurred ? $"(Date it happened, as typed: {occurred})" : null,
        Unread(Known) is { } known ? $"(Date first known, as typed: {known})" : null,
    }.OfType<string>());

    private static string? Unread(DateParts parts) => !parts.IsEmpty && parts.ToDate() is null ? Text(parts) : null;

    private static string Text(DateParts parts) => string.Join('/', parts.Day ?? "–", parts.Month ?? "–", parts.Year ?? "–");
}

public sealed class WhenFormValidator : AbstractValidator<WhenForm>
{
    private const string GoOn = "Change it, clear it, or press Continue again to leave it as it is";

    private readonly TimeProvider _clock;

    public WhenFormValidator(TimeProvider clock)
    {
        _clock = clock;
        RuleFor(form => form.Words).Fits("When it happened", Limits.Words);
        When(form => form.AskedAbout != form.Typed, () =>
        {
            RuleFor(form => form.Occurred).Custom((parts, context) => AskAbout(parts, "the date it happened", context));
            RuleFor(form => form.Known).Custom((parts, context) => AskAbout(parts, "the date you first knew", context));
        });
    }

    private void AskAbout(DateParts parts, string what, ValidationContext<WhenForm> context)
    {
        if (parts.IsEmpty)
        {
            return;
        }

        var reading = parts.Read(what);
        var sentence = reading.Sentence
            ?? (reading.Date > Domain.Calendar.LondonTime.Today(_clock) ? "This date is in the future"
            : reading.Date < new DateOnly(1900, 1, 1) ? "This date is very long ago"
            : null);
        if (sentence is not null)
        {
            var path = reading.Box is null ? context.PropertyPath : $"{context.PropertyPath}.{reading.Box}";
            context.AddFailure(new ValidationFailure(path, $"{sentence}. {GoOn}"));
        }
    }
}
