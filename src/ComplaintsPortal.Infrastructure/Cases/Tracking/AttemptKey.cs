using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

/// <summary>Under what a wrong attempt is counted, and how many are too many.</summary>
internal sealed record AttemptKey(string Value, int Most)
{
    public static AttemptKey Of(ComplaintReference reference) => new("reference:" + Hash(reference.ToString()), 5);

    /// <summary>One home or one phone has a whole network of IPv6 addresses, so those count by their first half.</summary>
    public static AttemptKey Of(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return new("address:" + Hash(Convert.ToHexString(plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..8] : bytes)), 20);
    }

    /// <summary>Asking for a new code, which also goes out no oftener than once an hour.</summary>
    public static AttemptKey LostCode(ComplaintReference reference) => new("lost-code:" + Hash(reference.ToString()), 1);

    /// <summary>Apart from the tracking page, so that whoever mistypes the one is not locked out of the other.</summary>
    public static AttemptKey Survey(ComplaintReference reference) => new("survey:" + Hash(reference.ToString()), 5);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
