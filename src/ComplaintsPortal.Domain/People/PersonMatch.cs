using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;

namespace ComplaintsPortal.Domain.People;

/// <summary>
/// When two records are one person's. Sure is only the same name together with the same email address or telephone number; everything
/// else is shown to people, who decide. Nothing is put together silently where it is not sure.
/// </summary>
public static class PersonMatch
{
    /// <summary>Shorter numbers are no telephone numbers.</summary>
    private const int FewestDigits = 9;

    /// <summary>Why the complaint is surely this person's, as a sentence; null where it is not sure.</summary>
    public static string? WhySure(Person person, Submission submission)
    {
        if (person.NameKey.Length == 0 || person.NameKey != NameKey(submission.ComplainantName))
        {
            return null;
        }

        string[] same =
        [
            .. SameEmail(person.Email, submission.Email) ? ["email address"] : Array.Empty<string>(),
            .. SameTelephone(person.TelephoneKey, TelephoneKey(submission.Telephone)) ? ["telephone number"] : Array.Empty<string>(),
        ];
        return same.Length > 0 ? $"Same {DayWords.List(["name", .. same])}." : null;
    }

    /// <summary>In what two records are the same: for people to decide whether they are one person's.</summary>
    public static IReadOnlyList<string> Alike(PersonKeys one, PersonKeys other) =>
    [
        .. one.Name.Length > 0 && one.Name == other.Name ? ["name"] : Array.Empty<string>(),
        .. SameEmail(one.Email, other.Email) ? ["email address"] : Array.Empty<string>(),
        .. SameTelephone(one.Telephone, other.Telephone) ? ["telephone number"] : Array.Empty<string>(),
        .. one.Postcode.Length > 0 && one.Postcode == other.Postcode ? ["postcode"] : Array.Empty<string>(),
    ];

    /// <summary>A name as it is compared.</summary>
    public static string NameKey(string name) =>
        string.Join(' ', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'');

    /// <summary>A telephone number as it is compared: digits only, a British one from nought.</summary>
    public static string TelephoneKey(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.StartsWith("0044", StringComparison.Ordinal) ? "0" + digits[4..].TrimStart('0')
            : digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10 ? "0" + digits[2..].TrimStart('0')
            : digits;
    }

    /// <summary>A telephone number by which somebody is looked for; empty where it is too short to be anybody’s own.</summary>
    public static string SearchKey(string number) => TelephoneKey(number) is { Length: >= FewestDigits } key ? key : "";

    private static bool SameEmail(string one, string other) => one.Length > 0 && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool SameTelephone(string one, string other) => one.Length >= FewestDigits && one == other;
}

/// <summary>By what somebody is recognised, as it is compared.</summary>
/// <param name="Name">A <see cref="PersonMatch.NameKey"/>.</param>
/// <param name="Telephone">A <see cref="PersonMatch.SearchKey"/>.</param>
/// <param name="Postcode">A <see cref="HomeMatch.PostcodeKey"/>.</param>
public sealed record PersonKeys(string Name, string Email, string Telephone, string Postcode)
{
    /// <summary>From what was written down, however it was typed.</summary>
    public static PersonKeys Of(string name, string email, string telephone, string postcode) =>
        new(PersonMatch.NameKey(name), email.Trim(), PersonMatch.SearchKey(telephone), HomeMatch.PostcodeKey(postcode));

    /// <summary>True where what is the same is enough to ask whether it is the same person: neither a name alone nor a postcode alone is.</summary>
    public bool IsPerhaps(PersonKeys other) => PersonMatch.Alike(this, other) is { Count: > 0 } and not (["name"] or ["postcode"]);

    /// <summary>True where nobody could be found by it.</summary>
    public bool IsEmpty => Email.Length == 0 && Telephone.Length == 0 && (Name.Length == 0 || Postcode.Length == 0);
}
