using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.People;

/// <summary>What is known of a person, as a value: for forms, and to say what was changed.</summary>
public sealed record PersonDetails(ContactDetails Contact, string Language, Tenure Tenure, IReadOnlyList<string> Home, string Postcode, string Uprn)
{
    /// <summary>One line for each thing that is not the same, with what it was before.</summary>
    public IReadOnlyList<string> WhatDiffers(PersonDetails to)
    {
        var (a, b) = (Contact, to.Contact);
        return
        [
            .. Line("Name", a.Name, b.Name),
            .. Line("Email", a.Email, b.Email),
            .. Line("Telephone", a.Telephone, b.Telephone),
            .. Line("Postal address", string.Join(", ", a.PostalAddress), string.Join(", ", b.PostalAddress)),
            .. Line("Preferred way", a.PreferredContact.ToString(), b.PreferredContact.ToString()),
            .. Line("When to call", a.ContactTimes, b.ContactTimes),
            .. Line("Letters", LetterFormats.Words(a.LetterFormat), LetterFormats.Words(b.LetterFormat)),
            .. Line("Language", Language, to.Language),
            .. Line("Tenure", Tenures.Words(Tenure), Tenures.Words(to.Tenure)),
            .. Line("Home", string.Join(", ", Home), string.Join(", ", to.Home)),
            .. Line("Postcode", Postcode, to.Postcode),
            .. Line("UPRN", Uprn, to.Uprn),
        ];
    }

    /// <summary>What one record says of how to reach somebody and where they live that the other does not say.</summary>
    public static IReadOnlyList<string> OnlyIn(PersonDetails one, PersonDetails other) =>
    [
        .. Only("email", one.Contact.Email, other.Contact.Email),
        .. Only("telephone", one.Contact.Telephone, other.Contact.Telephone),
        .. Only("postal address", string.Join(", ", one.Contact.PostalAddress), string.Join(", ", other.Contact.PostalAddress)),
        .. Only("when to call", one.Contact.ContactTimes, other.Contact.ContactTimes),
        .. Only("language", one.Language, other.Language),
        .. Only("home", string.Join(", ", one.Home), string.Join(", ", other.Home)),
    ];

    private static IEnumerable<string> Only(string what, string one, string other) =>
        one.Length == 0 || string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? [] : [$"{what} {one}"];

    private static IEnumerable<string> Line(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {(after.Length > 0 ? after : "removed")}{(before.Length > 0 ? $" (before: {before})" : "")}"];
}

/// <summary>On what terms somebody lives in the home.</summary>
public enum Tenure
{
    NotSaid,

    /// <summary>Low-cost rental accommodation.</summary>
    SocialRent,

    /// <summary>Low-cost home ownership.</summary>
    SharedOwnership,
    Leasehold,
    FormerTenant,
    Other,
}

public static class Tenures
{
    public static string Words(Tenure tenure) => tenure switch
    {
        Tenure.NotSaid => "Not said",
        Tenure.SocialRent => "Tenant",
        Tenure.SharedOwnership => "Shared owner",
        Tenure.Leasehold => "Leaseholder or homeowner",
        Tenure.FormerTenant => "Former tenant",
        Tenure.Other => "None with us",
    };

    /// <summary>The tenure that follows from the capacity in which somebody complains; nothing where it does not follow.</summary>
    internal static Tenure Of(string complainantKind) => complainantKind switch
    {
        "tenant" => Tenure.SocialRent,
        "leaseholder" or "homeowner" => Tenure.Leasehold,
        "former-tenant" => Tenure.FormerTenant,
        _ => Tenure.NotSaid,
    };
}

public static class LetterFormats
{
    public static string Words(LetterFormat format) => format switch
    {
        LetterFormat.Standard => "Standard",
        LetterFormat.LargePrint => "Large print",
        LetterFormat.PlainText => "Plain text",
        LetterFormat.Audio => "Audio, besides the letter",
        LetterFormat.Braille => "Braille, besides the letter",
    };
}
