using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CasePage;

/// <summary>The files of a complaint as its page shows them.</summary>
/// <param name="Latest">The newest first; the others are on a page of their own.</param>
/// <param name="Count">Of all files.</param>
/// <param name="OfEvidence">The id of each file that a piece of evidence names, by hash.</param>
public sealed record ShownFiles(IReadOnlyList<CaseFile> Latest, int Count, IReadOnlyDictionary<string, long> OfEvidence)
{
    public static ShownFiles None { get; } = new([], 0, new Dictionary<string, long>());

    /// <summary>The file behind a piece of evidence; null where it has none.</summary>
    public long? Of(EvidenceItem evidence) => evidence.FileSha256 is { } hash && OfEvidence.TryGetValue(hash, out var id) ? id : null;
}

/// <summary>Reads the newest files of a complaint and those behind its evidence, so that a case with 500 files opens like one with five.</summary>
public sealed class ShownFilesQuery(PortalDbContext context)
{
    public const int AtMost = 10;

    private static readonly PreparedQuery<Func<PortalDbContext, long, IAsyncEnumerable<Row>>> Newest = new(() => EF.CompileAsyncQuery((PortalDbContext context, long complaintId) =>
        context.Set<CaseFile>().AsNoTracking().Where(file => EF.Property<long>(file, "ComplaintId") == complaintId).OrderByDescending(file => file.Id).Take(AtMost)
            .Select(file => new Row(file, context.Set<CaseFile>().Count(other => EF.Property<long>(other, "ComplaintId") == complaintId)))));

    public async Task<ShownFiles> ReadAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        var rows = await Newest.For(context)(context, complaint.Id).ToListAsync(cancellationToken);
        List<CaseFile> latest = [.. rows.Select(row => row.File)];
        var named = complaint.Evidence.Select(evidence => evidence.FileSha256).OfType<string>().Distinct().ToList();
        return new ShownFiles(latest, rows.Count == 0 ? 0 : rows[0].Count, named.Count == 0 ? ShownFiles.None.OfEvidence : await WithHashesAsync(complaint, named, cancellationToken));
    }

    // The first of those with the same content.
    private async Task<Dictionary<string, long>> WithHashesAsync(Complaint complaint, IReadOnlyList<string> hashes, CancellationToken cancellationToken) =>
        await context.Set<CaseFile>().AsNoTracking()
            .Where(file => EF.Property<long>(file, "ComplaintId") == complaint.Id && hashes.Contains(file.Sha256))
            .GroupBy(file => file.Sha256)
            .Select(same => new { Hash = same.Key, Id = same.Min(file => file.Id) })
            .ToDictionaryAsync(one => one.Hash, one => one.Id, cancellationToken);

    private sealed record Row(CaseFile File, int Count);
}
