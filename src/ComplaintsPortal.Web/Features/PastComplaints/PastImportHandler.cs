using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.PastComplaints;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PastComplaints;

/// <summary>Reads an uploaded file, and imports it: a few complaints at once, many by the job.</summary>
public sealed class PastImportHandler(PortalDbContext context, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>More are left to the job, so that nobody waits before a page.</summary>
    private const int MostAtOnce = 500;

    private const int MostTries = 10;

    /// <summary>The number of the import.</summary>
    public async Task<long> CheckAsync(PastFileForm form, Actor by, CancellationToken cancellationToken)
    {
        // A context of its own, because it lets go of every batch.
        await using var scope = scopes.CreateAsyncScope();
        await using var file = form.File!.OpenReadStream();
        return (await scope.ServiceProvider.GetRequiredService<PastCheck>().ReadAsync(file, form.Source!, Path.GetFileName(form.File.FileName), by, cancellationToken)).Id;
    }

    public async Task<PastImport> StartAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        var import = await FindAsync(id, cancellationToken);
        import.Import(new Act(by, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        if (import.Counts.New > MostAtOnce)
        {
            return import;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PastImporter>().RunAsync(CancellationToken.None);
        return await context.Set<PastImport>().AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
    }

    /// <summary>Between two batches: each of them changes the version, so it may take more than one try.</summary>
    public async Task StopAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            context.ChangeTracker.Clear();
            var import = await FindAsync(id, cancellationToken);
            import.Stop(new Act(by, clock.GetUtcNow().UtcDateTime));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // A batch was saved meanwhile; look again.
            }
        }
    }

    /// <summary>How many were taken out again.</summary>
    public Task<int> RemoveAsync(long id, Actor by, CancellationToken cancellationToken) => context.InTransactionAsync(async token =>
    {
        var import = await FindAsync(id, token);
        import.Remove(new Act(by, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(token);

        // What figures count of them goes with them, by the database itself.
        var count = await context.Set<PastComplaint>().Where(one => one.ImportId == id).ExecuteDeleteAsync(token);
        await context.Set<PastImportRow>().Where(one => one.ImportId == id).ExecuteDeleteAsync(token);
        return count;
    }, cancellationToken);

    private async Task<PastImport> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<PastImport>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("file of past complaints");
}
