using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Notes;

/// <summary>A note, and who should look at it.</summary>
public sealed record NoteForm
{
    public string? Text { get; init; }

    public IReadOnlyList<Guid> Mentions { get; init; } = [];
}

public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public const string Nothing = "Write the note";

    public NoteFormValidator() => RuleFor(form => form.Text).NotEmpty().WithMessage(Nothing).IsAtMost(Limits.Words, "The note");
}
