using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>The period and the conditions of figures. They live in the address, so that a view can be shared and returned to.</summary>
public sealed record FiguresForm
{
    /// <summary>As a condition: those that have none.</summary>
    public const string None = "-";

    public DateParts From { get; init; } = new();

    public DateParts To { get; init; } = new();

    public int? Stage { get; init; }

    public string? Category { get; init; }

    public string? Channel { get; init; }

    public string? Home { get; init; }

    public string? Team { get; init; }

    public string? Area { get; init; }

    /// <summary>The kind of fault behind it.</summary>
    public string? Fault { get; init; }

    public string? Contractor { get; init; }

    /// <summary>Why it was not accepted.</summary>
    public string? Declined { get; init; }

    /// <summary>Which complaints CH02 is about.</summary>
    public string? Basis { get; init; }

    public static FiguresForm Of(DateOnly from, DateOnly to) => new() { From = DateParts.From(from), To = DateParts.From(to) };

    /// <summary>The same for another period.</summary>
    public FiguresForm In(DateOnly from, DateOnly to) => this with { From = DateParts.From(from), To = DateParts.From(to) };

    public bool HasConditions => new[] { Category, Channel, Home, Team, Area, Fault, Contractor, Declined }.Any(one => !string.IsNullOrEmpty(one));

    public FigureFilter Filter() => new(From.ToDate()!.Value, To.ToDate()!.Value)
    {
        Category = OrNull(Category),
        Channel = OrNull(Channel),
        Home = Enum.TryParse<HomeType>(Home, out var home) && Enum.IsDefined(home) ? home : null,
        Team = OrNull(Team),
        Area = OrNull(Area),
        Fault = OrNull(Fault),
        Contractor = OrNull(Contractor),
        Declined = OrNull(Declined),
        Cohort = Basis == nameof(Cohort.Responded) ? Cohort.Responded : Cohort.Received,
    };

    /// <summary>The same view at another address.</summary>
    public string Href(string path, params (string Name, string? Value)[] more)
    {
        var query = new List<KeyValuePair<string, string?>>();
        foreach (var (name, date) in new[] { (nameof(From), From), (nameof(To), To) })
        {
            query.AddRange([new($"Form.{name}.Day", date.Day), new($"Form.{name}.Month", date.Month), new($"Form.{name}.Year", date.Year)]);
        }

        query.Add(new("Form.Stage", Stage?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        query.AddRange(
        [
            new("Form.Category", Category), new("Form.Channel", Channel), new("Form.Home", Home), new("Form.Team", Team), new("Form.Area", Area), new("Form.Fault", Fault), new("Form.Contractor", Contractor), new("Form.Declined", Declined), new("Form.Basis", Basis),
        ]);
        query.AddRange(more.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value)));
        return QueryHelpers.AddQueryString(path, query.Where(one => !string.IsNullOrEmpty(one.Value)));
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text == None ? "" : text;
}

public sealed class FiguresFormValidator : AbstractValidator<FiguresForm>
{
    public const string EndsBeforeItStarts = "The last day must be on or after the first day";
    public const int MostYears = 20;

    public FiguresFormValidator()
    {
        RuleFor(f => f.From).IsDate("the first day of the period");
        RuleFor(f => f.To).IsDate("the last day of the period", notBefore: f => f.From.ToDate() ?? DateOnly.MinValue, beforeSentence: EndsBeforeItStarts);
        RuleFor(f => f.To).Must((form, to) => form.From.ToDate() is not { } from || to.ToDate() is not { } last || last < from.AddYears(MostYears))
            .WithMessage($"The period must be {MostYears} years or less");
    }
}
