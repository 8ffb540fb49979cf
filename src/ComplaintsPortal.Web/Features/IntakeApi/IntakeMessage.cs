using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;

namespace ComplaintsPortal.Web.Features.IntakeApi;

/// <summary>
/// A complaint, or a reply to one, as another system hands it over. A field that is not one of these is refused, because a misspelt
/// "danger" must not be overlooked.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record IntakeMessage
{
    /// <summary>Code of a channel of the landlord's policy.</summary>
    public string? Channel { get; init; }

    /// <summary>When it first reached anybody at the landlord or a contractor; every clock counts from then.</summary>
    public DateTimeOffset? ReceivedOn { get; init; }

    /// <summary>What they say, word for word.</summary>
    public string? Words { get; init; }

    /// <summary>Of an email: a reference in it joins the message to that complaint.</summary>
    public string? Subject { get; init; }

    /// <summary>The reference of the complaint to which it belongs, where that is known.</summary>
    public string? InReplyTo { get; init; }

    public string? Name { get; init; }

    /// <summary>Code of the capacity in which they complain.</summary>
    public string? ComplainantKind { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    /// <summary>One line each, without the postcode.</summary>
    public IReadOnlyList<string>? Address { get; init; }

    public string? Postcode { get; init; }

    public ContactPreference? PreferredContact { get; init; }

    public string? ContactTimes { get; init; }

    public string? WhenInWords { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public string? OutcomeSought { get; init; }

    /// <summary>Somebody may be in danger now: the people who can act are told at once.</summary>
    public bool Danger { get; init; }

    public string? DangerInWords { get; init; }

    /// <summary>Codes of hazards in the home; each has clocks of its own.</summary>
    public IReadOnlyList<string>? Hazards { get; init; }

    public string? Adjustments { get; init; }

    /// <summary>Whether they were asked if they wish to complain.</summary>
    public WishToComplain WishToComplain { get; init; }

    public IntakeRepresentative? Representative { get; init; }

    /// <summary>Its number in the other system.</summary>
    public string? SourceReference { get; init; }

    /// <summary>The same with text as people mean it, as on the forms: no control characters, one kind of line end, nothing empty.</summary>
    public IntakeMessage Cleaned() => this with
    {
        Channel = Clean(Channel),
        Words = Clean(Words),
        Subject = Clean(Subject),
        InReplyTo = Clean(InReplyTo),
        Name = Clean(Name),
        ComplainantKind = Clean(ComplainantKind),
        Email = Clean(Email),
        Telephone = Clean(Telephone),
        Address = Address is null ? null : [.. Address.Select(Clean).OfType<string>()],
        Postcode = Clean(Postcode)?.ToUpperInvariant(),
        ContactTimes = Clean(ContactTimes),
        WhenInWords = Clean(WhenInWords),
        OutcomeSought = Clean(OutcomeSought),
        DangerInWords = Clean(DangerInWords),
        Adjustments = Clean(Adjustments),
        SourceReference = Clean(SourceReference),
        Representative = Representative is null ? null : new IntakeRepresentative(
            Clean(Representative.Name), Clean(Representative.Relation), Clean(Representative.Email), Clean(Representative.Telephone), Clean(Representative.Consent)),
    };

    /// <summary>The complaint that it names, or that its subject does.</summary>
    public ComplaintReference? ReplyTo() =>
        ComplaintReference.TryParse(InReplyTo, null, out var named) ? named
        : ComplaintReference.NamedIn(Subject ?? "").Select(one => (ComplaintReference?)one).FirstOrDefault();

    /// <param name="now">A moment a little ahead of our clock is ours.</param>
    public Submission ToSubmission(DateTime now)
    {
        string[] home = [.. Address ?? [], .. Postcode is { } code ? [code] : Array.Empty<string>()];
        var received = ReceivedOn!.Value.UtcDateTime;
        return new Submission
        {
            Channel = Channel!,
            ReceivedOn = received < now ? received : now,
            ComplainantName = Name ?? "",
            ComplainantKind = ComplainantKind ?? "",
            Email = Email ?? "",
            Telephone = Telephone ?? "",
            HomeAddress = home,
            PostalAddress = home,
            Postcode = Postcode ?? "",
            PreferredContact = PreferredContact ?? (Email is null ? ContactPreference.Post : ContactPreference.Email),
            ContactTimes = ContactTimes ?? "",
            Representative = Representative is { Name: { } other } who
                ? new RepresentativeDetails(other, who.Relation ?? "", who.Email ?? "", who.Telephone ?? "", who.Consent ?? "")
                : null,
            WhatHappened = Words ?? "",
            WhenInWords = WhenInWords ?? "",
            OccurredDay = OccurredOn,
            OutcomeSought = OutcomeSought ?? "",
            Danger = Danger,
            DangerInWords = DangerInWords ?? "",
            Hazards = Hazards is { Count: > 0 } ? Hazards : null,
            AdjustmentsAsked = Adjustments ?? "",
        };
    }

    /// <summary>Empty where a reply says nothing of it: whoever has complained need not be asked again.</summary>
    public string WishesInWords() => WishToComplain switch
    {
        WishToComplain.NotAsked when ReplyTo() is not null => "",
        WishToComplain.Yes => "Asked whether they wish to complain: yes.",
        WishToComplain.Unclear => "Asked whether they wish to complain: the answer was not clear.",
        WishToComplain.NotAsked => "They were not asked whether they wish to complain.",
    };

    private static string? Clean(string? text) => PlainTextBinder.Clean(text);
}

public enum WishToComplain
{
    NotAsked,
    Yes,
    Unclear,
}

/// <summary>Somebody who speaks for them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record IntakeRepresentative(string? Name, string? Relation = null, string? Email = null, string? Telephone = null, string? Consent = null);
