using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>
/// Removes files to which nothing in the database refers, in two steps at least a day apart: first set aside, later deleted. So a file that
/// is given again in the very moment of its sweeping comes back.
/// </summary>
public sealed class OrphanSweep(PortalDbContext context, FileStore store, TimeProvider clock, ILogger<OrphanSweep> logger)
{
    private const int Batch = 200;

    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>How many files were set aside and how many deleted.</summary>
    public async Task<(int SetAside, int Deleted)> SweepOrphansAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        store.ClearIncoming(now - Grace);
        var deleted = await DeleteAsync(now, cancellationToken);
        var setAside = await SetAsideAsync(now, cancellationToken);
        if (deleted + setAside > 0)
        {
            logger.LogInformation("Files to which nothing refers: {SetAside} set aside, {Deleted} deleted", setAside, deleted);
        }

        return (setAside, deleted);
    }

    private async Task<int> SetAsideAsync(DateTime now, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var batch in store.KeptBefore(now - Grace).Chunk(Batch))
        {
            var wanted = await WantedAsync([.. batch.Select(file => file.Hash)], cancellationToken);
            foreach (var (hash, path) in batch.Where(file => !wanted.Contains(file.Hash)))
            {
                Directory.CreateDirectory(store.Swept);
                var aside = Path.Combine(store.Swept, hash);
                File.Move(path, aside, overwrite: true);
                if (File.GetLastWriteTimeUtc(aside) >= now - Grace)
                {
                    // Given again between looking and moving.
                    store.Restore(path);
                    continue;
                }

                File.SetLastWriteTimeUtc(aside, now);
                count++;
            }
        }

        return count;
    }

    private async Task<int> DeleteAsync(DateTime now, CancellationToken cancellationToken)
    {
        var count = 0;
        var aside = Directory.Exists(store.Swept) ? Directory.EnumerateFiles(store.Swept).Where(path => File.GetLastWriteTimeUtc(path) <= now - Grace) : [];
        foreach (var batch in aside.Chunk(Batch))
        {
            var wanted = await WantedAsync([.. batch.Select(path => Path.GetFileName(path))], cancellationToken);
            foreach (var path in batch)
            {
                var hash = Path.GetFileName(path);
                if (wanted.Contains(hash) && store.Restore(store.PathOf(hash)))
                {
                    continue;
                }

                File.Delete(path);
                count++;
            }
        }

        return count;
    }

    /// <summary>Hashes that something refers to: a stored file's row, or any record of a complaint that names its files by hash.</summary>
    private async Task<HashSet<string>> WantedAsync(string[] hashes, CancellationToken cancellationToken)
    {
        string[] either = [.. hashes, .. hashes.Select(hash => hash.ToUpperInvariant())];
        List<string?> found =
        [
            .. await context.Set<StoredFile>().Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancellationToken),
            .. await context.Set<CaseFile>().Where(file => either.Contains(file.Sha256)).Select(file => file.Sha256).ToListAsync(cancellationToken),
            .. await context.Set<EvidenceItem>().Where(item => either.Contains(item.FileSha256)).Select(item => item.FileSha256).ToListAsync(cancellationToken),
            .. await context.Set<Letter>().Where(letter => either.Contains(letter.PdfSha256)).Select(letter => letter.PdfSha256).ToListAsync(cancellationToken),
        ];
        return found.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
