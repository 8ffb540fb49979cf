using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Domain.Contributions;

/// <summary>A link by which a request for information can be answered. Only the hash of its token is kept.</summary>
public sealed class ContributionLink
{
    /// <summary>How long it works after the day on which the answer is due.</summary>
    public const int LastsDays = 28;

    private const int TokenBytes = 24;

    private ContributionLink()
    {
    }

    internal ContributionLink(string tokenHash, DateTime madeOn, DateOnly expires)
    {
        TokenHash = tokenHash;
        MadeOn = madeOn;
        ExpiresDay = expires;
    }

    public long Id { get; private set; }

    public long ContributionId { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTime MadeOn { get; private set; }

    /// <summary>The last day on which it works.</summary>
    public DateOnly ExpiresDay { get; private set; }

    /// <summary>A new token, which stands in the link's address.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
