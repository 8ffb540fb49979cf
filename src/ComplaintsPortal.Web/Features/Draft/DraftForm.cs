using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Paragraphs;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Draft;

/// <summary>The parts of a response that are written as a whole (PCC-9a).</summary>
public sealed record DraftForm
{
    public string? StepsTaken { get; init; }

    public string? EvidenceConsidered { get; init; }

    public string? WhatWentWrong { get; init; }

    public string? Changes { get; init; }

    public string? Support { get; init; }

    /// <summary>A standard paragraph to put in: number and version, such as 3.2.</summary>
    public string? Paragraph { get; init; }

    public DraftPart? Into { get; init; }

    /// <summary>The revision of the draft that the page showed.</summary>
    public int Revision { get; init; }

    public static DraftForm For(Stage stage) => new()
    {
        StepsTaken = stage.Draft.StepsTaken,
        EvidenceConsidered = stage.Draft.EvidenceConsidered,
        WhatWentWrong = stage.Draft.WhatWentWrong,
        Changes = stage.Draft.Changes,
        Support = stage.Draft.Support,
        Revision = stage.DraftRevision,
    };

    public ResponseDraft Draft() => new()
    {
        StepsTaken = StepsTaken ?? "",
        EvidenceConsidered = EvidenceConsidered ?? "",
        WhatWentWrong = WhatWentWrong ?? "",
        Changes = Changes ?? "",
        Support = Support ?? "",
    };
}

/// <summary>A draft may be saved unfinished; what is missing stands beside it.</summary>
public sealed class DraftFormValidator : AbstractValidator<DraftForm>
{
    public DraftFormValidator()
    {
        RuleFor(f => f.StepsTaken).MaximumLength(Limits.Words);
        RuleFor(f => f.EvidenceConsidered).MaximumLength(Limits.Words);
        RuleFor(f => f.WhatWentWrong).MaximumLength(Limits.Words);
        RuleFor(f => f.Changes).MaximumLength(Limits.Words);
        RuleFor(f => f.Support).MaximumLength(Limits.Words);
    }
}
