using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>What the figures of a part mean.</summary>
public sealed record ReportCommentForm
{
    public string? Part { get; init; }

    public string? Text { get; init; }

    /// <summary>The version of the report that was on the page.</summary>
    public int Version { get; init; }
}

public sealed class ReportCommentFormValidator : AbstractValidator<ReportCommentForm>
{
    public const int Longest = 10_000;

    public ReportCommentFormValidator()
    {
        RuleFor(f => f.Part).NotEmpty().WithMessage("Choose the part of the report").IsAtMost(Limits.Code, "The part");
        RuleFor(f => f.Text).IsAtMost(Longest, "The text");
    }
}

/// <summary>That somebody approves, publishes or takes back what was on the page.</summary>
public sealed record ReportStepForm
{
    public int? Version { get; init; }
}

public sealed class ReportStepFormValidator : AbstractValidator<ReportStepForm>
{
    public ReportStepFormValidator() => RuleFor(f => f.Version).NotNull().WithMessage("Open the report again");
}

/// <summary>What the governing body says.</summary>
public sealed record ResponseForm
{
    public string? Text { get; init; }

    public string? Body { get; init; }

    public DateParts Day { get; init; } = new();
}

public sealed class ResponseFormValidator : AbstractValidator<ResponseForm>
{
    public const string NoText = "Enter the governing body’s response";
    public const string NoBody = "Enter which board or committee responded";

    public ResponseFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Text).NotEmpty().WithMessage(NoText).IsAtMost(ReportCommentFormValidator.Longest, "The response");
        RuleFor(f => f.Body).NotEmpty().WithMessage(NoBody).IsAtMost(Limits.Name, "The name of the board or committee");
        RuleFor(f => f.Day).IsPastDate("the day of the meeting", () => Domain.Calendar.LondonTime.Today(clock));
    }
}

/// <summary>Why there is a further edition.</summary>
public sealed record EditionForm
{
    public string? Because { get; init; }
}

public sealed class EditionFormValidator : AbstractValidator<EditionForm>
{
    public const string NoReason = "Say why there is a further edition";

    public EditionFormValidator() => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Line, "The reason");
}
