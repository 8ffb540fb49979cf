using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
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
        if (!valid.All.Aggregate(false, (found, hash) => found | AccessCode.Matches(reference, code, hash)))
        {
            await attempts.RecordAsync(keys, cancellationToken);
            return Entry.Wrong;
        }

        await attempts.ForgetAsync(keys[0], cancellationToken);
        return Entry.Open;
    }

    /// <summary>The hashes of the codes that are valid now; none for an unknown reference.</summary>
    public async Task<ValidCodes> HashesAsync(ComplaintReference reference, CancellationToken cancellationToken = default)
    {
        var found = await context.Set<Complaint>().Where(complaint => complaint.Reference == reference)
            .Select(complaint => new
            {
                complaint.AccessCodeHash,
                complaint.EarlierAccessCodeHash,
                Group = context.Set<CaseParty>().Where(party => party.ComplaintId == complaint.Id && party.AccessCodeHash != null).Select(party => new { party.Id, party.AccessCodeHash }).ToList(),
            }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? new ValidCodes(null, null, [])
            : new ValidCodes(found.AccessCodeHash, found.EarlierAccessCodeHash, [.. found.Group.Select(one => (one.Id, one.AccessCodeHash!))]);
    }
}

/// <summary>The codes that open a complaint now.</summary>
/// <param name="Group">Those of other people of a group, each with whose it is.</param>
public sealed record ValidCodes(string? Current, string? Earlier, IReadOnlyList<(long Party, string Hash)> Group)
{
    internal IEnumerable<string?> All => [Current, Earlier, .. Group.Select(one => one.Hash)];

    /// <summary>The hash that a typed code matches; null for none.</summary>
    public string? Matching(ComplaintReference reference, string code) => All.FirstOrDefault(hash => hash is not null && AccessCode.Matches(reference, code, hash));

    public bool Holds(string hash) => All.Contains(hash);

    /// <summary>Whose of a group the code is; null for the complainant's.</summary>
    public long? PartyOf(string hash) => Group.FirstOrDefault(one => one.Hash == hash) is { Hash: not null } found ? found.Party : null;
}
