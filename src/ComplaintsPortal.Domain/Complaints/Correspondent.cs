namespace ComplaintsPortal.Domain.Complaints;

/// <summary>How the complainant is reached now. Starts as the submission says and changes by events.</summary>
public sealed class Correspondent
{
    private Correspondent()
    {
    }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    /// <summary>Where letters go; one line each, postcode last.</summary>
    public List<string> PostalAddress { get; private set; } = [];

    public ContactPreference PreferredContact { get; private set; }

    public string ContactTimes { get; private set; } = "";

    public LetterFormat LetterFormat { get; private set; }

    /// <summary>By email where there is an address and the person did not ask for post; by post otherwise (PCC-8a).</summary>
    public Delivery LetterDelivery =>
        Email.Length > 0 && PreferredContact != ContactPreference.Post ? Delivery.Email : Delivery.Post;

    internal static Correspondent From(Submission submission) => new()
    {
        Name = submission.ComplainantName,
        Email = submission.Email,
        Telephone = submission.Telephone,
        PostalAddress = [.. submission.PostalAddress.Count > 0 ? submission.PostalAddress : submission.HomeAddress],
        PreferredContact = submission.PreferredContact,
        ContactTimes = submission.ContactTimes,
        LetterFormat = submission.LetterFormat,
    };

    public ContactDetails Details() =>
        new(Name, Email, Telephone, [.. PostalAddress], PreferredContact, ContactTimes, LetterFormat);

    internal void Change(ContactDetails to)
    {
        Name = to.Name;
        Email = to.Email;
        Telephone = to.Telephone;
        PostalAddress = [.. to.PostalAddress];
        PreferredContact = to.PreferredContact;
        ContactTimes = to.ContactTimes;
        LetterFormat = to.LetterFormat;
    }
}

/// <summary>Contact details as a value, for forms and for the before and after of an event.</summary>
public sealed record ContactDetails(
    string Name,
    string Email,
    string Telephone,
    IReadOnlyList<string> PostalAddress,
    ContactPreference PreferredContact,
    string ContactTimes,
    LetterFormat LetterFormat)
{
    /// <summary>The names of the parts that are not the same, without what they hold.</summary>
    public IReadOnlyList<string> PartsThatDiffer(ContactDetails other) =>
    [
        .. Name == other.Name ? Array.Empty<string>() : ["name"],
        .. Email == other.Email ? Array.Empty<string>() : ["email address"],
        .. Telephone == other.Telephone ? Array.Empty<string>() : ["telephone number"],
        .. PostalAddress.SequenceEqual(other.PostalAddress) ? Array.Empty<string>() : ["postal address"],
        .. PreferredContact == other.PreferredContact ? Array.Empty<string>() : ["preferred way"],
        .. ContactTimes == other.ContactTimes ? Array.Empty<string>() : ["when to call"],
        .. LetterFormat == other.LetterFormat ? Array.Empty<string>() : ["how letters are made"],
    ];

    /// <summary>Equal in every part, address lines included.</summary>
    public bool SameAs(ContactDetails other) =>
        this with { PostalAddress = other.PostalAddress } == other && PostalAddress.SequenceEqual(other.PostalAddress);
}
