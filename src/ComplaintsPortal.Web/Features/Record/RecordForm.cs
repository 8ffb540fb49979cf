using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Features.Shared.Forms;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>A complaint, or feedback that is none, as a member of staff takes it down, often while on the telephone.</summary>
public sealed record RecordForm
{
    public const string Complaint = "complaint";

    /// <summary>The record of somebody who was in touch before.</summary>
    public static RecordForm For(Person person) => new()
    {
        Person = person.Id,
        Name = person.Name,
        Kind = person.Tenure switch
        {
            Tenure.SocialRent => "tenant",
            Tenure.SharedOwnership or Tenure.Leasehold => "leaseholder",
            Tenure.FormerTenant => "former-tenant",
            Tenure.NotSaid or Tenure.Other => null,
        },
        Telephone = person.Telephone,
        Email = person.Email,
        Address = string.Join("\n", person.Home.Where(line => line != person.Postcode)),
        Postcode = person.Postcode,
        Prefers = person.PreferredContact,
        ContactTimes = person.ContactTimes,
        Format = person.LetterFormat,
    };

    /// <summary><see cref="Complaint"/>, or the name of a kind of feedback.</summary>
    public string? What { get; init; }

    /// <summary>Of a petition.</summary>
    public string? Signatures { get; init; }

    /// <summary>How it was made sure who it is, where the policy asks.</summary>
    public string? Identity { get; init; }

    /// <summary>Whether what was written was read back and is right: yes or no; where the policy asks.</summary>
    public string? ReadBack { get; init; }

    public FeedbackKind? Feedback => Enum.TryParse<FeedbackKind>(What, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public bool IsComplaint => What is null or Complaint;

    /// <summary>The record with which it began; only to show again what is known of them.</summary>
    public long? Person { get; init; }

    public string? Channel { get; init; }

    public DateParts Received { get; init; } = new();

    public string? ReceivedTime { get; init; }

    /// <summary>Whether they were asked if they wish to complain, and what they said: yes, unclear or not-asked.</summary>
    public string? Wishes { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    /// <summary>What to look for in the register of homes.</summary>
    public string? HomeQuestion { get; init; }

    /// <summary>The home that was chosen there; never needed.</summary>
    public long? HomeId { get; init; }

    /// <summary>Set by the button that looks for a home: nothing is recorded yet.</summary>
    public string? Look { get; init; }

    public ContactPreference? Prefers { get; init; }

    public string? ContactTimes { get; init; }

    public string? RepresentativeName { get; init; }

    public string? RepresentativeRelation { get; init; }

    public string? RepresentativeContact { get; init; }

    public string? Consent { get; init; }

    public string? WhatHappened { get; init; }

    public string? When { get; init; }

    public DateParts Occurred { get; init; } = new();

    public string? Outcome { get; init; }

    public string? Danger { get; init; }

    public string? DangerInWords { get; init; }

    /// <summary>Hazards in the home, by their codes.</summary>
    public IReadOnlyList<string> Hazards { get; init; } = [];

    public string? Adjustments { get; init; }

    public LetterFormat Format { get; init; }

    /// <summary>Their letter, photographs, a recording: what came with it.</summary>
    public IFormFile[] Files { get; init; } = [];

    /// <summary>The moment of receipt in UTC; null while the date or the time cannot be read.</summary>
    public DateTime? ReceivedOn() =>
        Received.ToDate() is { } day && MomentParts.ReadTime(ReceivedTime) is { } time ? LondonTime.ToUtc(day, time) : null;

    /// <summary>Whether the policy asks this of a complaint that came on this way.</summary>
    public bool IsAsked(IntakeAsk ask, LandlordPolicy policy) => IsComplaint && policy.IntakeQuestions.Any(question => question.Ask == ask && question.Channels.Contains(Channel ?? ""));

    /// <summary>What is no complaint.</summary>
    public FeedbackReceived ToFeedback(IEnumerable<SubmittedFile> files)
    {
        var said = ToSubmission(files);
        return new FeedbackReceived(Feedback!.Value, said.Channel, said.ReceivedOn, said.WhatHappened)
        {
            Name = said.ComplainantName,
            Email = said.Email,
            Telephone = said.Telephone,
            Address = said.HomeAddress,
            Postcode = said.Postcode,
            Signatures = int.TryParse(Signatures, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null,
            Files = said.Files,
            ToldHowToComplain = Wishes is "yes" or "no" or "unclear",

            // Nobody is named by information without a name, also not in a note.
            Beside = [.. BesideWords.OfMatter(said), .. Feedback == FeedbackKind.Anonymous ? [] : BesideWords.OfPeople(said, null)],
        };
    }

    /// <summary>With the address of the home that was chosen, where none was typed.</summary>
    public RecordForm At(Home? home) => home is null || !string.IsNullOrWhiteSpace(Address) ? this
        : this with { Address = string.Join('\n', home.Lines.Where(line => line != home.Postcode)), Postcode = Postcode is { Length: > 0 } ? Postcode : home.Postcode };

    /// <param name="files">What was attached, as it is kept.</param>
    public Submission ToSubmission(IEnumerable<SubmittedFile> files)
    {
        string[] lines = [.. (Address ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        string[] home = Postcode is { Length: > 0 } code && !lines.Contains(code, StringComparer.OrdinalIgnoreCase) ? [.. lines, code.ToUpperInvariant()] : lines;
        return new Submission
        {
            Channel = Channel ?? "",
            ReceivedOn = ReceivedOn() ?? throw new InvalidOperationException("The moment of receipt was not checked."),
            ComplainantName = Name ?? "",
            ComplainantKind = Kind ?? "",
            Telephone = Telephone ?? "",
            Email = Email ?? "",
            HomeAddress = home,
            PostalAddress = home,
            Postcode = Postcode?.ToUpperInvariant() ?? "",
            PreferredContact = Prefers ?? ContactPreference.Post,
            ContactTimes = ContactTimes ?? "",
            Representative = RepresentativeName is { Length: > 0 } other
                ? new RepresentativeDetails(
                    other, RepresentativeRelation ?? "",
                    RepresentativeContact?.Contains('@', StringComparison.Ordinal) == true ? RepresentativeContact : "",
                    RepresentativeContact?.Contains('@', StringComparison.Ordinal) == true ? "" : RepresentativeContact ?? "",
                    Consent ?? "")
                : null,
            WhatHappened = WhatHappened ?? "",
            WhenInWords = When ?? "",
            OccurredDay = Occurred.ToDate(),
            OutcomeSought = Outcome ?? "",
            Danger = Danger == "yes",
            DangerInWords = Danger == "yes" ? DangerInWords ?? "" : "",
            Hazards = Hazards.Where(code => HazardLaw.Current.Find(code) is not null).ToList() is { Count: > 0 } named ? named : null,
            AdjustmentsAsked = Adjustments ?? "",
            LetterFormat = Format,
            Files = [.. files],
        };
    }
}
