using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.ContactDetails;

/// <summary>How the complainant is reached, and the adjustments agreed (PCC-5b, Code 5.10).</summary>
public sealed record ContactDetailsForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    /// <summary>One line each, postcode last.</summary>
    public string? PostalAddress { get; init; }

    public ContactPreference? PreferredContact { get; init; }

    public string? ContactTimes { get; init; }

    public LetterFormat? LetterFormat { get; init; }

    public string? Adjustments { get; init; }

    public string? Reason { get; init; }

    /// <summary>Mark of the details that the page showed.</summary>
    public string? StartedFrom { get; init; }

    public static ContactDetailsForm For(Complaint complaint) => new()
    {
        Name = complaint.Correspondent.Name,
        Email = complaint.Correspondent.Email,
        Telephone = complaint.Correspondent.Telephone,
        PostalAddress = string.Join('\n', complaint.Correspondent.PostalAddress),
        PreferredContact = complaint.Correspondent.PreferredContact,
        ContactTimes = complaint.Correspondent.ContactTimes,
        LetterFormat = complaint.Correspondent.LetterFormat,
        Adjustments = complaint.Adjustments,
        StartedFrom = StampOf(complaint),
    };

    public static string StampOf(Complaint complaint)
    {
        var c = complaint.Correspondent;
        return EditStamp.Of(new { c.Name, c.Email, c.Telephone, c.PostalAddress, c.PreferredContact, c.ContactTimes, c.LetterFormat, complaint.Adjustments });
    }

    public IReadOnlyList<string> AddressLines() =>
        [.. (PostalAddress ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public Domain.Complaints.ContactDetails Details() =>
        new(Name ?? "", Email ?? "", Telephone ?? "", AddressLines(), PreferredContact!.Value, ContactTimes ?? "", LetterFormat!.Value);
}

public sealed class ContactDetailsFormValidator : AbstractValidator<ContactDetailsForm>
{
    public const int MostLines = 8;
    public const string NoName = "Enter their name";
    public const string BadEmail = "Enter an email address like name@example.com";
    public const string NoEmail = "Enter an email address, or choose another way to reach them";
    public const string NoTelephone = "Enter a telephone number, or choose another way to reach them";
    public const string NoWayToWrite = "Enter a postal address or an email address: letters have to reach them";
    public const string LongAddress = "Enter the address in at most 8 lines of 200 characters";
    public const string NoPreference = "Choose how they want to be reached";
    public const string NoFormat = "Choose how letters are printed";
    public const string NoReason = "Say how you know, for example “She asked on the phone”";

    public ContactDetailsFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(NoName).MaximumLength(Limits.Name);
        RuleFor(f => f.Email)
            .Must(OutboxMessage.IsAddress).When(f => !string.IsNullOrEmpty(f.Email), ApplyConditionTo.CurrentValidator).WithMessage(BadEmail)
            .NotEmpty().When(f => f.PreferredContact == ContactPreference.Email, ApplyConditionTo.CurrentValidator).WithMessage(NoEmail);
        RuleFor(f => f.Telephone)
            .MaximumLength(Limits.Telephone)
            .IsTelephone()
            .NotEmpty().When(f => f.PreferredContact == ContactPreference.Telephone, ApplyConditionTo.CurrentValidator).WithMessage(NoTelephone);
        RuleFor(f => f.PostalAddress)
            .Must((f, _) => f.AddressLines().Count > 0 || !string.IsNullOrEmpty(f.Email)).WithMessage(NoWayToWrite)
            .Must((f, _) => f.AddressLines().Count <= MostLines && f.AddressLines().All(line => line.Length <= Limits.AddressLine)).WithMessage(LongAddress);
        RuleFor(f => f.PreferredContact).NotNull().WithMessage(NoPreference);
        RuleFor(f => f.ContactTimes).MaximumLength(Limits.Line);
        RuleFor(f => f.LetterFormat).NotNull().WithMessage(NoFormat);
        RuleFor(f => f.Adjustments).MaximumLength(Limits.Words);
        RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
    }
}
