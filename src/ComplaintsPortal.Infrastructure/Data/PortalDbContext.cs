using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Infrastructure.Homes;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>The one model. Code injects this type; the two sealed classes below only choose the provider and its migrations.</summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityDbContext<StaffMember, IdentityRole<Guid>, Guid>(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ProviderConventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        ProviderConventions.Apply(builder, Database.IsSqlite() ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (SearchUpkeep.Changed(this).Count > 0)
        {
            throw new InvalidOperationException("A complaint is saved with SaveChangesAsync, which also keeps its search words.");
        }

        VersionColumn.Advance(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked at once: what is prepared here is added at once, and what it changes is found when everything is saved.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await SearchUpkeep.PrepareAsync(this, cancellationToken);
            await PeopleUpkeep.PrepareAsync(this, cancellationToken);
            await HomeUpkeep.PrepareAsync(this, cancellationToken);
            await FactsUpkeep.PrepareAsync(this, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }

        VersionColumn.Advance(ChangeTracker);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

/// <summary>The embedded database, one file.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

/// <summary>Production.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);
