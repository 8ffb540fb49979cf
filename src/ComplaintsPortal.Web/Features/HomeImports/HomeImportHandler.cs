using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.HomeImports;

/// <summary>Compares a file of homes, and saves what it changes: few changes at once, many by the job, which goes on where a server stopped.</summary>
public sealed class HomeImportHandler(PortalDbContext context, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>More are left to the job, so that nobody waits before a page.</summary>
    private const int MostAtOnce = 500;

    /// <summary>The number of the import.</summary>
    public async Task<long> CheckAsync(IFormFile file, Actor by, CancellationToken cancellationToken)
    {
        // A context of its own, because it lets go of every batch.
        await using var scope = scopes.CreateAsyncScope();
        await using var source = file.OpenReadStream();
        return (await scope.ServiceProvider.GetRequiredService<HomeCheck>().ReadAsync(source, Path.GetFileName(file.FileName), by, cancellationToken)).Id;
    }

    /// <exception cref="NotFoundException">There is no such file.</exception>
    public async Task<HomeImport> SaveAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        var import = await context.Set<HomeImport>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("file of homes");
        import.Save(await HomeRegister.HasNewerAsync(context, import, cancellationToken), new Act(by, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        if (import.Counts.Changes > MostAtOnce)
        {
            return import;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HomeRegister>().WriteAsync(CancellationToken.None);
        return await context.Set<HomeImport>().AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
    }
}
