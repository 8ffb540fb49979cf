using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Rehearsals;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Rehearsal;

/// <summary>What is tried out, on which complaints. It lives in the address, so that a rehearsal can be kept and sent on.</summary>
public sealed record RehearsalForm
{
    /// <summary>The first day of receipt.</summary>
    public DateParts From { get; init; } = new();

    /// <summary>The last day of receipt.</summary>
    public DateParts To { get; init; } = new();

    /// <summary>The policy that is tried out; null for each complaint's own.</summary>
    public string? Policy { get; init; }

    /// <summary>A day that is tried out as a bank holiday.</summary>
    public DateParts Holiday { get; init; } = new();

    /// <summary>The same rehearsal at another address.</summary>
    public string Href(string path, params (string Name, string Value)[] more)
    {
        var query = new List<KeyValuePair<string, string?>>();
        foreach (var (name, date) in new[] { (nameof(From), From), (nameof(To), To), (nameof(Holiday), Holiday) })
        {
            query.AddRange([new($"Form.{name}.Day", date.Day), new($"Form.{name}.Month", date.Month), new($"Form.{name}.Year", date.Year)]);
        }

        query.Add(new("Form.Policy", Policy));
        query.AddRange(more.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value)));
        return QueryHelpers.AddQueryString(path, query.Where(one => !string.IsNullOrEmpty(one.Value)));
    }
}

/// <summary>Which complaints of a rehearsal are listed: those behind one number.</summary>
public sealed record RehearsalChoice
{
    public DeadlineStep Step { get; init; }

    /// <summary>Those that ended so ...</summary>
    public ReplayOutcome? Outcome { get; init; }

    /// <summary>... under what is rehearsed, not under what held.</summary>
    public bool Rehearsed { get; init; }

    public RehearsalChange? Change { get; init; }

    /// <summary>The complaint after which the page begins.</summary>
    public long After { get; init; }

    public bool Has(ReplayedStep step) => step.Step == Step
        && (Outcome is not { } outcome || (Rehearsed ? step.WouldBe : step.Was) == outcome)
        && (Change is not { } change || change switch
        {
            RehearsalChange.Moved => step.IsMoved,
            RehearsalChange.Gained => step.IsGained,
            RehearsalChange.Lost => step.IsLost,
        });
}

public enum RehearsalChange
{
    Moved,
    Gained,
    Lost,
}

public sealed class RehearsalFormValidator : AbstractValidator<RehearsalForm>
{
    public const string Nothing = "Choose a policy, or give a day as a bank holiday, or both";

    public RehearsalFormValidator(Rulebooks rulebooks)
    {
        RuleFor(f => f.From).IsDate("the first day of receipt");
        RuleFor(f => f.To).IsDate("the last day of receipt", notBefore: f => f.From.ToDate() ?? DateOnly.MinValue, beforeSentence: "The last day must be on or after the first day");
        RuleFor(f => f.Policy).Must(id => id is null || rulebooks.Shelf.Any(policy => policy.Id == id)).WithMessage("Choose a policy from the list")
            .Must((form, id) => id is not null || !form.Holiday.IsEmpty).WithMessage(Nothing);
        RuleFor(f => f.Holiday).IsDate("the bank holiday", required: false);
        RuleFor(f => f.Holiday).Custom((parts, context) =>
        {
            var calendar = rulebooks.Current.Calendar;
            if (parts.ToDate() is not { } day)
            {
                return;
            }

            if (!calendar.IsKnown(day))
            {
                context.AddFailure($"The bank holidays are known from {calendar.FirstKnownDay.Year} to {calendar.LastKnownDay.Year}. Give a day in these years");
            }
            else if (!calendar.IsWorkingDay(day))
            {
                context.AddFailure($"{Domain.Calendar.DayWords.Long(day)} is not a working day already");
            }
        });
    }
}
