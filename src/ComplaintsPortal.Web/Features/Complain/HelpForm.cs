using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Help or adjustments, and how letters should look (Code 3.1, 5.10).</summary>
public sealed record HelpForm
{
    public string? Words { get; init; }

    /// <summary>Name of a <see cref="LetterFormat"/>, in lower case.</summary>
    public string? Format { get; init; }

    internal LetterFormat LetterFormat => TryRead(Format, out var format) ? format : LetterFormat.Standard;

    /// <summary>Names only: a number would be read as well, though there is no such format.</summary>
    internal static bool TryRead(string? text, out LetterFormat format) =>
        Enum.TryParse(text, ignoreCase: true, out format) && Enum.IsDefined(format) && !char.IsAsciiDigit(text![0]);
}

public sealed class HelpFormValidator : AbstractValidator<HelpForm>
{
    public HelpFormValidator()
    {
        RuleFor(form => form.Words).Fits("What you need", Limits.Words);
        RuleFor(form => form.Format).Must(format => format is null || HelpForm.TryRead(format, out _)).WithMessage("Select how our letters should look");
    }
}
