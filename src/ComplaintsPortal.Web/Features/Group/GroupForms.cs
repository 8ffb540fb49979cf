using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Group;

/// <summary>Somebody who complains of the same.</summary>
public sealed record JoinForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    /// <summary>One line each.</summary>
    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public ContactPreference? Preferred { get; init; }

    public LetterFormat Format { get; init; }

    public string? How { get; init; }

    /// <summary>The details as a complaint of their own would bring them.</summary>
    public Submission Details(Complaint complaint, DateTime now)
    {
        var lines = ComplainantForm.Lines(Address);
        IReadOnlyList<string> whole = lines.Count > 0 && Postcode is { Length: > 0 } && lines[^1] != Postcode ? [.. lines, Postcode] : lines;
        return new Submission
        {
            Channel = complaint.Channel,
            ReceivedOn = now,
            ComplainantName = Name!,
            Email = Email ?? "",
            Telephone = Telephone ?? "",
            PostalAddress = whole,
            HomeAddress = whole,
            Postcode = Postcode ?? "",
            PreferredContact = Preferred ?? ContactPreference.Post,
            LetterFormat = Format,
            WhatHappened = How!,
        };
    }
}

public sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    public const string NoName = "Enter their name";
    public const string NoEmail = "Enter an email address such as name@example.com";
    public const string NoWay = "Enter a postal address or an email address: letters have to reach them";
    public const string TooLong = "Enter the address in at most 8 lines of 200 characters";
    public const string NoPreference = "Choose how they want their letters";
    public const string NoHow = "Say how you know that they complain of the same, for example “Their email of 3 March”";

    public JoinFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(NoName).IsAtMost(Limits.Name, "The name");
        RuleFor(f => f.Email).Must(OutboxMessage.IsAddress).When(f => !string.IsNullOrEmpty(f.Email)).WithMessage(NoEmail);
        RuleFor(f => f.Telephone).IsAtMost(Limits.Telephone, "The telephone number").IsTelephone();
        RuleFor(f => f.Address)
            .Must(text => ComplainantForm.Lines(text) is var lines && lines.Count <= 8 && lines.All(line => line.Length <= Limits.AddressLine)).WithMessage(TooLong)
            .Must((f, text) => !string.IsNullOrWhiteSpace(text) || !string.IsNullOrEmpty(f.Email)).WithMessage(NoWay);
        RuleFor(f => f.Postcode).IsAtMost(Limits.Postcode, "The postcode");
        RuleFor(f => f.Preferred).NotNull().WithMessage(NoPreference)
            .Must((f, preferred) => preferred != ContactPreference.Post || !string.IsNullOrWhiteSpace(f.Address)).WithMessage("Enter a postal address, because they want letters by post");
        RuleFor(f => f.How).NotEmpty().WithMessage(NoHow).IsAtMost(Limits.Words, "How you know");
    }
}

/// <summary>Somebody does not want to be part of it any more.</summary>
public sealed record LeaveForm
{
    public string? Said { get; init; }
}

public sealed class LeaveFormValidator : AbstractValidator<LeaveForm>
{
    public const string NoWords = "Write what they said, and when and how they said it";

    public LeaveFormValidator() => RuleFor(f => f.Said).NotEmpty().WithMessage(NoWords).IsAtMost(Limits.Words, "What they said");
}
