using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Incidents;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Incidents;

/// <summary>What happened, why complaints wait, and until when.</summary>
public sealed record IncidentForm
{
    public string? What { get; init; }

    public string? Reasons { get; init; }

    public DateParts Began { get; init; } = new();

    public DateParts Return { get; init; } = new();

    public static IncidentForm Of(Incident incident) => new()
    {
        What = incident.What,
        Reasons = incident.Reasons,
        Began = DateParts.From(incident.BeganDay),
        Return = incident.ReturnDay is { } day ? DateParts.From(day) : new DateParts(),
    };

    public IncidentDetails Details() => new(What!, Reasons!, Began.ToDate()!.Value, Return.ToDate());
}

public sealed class IncidentFormValidator : AbstractValidator<IncidentForm>
{
    public const string ReturnsBefore = "The day on which the Code is met again must be on or after the day on which it began";

    public IncidentFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.What).NotEmpty().WithMessage("Say in a few words what happened").MaximumLength(Limits.Name).WithMessage($"What happened must be {Limits.Name} characters or fewer");
        RuleFor(f => f.Reasons).NotEmpty().WithMessage("Say why complaints cannot be answered in time");
        RuleFor(f => f.Reasons).IsAtMost(Limits.Line * 4, "Why complaints cannot be answered in time");
        RuleFor(f => f.Began).IsPastDate("the day on which it began", () => LondonTime.Today(clock));
        RuleFor(f => f.Return).IsDate("the day on which the Code is met again", required: false, notBefore: f => f.Began.ToDate() ?? DateOnly.MinValue, beforeSentence: ReturnsBefore);
    }
}

/// <summary>A step of Code 8.5 that was done, or the end of the incident.</summary>
public sealed record IncidentStepForm
{
    public const string End = "End";

    /// <summary>The name of a step, or <see cref="End"/>.</summary>
    public string? Did { get; init; }

    public IncidentStep? Step => Enum.TryParse<IncidentStep>(Did, out var step) && Enum.IsDefined(step) ? step : null;

    public DateParts Day { get; init; } = new();

    public string? Note { get; init; }
}

public sealed class IncidentStepFormValidator : AbstractValidator<IncidentStepForm>
{
    public IncidentStepFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Day).IsPastDate("the day", () => LondonTime.Today(clock));
        RuleFor(f => f.Note).IsAtMost(Limits.Line, "How it was done");
        RuleFor(f => f.Did).Must((form, did) => did == IncidentStepForm.End || form.Step is not null).WithMessage("Choose what was done");
    }
}

public sealed record IncidentsViewModel(IReadOnlyList<Incident> Incidents, bool MayKeep);

/// <param name="Incident">Null for a new one.</param>
public sealed record IncidentEditViewModel(IncidentForm Form, Incident? Incident);

public sealed record IncidentViewModel(Incident Incident, Actor Reader, IncidentStepForm Form)
{
    public bool MayChange => Incident.WhyNotEnd(Reader) is null;

    public bool MayDo(IncidentStep step) => Incident.WhyNotDo(step, Reader) is null;
}

public static class IncidentWords
{
    public static string Step(IncidentStep step) => step switch
    {
        IncidentStep.Ombudsman => "Tell the Ombudsman",
        IncidentStep.Residents => "Tell the residents whom it affects",
        IncidentStep.Website => "Publish it on the website, with the reasons",
        IncidentStep.ReturnDate => "Say by when the Code is met again",
    };

    public static string Done(IncidentStep step) => step switch
    {
        IncidentStep.Ombudsman => "Noted that the Ombudsman was told",
        IncidentStep.Residents => "Noted that residents were told",
        IncidentStep.Website => "It stands on the website now",
        IncidentStep.ReturnDate => "The day of return is given",
    };
}
