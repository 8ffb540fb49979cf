using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>Which report, of which period.</summary>
public sealed record PrepareReportForm
{
    public ReportKind? Kind { get; init; }

    public DateParts From { get; init; } = new();

    public DateParts To { get; init; } = new();

    public DateOnly First => From.ToDate()!.Value;

    public DateOnly Last => To.ToDate()!.Value;

    public static IEnumerable<FieldOption> Kinds() => ReportKinds.All.Select(kind => new FieldOption(kind.ToString(), ReportKinds.Words(kind)));
}

public sealed class PrepareReportFormValidator : AbstractValidator<PrepareReportForm>
{
    public const string NoKind = "Choose which report";

    public PrepareReportFormValidator()
    {
        RuleFor(f => f.Kind).NotNull().WithMessage(NoKind).IsInEnum().WithMessage(NoKind);
        RuleFor(f => f.From).IsDate("the first day of the period");
        RuleFor(f => f.To).IsDate("the last day of the period", notBefore: f => f.From.ToDate() ?? DateOnly.MinValue, beforeSentence: FiguresFormValidator.EndsBeforeItStarts);
    }
}
