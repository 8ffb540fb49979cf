using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Help or adjustments, and how letters should look (Code 3.1, 5.10).</summary>
public sealed record HelpForm
{
    public string? Words { get; init; }

    /// <summary>Name of a <see cref="LetterFormat"/>, in lower case.</summary>
    public string? Format { get; init; }

    internal LetterFormat LetterFormat => Enum.TryParse<LetterFormat>(Format, ignoreCase: true, out var format) ? format : LetterFormat.Standard;
}

public sealed class HelpFormValidator : AbstractValidator<HelpForm>
{
    public HelpFormValidator()
    {
        RuleFor(form => form.Words).Fits("What you need", Limits.Words);
        RuleFor(form => form.Format).Must(format => format is null || Enum.TryParse<LetterFormat>(format, ignoreCase: true, out _)).WithMessage("Select how our letters should look");
    }
}
