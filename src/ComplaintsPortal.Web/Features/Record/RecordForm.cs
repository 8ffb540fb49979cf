using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>A complaint as a member of staff takes it down, often while on the telephone.</summary>
public sealed record RecordForm
{
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

    public string? Adjustments { get; init; }

    public LetterFormat Format { get; init; }

    /// <summary>Their letter, photographs, a recording: what came with it.</summary>
    public IFormFile[] Files { get; init; } = [];

    /// <summary>The moment of receipt in UTC; null while the date or the time cannot be read.</summary>
    public DateTime? ReceivedOn() =>
        Received.ToDate() is { } day && MomentParts.ReadTime(ReceivedTime) is { } time ? LondonTime.ToUtc(day, time) : null;

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
            AdjustmentsAsked = Adjustments ?? "",
            LetterFormat = Format,
            Files = [.. files],
        };
    }
}
