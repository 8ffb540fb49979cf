using ComplaintsPortal.Infrastructure.Rules;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Wording;

/// <summary>The wording of a letter as somebody writes it.</summary>
public sealed record WordingForm
{
    public string? Text { get; init; }

    public string? Note { get; init; }

    /// <summary>The change whose wording was on the page when the writing began; 0 for the policy's own.</summary>
    public int From { get; init; }

    /// <summary>The complaint with which it is looked at; empty for a made-up one.</summary>
    public string? Reference { get; init; }
}

public sealed class WordingFormValidator : AbstractValidator<WordingForm>
{
    public const int LongestText = 50_000;

    public WordingFormValidator()
    {
        RuleFor(form => form.Text)
            .NotEmpty().WithMessage("Write the letter")
            .MaximumLength(LongestText).WithMessage($"The letter must be {LongestText:N0} characters or fewer");
        RuleFor(form => form.Note)
            .NotEmpty().WithMessage("Say why the wording is changed")
            .MaximumLength(RuleChange.NoteLength).WithMessage($"The reason must be {RuleChange.NoteLength} characters or fewer");
    }
}
