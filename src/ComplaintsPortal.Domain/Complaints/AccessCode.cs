using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// The code with which a complainant opens the tracking page: twelve letters and digits that cannot be mistaken for one
/// another (60 bits), shown in fours. Only its hash is kept.
/// </summary>
public static class AccessCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    /// <summary>A new code, for example <c>7GQ2-M4XD-90KT</c>.</summary>
    public static string New()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>The hash under which a code for this reference is kept.</summary>
    public static string Hash(ComplaintReference reference, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{reference}:{Normalise(code)}")));

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(ComplaintReference reference, string code, string? hash) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Hash(reference, code)),
            Encoding.ASCII.GetBytes(hash ?? new string('-', 64)));

    // As people type it: any case, with or without the dashes, O for 0 and I or L for 1.
    private static string Normalise(string code) =>
        string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(64))
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
