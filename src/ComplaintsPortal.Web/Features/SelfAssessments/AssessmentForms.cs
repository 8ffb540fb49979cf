using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>A self-assessment begins.</summary>
public sealed record StartForm
{
    public AssessmentTrigger? Trigger { get; init; }

    public string? Words { get; init; }

    /// <summary>The first day of the reporting year that its figures are about.</summary>
    public DateOnly? Year { get; init; }

    public DateParts Due { get; init; } = new();

    public AssessmentStart Start() => new(new ReportingYear(Year!.Value), Trigger!.Value, Trigger == AssessmentTrigger.Yearly ? "" : Words ?? "", Due.ToDate());
}

public sealed class StartFormValidator : AbstractValidator<StartForm>
{
    public const string NoTrigger = "Choose why the landlord assesses itself";
    public const string NoWords = "Say what happened";
    public const string NoYear = "Choose the year that it is about";

    public StartFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Trigger).NotNull().WithMessage(NoTrigger).IsInEnum().WithMessage(NoTrigger);
        RuleFor(f => f.Words).NotEmpty().WithMessage(NoWords).When(f => f.Trigger is not null and not AssessmentTrigger.Yearly).IsAtMost(Limits.Words, "What happened");
        RuleFor(f => f.Year).NotNull().WithMessage(NoYear).Must(day => day is { Day: 1, Month: ReportingYear.April }).WithMessage(NoYear);
        RuleFor(f => f.Due).IsDate("the day by which it is approved", required: false, notBefore: _ => LondonTime.Today(clock), beforeSentence: "The day by which it is approved must be today or later");
    }
}

/// <summary>The answers to one section of the Code, in its order.</summary>
public sealed record SectionForm
{
    public IReadOnlyList<AnswerForm> Rows { get; init; } = [];
}

/// <summary>The answer to one provision. What is missing can come later; it is asked for before the approval.</summary>
public sealed record AnswerForm
{
    public string? Clause { get; init; }

    public bool? Complies { get; init; }

    public string? Evidence { get; init; }

    public string? Commentary { get; init; }

    public string? Explanation { get; init; }

    public string? Action { get; init; }

    public DateParts MetFrom { get; init; } = new();

    public static AnswerForm Of(AssessmentRow row) => new()
    {
        Clause = row.Clause,
        Complies = row.Answer.Complies,
        Evidence = row.Answer.Evidence,
        Commentary = row.Answer.Commentary,
        Explanation = row.Answer.Explanation,
        Action = row.Answer.Action,
        MetFrom = DateParts.From(row.Answer.MetFrom),
    };

    public AssessmentAnswer Answer() => new()
    {
        Complies = Complies,
        Evidence = Evidence ?? "",
        Commentary = Commentary ?? "",
        Explanation = Complies == false ? Explanation ?? "" : "",
        Action = Complies == false ? Action ?? "" : "",
        MetFrom = Complies == false ? MetFrom.ToDate() : null,
    };
}

public sealed class SectionFormValidator : AbstractValidator<SectionForm>
{
    public const string NoExplanation = "Say why the landlord does not do this";
    public const string NoAction = "Say what is done about it";
    public const string NoEvidence = "Say what shows it";

    // Every row is looked at, also after one that has a fault.
    public SectionFormValidator() => RuleForEach(f => f.Rows).Cascade(CascadeMode.Continue).ChildRules(row =>
    {
        row.When(r => r.Complies == true, () => row.RuleFor(r => r.Evidence).NotEmpty().WithMessage(NoEvidence));
        row.RuleFor(r => r.Evidence).IsAtMost(Limits.Words, "The evidence");
        row.RuleFor(r => r.Commentary).IsAtMost(Limits.Words, "The commentary");
        row.When(r => r.Complies == false, () =>
        {
            row.RuleFor(r => r.Explanation).NotEmpty().WithMessage(NoExplanation).IsAtMost(Limits.Words, "The explanation");
            row.RuleFor(r => r.Action).NotEmpty().WithMessage(NoAction).IsAtMost(Limits.Words, "What is done");
            row.RuleFor(r => r.MetFrom).IsDate("the day from which the landlord will do this");
        });
    });
}

/// <summary>The governing body approved it.</summary>
public sealed record ApprovalForm
{
    public string? Body { get; init; }

    public DateParts Day { get; init; } = new();
}

public sealed class ApprovalFormValidator : AbstractValidator<ApprovalForm>
{
    public const string NoBody = "Say which board or committee approved it";

    public ApprovalFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Body).NotEmpty().WithMessage(NoBody).IsAtMost(Limits.Name, "The name of the board or committee");
        RuleFor(f => f.Day).IsPastDate("the day on which it was approved", () => LondonTime.Today(clock));
    }
}

/// <summary>It is published with what the governing body says to it.</summary>
public sealed record PublishForm
{
    public string? Response { get; init; }
}

public sealed class PublishFormValidator : AbstractValidator<PublishForm>
{
    public const string NoResponse = "Give the governing body’s response";

    public PublishFormValidator() => RuleFor(f => f.Response).NotEmpty().WithMessage(NoResponse).IsAtMost(Limits.Words, "The response");
}

/// <summary>The Ombudsman got it.</summary>
public sealed record SubmitForm
{
    public DateParts Day { get; init; } = new();
}

public sealed class SubmitFormValidator : AbstractValidator<SubmitForm>
{
    public SubmitFormValidator(TimeProvider clock) => RuleFor(f => f.Day).IsPastDate("the day on which the Ombudsman got it", () => LondonTime.Today(clock));
}
