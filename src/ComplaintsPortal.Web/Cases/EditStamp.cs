using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// A short mark of what a form showed when it was opened. It comes back with the form, so that nobody overwrites what they
/// have not seen, and is not disturbed by changes elsewhere on the case.
/// </summary>
public static class EditStamp
{
    private const int Length = 16;

    public static string Of(object? shown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(shown))))[..Length];
}
