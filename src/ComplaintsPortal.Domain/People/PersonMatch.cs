using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;

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
    public static IReadOnlyList<string> Alike(Person one, Person other) =>
    [
        .. one.NameKey.Length > 0 && one.NameKey == other.NameKey ? ["name"] : Array.Empty<string>(),
        .. SameEmail(one.Email, other.Email) ? ["email address"] : Array.Empty<string>(),
        .. SameTelephone(one.TelephoneKey, other.TelephoneKey) ? ["telephone number"] : Array.Empty<string>(),
        .. one.Postcode.Length > 0 && string.Equals(one.Postcode, other.Postcode, StringComparison.OrdinalIgnoreCase) ? ["postcode"] : Array.Empty<string>(),
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

    private static bool SameEmail(string one, string other) => one.Length > 0 && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool SameTelephone(string one, string other) => one.Length >= FewestDigits && one == other;
}
