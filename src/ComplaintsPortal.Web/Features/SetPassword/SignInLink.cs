using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintsPortal.Web.Features.SetPassword;

/// <summary>A token as it stands in a link.</summary>
internal static class SignInLink
{
    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>Null for what is no token.</summary>
    public static string? Decode(string? encoded)
    {
        try
        {
            return encoded is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
