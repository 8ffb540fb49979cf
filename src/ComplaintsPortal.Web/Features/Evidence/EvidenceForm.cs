using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Evidence;

/// <summary>Something the investigation relies on, with the file where there is one (PCC-8d, Code 5.8).</summary>
public sealed record EvidenceForm
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public DateParts Day { get; init; } = new();

    public IFormFile? File { get; init; }

    public EvidenceNote Note(string? fileHash) => new(Title!, Description ?? "", Day.ToDate(), fileHash);
}

public sealed class EvidenceFormValidator : AbstractValidator<EvidenceForm>
{
    public const string NoTitle = "Enter what it is, such as “Repair records”";

    public EvidenceFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage(NoTitle).MaximumLength(Limits.Line);
        RuleFor(f => f.Description).MaximumLength(Limits.Words);
        RuleFor(f => f.Day).IsPastDate("the day it is from", () => LondonTime.Today(clock), required: false);
    }
}
