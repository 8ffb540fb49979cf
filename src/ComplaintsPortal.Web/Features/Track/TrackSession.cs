using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>
/// The complaint that this browser has opened with its code: one, for an hour after it was last looked at, and only as long as the code
/// is valid. The cookie is sealed, and forgotten with the browser's session.
/// </summary>
public sealed class TrackSession(IHttpContextAccessor accessor, TrackingDoor door, IDataProtectionProvider protection, IConfiguration configuration, TimeProvider clock)
{
    public const string Cookie = "portal-track";

    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly IDataProtector _seal = protection.CreateProtector("ComplaintsPortal.TrackSession");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Opens a complaint whose code was right.</summary>
    public async Task BeginAsync(ComplaintReference reference, string code, CancellationToken cancellationToken)
    {
        if ((await door.HashesAsync(reference, cancellationToken)).Matching(reference, code) is { } hash)
        {
            Write(reference, hash);
        }
    }

    /// <summary>The complaint that is open here, and by whose code, or null; looking keeps it open.</summary>
    public async Task<OpenedComplaint?> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Read() is not { } kept || clock.GetUtcNow() - kept.SeenOn > Idle)
        {
            return null;
        }

        var valid = await door.HashesAsync(kept.Reference, cancellationToken);
        if (!valid.Holds(kept.Hash))
        {
            return null;
        }

        Write(kept.Reference, kept.Hash);
        return new OpenedComplaint(kept.Reference, valid.PartyOf(kept.Hash));
    }

    public void End() => Http.Response.Cookies.Delete(Cookie, Options());

    private void Write(ComplaintReference reference, string hash) => Http.Response.Cookies.Append(
        Cookie, _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{reference}|{hash}|{clock.GetUtcNow().UtcTicks}")), Options());

    private (ComplaintReference Reference, string Hash, DateTimeOffset SeenOn)? Read()
    {
        if (Http.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(cookie).Split('|');
            return (ComplaintReference.Parse(parts[0], null), parts[1], new DateTimeOffset(long.Parse(parts[2], CultureInfo.InvariantCulture), TimeSpan.Zero));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Not ours, or sealed with a key that is gone.
            return null;
        }
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = configuration.RequiresHttps(),
        SameSite = SameSiteMode.Lax,
        Path = "/track",
    };
}

/// <param name="PartyId">Whose of a group it was opened by; null for the complainant in whose name it stands.</param>
public sealed record OpenedComplaint(ComplaintReference Reference, long? PartyId);
