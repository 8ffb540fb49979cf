using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Representatives;

/// <summary>Somebody who speaks for a complainant, with how consent stands.</summary>
public sealed record SpokespersonForm
{
    public string? Name { get; init; }

    public RepresentativeKind? Kind { get; init; }

    public string? Relation { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    /// <summary>One line each, postcode last.</summary>
    public string? PostalAddress { get; init; }

    public string? Scope { get; init; }

    /// <summary>Reference of the one complaint; empty for all.</summary>
    public string? Complaint { get; init; }

    public bool GetsLetters { get; init; }

    public ConsentEvidence? Evidence { get; init; }

    public string? EvidenceWords { get; init; }

    public DateParts From { get; init; } = new();

    public DateParts Until { get; init; } = new();

    public string? Reason { get; init; }

    public static SpokespersonForm For(Representative one) => new()
    {
        Name = one.Name,
        Kind = one.Kind,
        Relation = one.Relation,
        Email = one.Email,
        Telephone = one.Telephone,
        PostalAddress = string.Join('\n', one.PostalAddress),
        Scope = one.Scope,
        GetsLetters = one.GetsLetters,
        Evidence = one.Evidence,
        EvidenceWords = one.EvidenceWords,
        From = DateParts.From(one.FromDay),
        Until = one.UntilDay is { } until ? DateParts.From(until) : new DateParts(),
    };

    public RepresentativeNote Note() => new(
        Name!, Kind!.Value, Relation ?? "", Email ?? "", Telephone ?? "", ComplainantForm.Lines(PostalAddress), Scope ?? "", GetsLetters,
        Evidence!.Value, EvidenceWords ?? "", From.ToDate()!.Value, Until.ToDate());
}

public sealed class SpokespersonFormValidator : AbstractValidator<SpokespersonForm>
{
    public SpokespersonFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter their name").MaximumLength(Limits.Name).WithMessage("The name must be 200 characters or fewer");
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose who they are");
        RuleFor(f => f.Relation).MaximumLength(Limits.Line).WithMessage("Who they are must be 500 characters or fewer");
        RuleFor(f => f.Email).Must(OutboxMessage.IsAddress).When(f => !string.IsNullOrEmpty(f.Email)).WithMessage("Enter an email address like name@example.com");
        RuleFor(f => f.Telephone).MaximumLength(Limits.Telephone).WithMessage("The telephone number must be 50 characters or fewer");
        RuleFor(f => f.PostalAddress)
            .Must(text => ComplainantForm.Lines(text) is var lines && lines.Count <= 8 && lines.All(line => line.Length <= Limits.AddressLine)).WithMessage("Enter the address in at most 8 lines of 200 characters")
            .Must((f, text) => !f.GetsLetters || text is not null || f.Email is not null).WithMessage("Enter a postal address or an email address: letters have to reach them");
        RuleFor(f => f.Scope).MaximumLength(Limits.Line).WithMessage("What they may hear must be 500 characters or fewer");
        RuleFor(f => f.Evidence).NotNull().WithMessage("Choose what evidence of consent there is");
        RuleFor(f => f.EvidenceWords).NotEmpty().When(f => f.Evidence is not (null or ConsentEvidence.None)).WithMessage("Say what the evidence is, and where it is kept")
            .MaximumLength(Limits.Words);
        RuleFor(f => f.From).IsDate("the day from which they speak for the complainant");
        RuleFor(f => f.Until).IsDate("the last day", required: false, notBefore: f => f.From.ToDate() ?? DateOnly.MinValue, beforeSentence: "The last day must not be before the first");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say how you know, for example “Her letter of 3 March”").MaximumLength(Limits.Words);
    }
}

/// <summary>Why a representative is refused.</summary>
public sealed record RefuseForm
{
    public string? Reason { get; init; }
}

public sealed class RefuseFormValidator : AbstractValidator<RefuseForm>
{
    public RefuseFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say how their own contact is restricted, and why they are refused").MaximumLength(Limits.Words);
}
