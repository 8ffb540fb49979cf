using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Cases.Tracking;

public enum Entry
{
    Open,

    /// <summary>The reference or the code is wrong; nobody learns which.</summary>
    Wrong,

    /// <summary>Too many wrong attempts for the reference or from the address.</summary>
    Locked,
}

/// <summary>Lets in whoever has the reference and the access code. An unknown reference and a wrong code are the same, in answer and in work.</summary>
public sealed class TrackingDoor(PortalDbContext context, AccessAttempts attempts)
{
    public async Task<Entry> EnterAsync(ComplaintReference reference, string code, IPAddress address, CancellationToken cancellationToken = default)
    {
        AttemptKey[] keys = [AttemptKey.Of(reference), AttemptKey.Of(address)];
        if (await attempts.IsLockedAsync(keys, cancellationToken))
        {
            return Entry.Locked;
        }

        // Both are always compared, so that an unknown reference takes no less work.
        var valid = await HashesAsync(reference, cancellationToken);
        if (!(AccessCode.Matches(reference, code, valid.Current) | AccessCode.Matches(reference, code, valid.Earlier)))
        {
            await attempts.RecordAsync(keys, cancellationToken);
            return Entry.Wrong;
        }

        await attempts.ForgetAsync(keys[0], cancellationToken);
        return Entry.Open;
    }

    /// <summary>The hashes of the codes that are valid now; null for an unknown reference.</summary>
    public async Task<(string? Current, string? Earlier)> HashesAsync(ComplaintReference reference, CancellationToken cancellationToken = default) =>
        await context.Set<Complaint>().Where(complaint => complaint.Reference == reference)
            .Select(complaint => new { complaint.AccessCodeHash, complaint.EarlierAccessCodeHash }).SingleOrDefaultAsync(cancellationToken) is { } found
            ? (found.AccessCodeHash, found.EarlierAccessCodeHash)
            : (null, null);
}
