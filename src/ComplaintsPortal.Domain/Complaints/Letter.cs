using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>An issued letter. Its content never changes; only how it travelled is added.</summary>
public sealed class Letter
{
    private Letter()
    {
    }

    internal Letter(int number, int stage, LetterToIssue letter, Delivery delivery, string addressee, int? extensionNumber, DateTime on, Guid? byId, string by)
    {
        Number = number;
        StageNumber = stage;
        Kind = letter.Content.Kind;
        Title = letter.Title;
        PdfSha256 = letter.PdfSha256;
        Text = letter.Text;
        Body = letter.Body;
        DateOnLetter = letter.Content.Date;
        PromisedDay = letter.Content.ResponseDue ?? letter.Content.Extension?.NewDate;
        Delivery = delivery;
        Addressee = addressee;
        ToName = letter.Content.Addressee.Name;
        PostalLines = letter.To is { } to ? string.Join("\n", to.PostalLines) : null;
        PartyId = letter.To?.PartyId;
        ForName = letter.To?.PartyId is null ? "" : letter.To.OnBehalfOf.Length > 0 ? letter.To.OnBehalfOf : letter.To.Name;
        Format = letter.To?.Format;
        ExtensionNumber = extensionNumber;
        IssuedOn = on;
        IssuedById = byId;
        IssuedBy = by;
    }

    public long Id { get; private set; }

    /// <summary>Counts from 1 within the complaint.</summary>
    public int Number { get; private set; }

    public int StageNumber { get; private set; }

    public LetterKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Hash and address of the stored PDF.</summary>
    public string PdfSha256 { get; private set; } = "";

    /// <summary>The letter in plain text, as issued.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The letter as issued, from "Dear" to the signature, as HTML in which nothing acts; for reading it on a page.</summary>
    public string Body { get; private set; } = "";

    public DateOnly DateOnLetter { get; private set; }

    /// <summary>The day by which it says that we will answer; null where it names none.</summary>
    public DateOnly? PromisedDay { get; private set; }

    public Delivery Delivery { get; private set; }

    /// <summary>The email address or postal lines it goes to, as they were.</summary>
    public string Addressee { get; private set; } = "";

    /// <summary>The name of whoever gets it, as it was: the complainant, somebody of a group, or whoever speaks for one of them.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>Where it goes by post should the email come back, for somebody else than the complainant; otherwise null.</summary>
    public string? PostalLines { get; private set; }

    /// <summary>The letter to the complainant of which this is somebody else's of the group; null for that letter itself.</summary>
    public int? CopyOf { get; internal set; }

    /// <summary>Whose of the group it is; null for the complainant in whose name the complaint stands.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Their name as it was; empty for that complainant.</summary>
    public string ForName { get; private set; } = "";

    /// <summary>How they asked for letters; null where the complainant's own way holds.</summary>
    public LetterFormat? Format { get; private set; }

    /// <summary>The extension whose notice this is.</summary>
    public int? ExtensionNumber { get; private set; }

    public DateTime IssuedOn { get; private set; }

    public Guid? IssuedById { get; private set; }

    public string IssuedBy { get; private set; } = "";

    /// <summary>The day it was emailed and did not bounce, or was posted; null while it is on its way.</summary>
    public DateOnly? SentDay { get; private set; }

    public DateTime? BouncedOn { get; private set; }

    /// <summary>The letter that this one corrects.</summary>
    public int? SupersedesNumber { get; internal set; }

    public bool IsSuperseded { get; internal set; }

    public bool AwaitsPosting => Delivery == Delivery.Post && SentDay is null && !IsSuperseded;

    internal void Sent(DateOnly day) => SentDay = day;

    // A bounced letter did not arrive: it goes into the print queue instead.
    internal void Bounced(DateTime on, string postalAddress)
    {
        BouncedOn = on;
        SentDay = null;
        Delivery = Delivery.Post;
        Addressee = postalAddress;
    }
}

/// <summary>A rendered letter, ready to be issued.</summary>
public sealed record LetterToIssue
{
    /// <summary>What it says, as facts; the gate looks at these and at the policy's wording.</summary>
    public required LetterContent Content { get; init; }

    public required string Title { get; init; }

    /// <summary>Hash of the PDF, which is stored before the letter is issued.</summary>
    public required string PdfSha256 { get; init; }

    public required string Text { get; init; }

    /// <summary>The part from "Dear" to the signature, as HTML.</summary>
    public string Body { get; init; } = "";

    /// <summary>Who gets it; null for the complainant as they are reached now.</summary>
    public LetterRecipient? To { get; init; }
}

/// <summary>Who gets a letter, and how.</summary>
/// <param name="OnBehalfOf">The complainant, where it goes to somebody who speaks for them.</param>
public sealed record LetterRecipient(string Name, string Email, IReadOnlyList<string> PostalLines, Delivery Delivery, string OnBehalfOf = "")
{
    /// <summary>Set for somebody of a group other than the complainant in whose name the complaint stands.</summary>
    public long? PartyId { get; init; }

    /// <summary>How they asked for letters; null where the complainant's own way holds.</summary>
    public LetterFormat? Format { get; init; }

    public static LetterRecipient Of(Correspondent person) => new(person.Name, person.Email, [.. person.PostalAddress], person.LetterDelivery);

    /// <summary>By email where there is an address, otherwise by post.</summary>
    public static LetterRecipient Of(People.Representative representative, string onBehalfOf) => new(
        representative.Name, representative.Email, representative.PostalAddress, representative.Email.Length > 0 ? Delivery.Email : Delivery.Post, onBehalfOf);

    /// <summary>Somebody of a group, as they are reached now.</summary>
    public static LetterRecipient Of(People.Person person, long partyId) => new(
        person.Name, person.Email, person.PostalAddress, person.Email.Length > 0 && person.PreferredContact != ContactPreference.Post ? Delivery.Email : Delivery.Post)
    {
        PartyId = partyId,
        Format = person.LetterFormat,
    };

    internal string Addressee => Delivery == Delivery.Email ? Email : string.Join("\n", PostalLines);
}

public enum Delivery
{
    Email,
    Post,
}
