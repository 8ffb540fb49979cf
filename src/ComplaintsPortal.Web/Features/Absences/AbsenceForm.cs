using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Absences;

/// <summary>Who is away, when, and who covers.</summary>
public sealed record AbsenceForm
{
    /// <summary>Oneself where nothing else can be chosen.</summary>
    public Guid? Person { get; init; }

    public DateParts From { get; init; } = new();

    public DateParts Until { get; init; } = new();

    public Guid? Cover { get; init; }

    public string? Note { get; init; }
}

public sealed class AbsenceFormValidator : AbstractValidator<AbsenceForm>
{
    public const string Nobody = "Choose who is away";
    public const string NoCover = "Choose who covers";

    public AbsenceFormValidator()
    {
        RuleFor(f => f.Person).NotEmpty().WithMessage(Nobody);
        RuleFor(f => f.From).IsDate("the first day away");
        RuleFor(f => f.Until).IsDate("the last day away");
        RuleFor(f => f.Cover).NotEmpty().WithMessage(NoCover);
        RuleFor(f => f.Note).MaximumLength(Absence.NoteLength).WithMessage($"The note must be {Absence.NoteLength} characters or fewer");
    }
}
