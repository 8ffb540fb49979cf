using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complainants;

/// <summary>What is known of a complainant.</summary>
public sealed record ComplainantForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    /// <summary>One line each, postcode last.</summary>
    public string? PostalAddress { get; init; }

    public ContactPreference? PreferredContact { get; init; }

    public string? ContactTimes { get; init; }

    public LetterFormat? LetterFormat { get; init; }

    public string? Language { get; init; }

    public Tenure? Tenure { get; init; }

    /// <summary>One line each, postcode last.</summary>
    public string? Home { get; init; }

    public string? Postcode { get; init; }

    public string? Uprn { get; init; }

    public string? Reason { get; init; }

    /// <summary>Mark of the record that the page showed.</summary>
    public string? StartedFrom { get; init; }

    public static ComplainantForm For(Person person) => new()
    {
        Name = person.Name,
        Email = person.Email,
        Telephone = person.Telephone,
        PostalAddress = string.Join('\n', person.PostalAddress),
        PreferredContact = person.PreferredContact,
        ContactTimes = person.ContactTimes,
        LetterFormat = person.LetterFormat,
        Language = person.Language,
        Tenure = person.Tenure,
        Home = string.Join('\n', person.Home),
        Postcode = person.Postcode,
        Uprn = person.Uprn,
        StartedFrom = StampOf(person),
    };

    public static string StampOf(Person person) => EditStamp.Of(person.Details());

    public PersonDetails Details() => new(
        new Domain.Complaints.ContactDetails(Name ?? "", Email ?? "", Telephone ?? "", Lines(PostalAddress), PreferredContact!.Value, ContactTimes ?? "", LetterFormat!.Value),
        Language ?? "", Tenure!.Value, Lines(Home), Postcode?.ToUpperInvariant() ?? "", Uprn ?? "");

    internal static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

public sealed class ComplainantFormValidator : AbstractValidator<ComplainantForm>
{
    private const int MostLines = 8;

    public ComplainantFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter their name").MaximumLength(Limits.Name).WithMessage("The name must be 200 characters or fewer");
        RuleFor(f => f.Email)
            .Must(OutboxMessage.IsAddress).When(f => !string.IsNullOrEmpty(f.Email), ApplyConditionTo.CurrentValidator).WithMessage("Enter an email address like name@example.com")
            .NotEmpty().When(f => f.PreferredContact == ContactPreference.Email, ApplyConditionTo.CurrentValidator).WithMessage("Enter an email address, or choose another way to reach them");
        RuleFor(f => f.Telephone)
            .MaximumLength(Limits.Telephone).WithMessage("The telephone number must be 50 characters or fewer")
            .IsTelephone()
            .NotEmpty().When(f => f.PreferredContact == ContactPreference.Telephone, ApplyConditionTo.CurrentValidator).WithMessage("Enter a telephone number, or choose another way to reach them");
        RuleFor(f => f.PostalAddress)
            .Must((f, text) => text is not null || !string.IsNullOrEmpty(f.Email)).WithMessage("Enter a postal address or an email address: letters have to reach them")
            .Must(AreLines).WithMessage("Enter the address in at most 8 lines of 200 characters");
        RuleFor(f => f.PreferredContact).NotNull().WithMessage("Choose how they want to be reached");
        RuleFor(f => f.ContactTimes).MaximumLength(Limits.Line).WithMessage("When to call must be 500 characters or fewer");
        RuleFor(f => f.LetterFormat).NotNull().WithMessage("Choose how letters are made");
        RuleFor(f => f.Language).MaximumLength(Limits.Name).WithMessage("The language must be 200 characters or fewer");
        RuleFor(f => f.Tenure).NotNull().WithMessage("Choose on what terms they live in the home, or “Not said”");
        RuleFor(f => f.Home).Must(AreLines).WithMessage("Enter the home in at most 8 lines of 200 characters");
        RuleFor(f => f.Postcode).MaximumLength(Limits.Postcode).WithMessage("The postcode must be 12 characters or fewer");
        RuleFor(f => f.Uprn).Must(text => text is null || (text.Length <= 12 && text.All(char.IsAsciiDigit))).WithMessage("A UPRN is a number of at most 12 digits. Leave it empty if you do not know it");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say how you know, for example “She asked on the phone”").MaximumLength(Limits.Words);
    }

    private static bool AreLines(string? text) => ComplainantForm.Lines(text) is var lines && lines.Count <= MostLines && lines.All(line => line.Length <= Limits.AddressLine);
}

/// <summary>That two records are one person's.</summary>
public sealed record MergeForm
{
    public string? Reason { get; init; }
}

public sealed class MergeFormValidator : AbstractValidator<MergeForm>
{
    public MergeFormValidator() =>
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say how you know that they are the same person").MaximumLength(Limits.Words);
}
