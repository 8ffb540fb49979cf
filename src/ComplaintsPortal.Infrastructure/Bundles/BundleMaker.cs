using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>
/// Makes the bundles that were asked for, one at a time. Each is claimed in the database; a server that dies while it makes one loses the
/// claim, and the bundle is made anew from the same complaint with the same hashes.
/// </summary>
public sealed class BundleMaker(PortalDbContext context, Rulebooks rulebooks, ILetterPdf pdf, FileStore files, TimeProvider clock, ILogger<BundleMaker> logger)
{
    private const long MostBytes = 8L * 1024 * 1024 * 1024;

    private static readonly TimeSpan Claim = TimeSpan.FromHours(1);

    /// <summary>How many were made.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var count = 0;
        while (await TakeAsync(cancellationToken) is { } id)
        {
            await MakeAsync(id, cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<long?> TakeAsync(CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var now = clock.GetUtcNow().UtcDateTime;
        var free = context.Set<EvidenceBundle>().Where(one => one.State == BundleState.Waiting || (one.State == BundleState.Making && one.ClaimedUntil < now));
        if (await free.OrderBy(one => one.Id).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
        {
            return null;
        }

        var until = now + Claim;
        var taken = await free.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, BundleState.Making).SetProperty(one => one.ClaimedUntil, until), cancellationToken);
        return taken == 1 ? id : null;
    }

    private async Task MakeAsync(long id, CancellationToken cancellationToken)
    {
        var bundle = await context.Set<EvidenceBundle>().SingleAsync(one => one.Id == id, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("bundle-").FullName;
        try
        {
            var source = await BundleSource.ReadAsync(context, rulebooks, bundle, cancellationToken);
            var made = await new BundleWriter(source, pdf, files, folder).WriteAsync(cancellationToken);
            await using var zip = File.OpenRead(made.Zip);
            var stored = await files.SaveAsync(zip, MostBytes, cancellationToken);
            context.Add(new StoredFile(stored, $"{source.Complaint.Reference}-evidence{(bundle.IsRedacted ? "-redacted" : "")}.zip", clock.GetUtcNow().UtcDateTime));
            bundle.Finish(stored.Hash, stored.Size, made.Pages, made.ManifestSha256, made.Note, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception fault) when (fault is BundleException or LetterFailedException or FileMissingException or StorageFullException)
        {
            logger.LogError(fault, "The evidence bundle {Bundle} could not be made", id);
            bundle.Fail(fault.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
