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

        if (!AccessCode.Matches(reference, code, await HashAsync(reference, cancellationToken)))
        {
            await attempts.RecordAsync(keys, cancellationToken);
            return Entry.Wrong;
        }

        await attempts.ForgetAsync(keys[0], cancellationToken);
        return Entry.Open;
    }

    /// <summary>The hash of the code that is valid now; null for an unknown reference.</summary>
    public Task<string?> HashAsync(ComplaintReference reference, CancellationToken cancellationToken = default) =>
        context.Set<Complaint>().Where(complaint => complaint.Reference == reference).Select(complaint => complaint.AccessCodeHash).SingleOrDefaultAsync(cancellationToken);
}
