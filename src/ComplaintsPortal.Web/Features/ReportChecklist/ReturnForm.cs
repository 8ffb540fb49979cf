using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.ReportChecklist;

/// <summary>Where each document of a year is published.</summary>
public sealed record ReturnForm
{
    /// <summary>Its first day.</summary>
    public DateOnly? Year { get; init; }

    public string? Policy { get; init; }

    public string? SelfAssessment { get; init; }

    public string? Report { get; init; }

    public string? Response { get; init; }

    public static ReturnForm Of(OmbudsmanReturn? one, ReportingYear year) => one is null
        ? new ReturnForm { Year = year.First }
        : new ReturnForm { Year = one.YearFirstDay, Policy = one.Links.Policy, SelfAssessment = one.Links.SelfAssessment, Report = one.Links.Report, Response = one.Links.Response };
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public const string NoAddress = "Enter a web address that begins with https:// or http://";

    public ReturnFormValidator()
    {
        RuleFor(f => f.Year).NotNull().WithMessage("Choose the year").Must(day => day is { Day: 1, Month: ReportingYear.April }).WithMessage("Choose the year");
        foreach (var field in new System.Linq.Expressions.Expression<Func<ReturnForm, string?>>[] { f => f.Policy, f => f.SelfAssessment, f => f.Report, f => f.Response })
        {
            RuleFor(field).IsAtMost(Limits.Line, "The address").Must(IsAddress).WithMessage(NoAddress);
        }
    }

    private static bool IsAddress(string? text) =>
        string.IsNullOrEmpty(text) || (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp));
}

/// <summary>When it was handed in.</summary>
public sealed record SendForm
{
    public DateOnly? Year { get; init; }

    public DateParts Day { get; init; } = new();
}

public sealed class SendFormValidator : AbstractValidator<SendForm>
{
    public SendFormValidator(TimeProvider clock) => RuleFor(f => f.Day).IsPastDate("the day on which it was handed in", () => Domain.Calendar.LondonTime.Today(clock));
}

/// <summary>Why it is handed in again.</summary>
public sealed record RepeatForm
{
    public DateOnly? Year { get; init; }

    public string? Because { get; init; }
}

public sealed class RepeatFormValidator : AbstractValidator<RepeatForm>
{
    public const string NoReason = "Say what changed";

    public RepeatFormValidator() => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Line, "The reason");
}
