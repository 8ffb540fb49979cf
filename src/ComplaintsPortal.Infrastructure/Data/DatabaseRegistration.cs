using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Infrastructure.Data;

public static class DatabaseRegistration
{
    /// <summary>Registers <see cref="PortalDbContext"/> over the database that <c>Database:Provider</c> names.</summary>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var database = DatabaseOptions.From(configuration);
        services.AddSingleton(database);
        services.AddScoped<DatabaseStarter>();
        services.AddScoped<StaffDraftStore>();
        services.AddScoped<PublicDraftStore>();
        services.AddScoped<Forms.SubmittedForms>();
        return database.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>(options => options.UsePortalSqlite(database)),
            DatabaseProvider.SqlServer => services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>(options => options.UsePortalSqlServer(database)),
        };
    }

    internal static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, DatabaseOptions database)
    {
        options.UseSqlite(database.ConnectionString, sqlite =>
        {
            sqlite.CommandTimeout(database.CommandTimeout);
            if (database.MaxBatchSize is { } size)
            {
                sqlite.MaxBatchSize(size);
            }
        });
        options.AddInterceptors(new SqliteConnectionSetUp(database.CommandTimeout));
        ProviderConventions.Warn(options);
        return options;
    }

    internal static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder options, DatabaseOptions database)
    {
        options.UseSqlServer(database.ConnectionString, server =>
        {
            server.CommandTimeout(database.CommandTimeout);
            if (database.MaxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }

            if (database.MaxRetries > 0)
            {
                server.EnableRetryOnFailure(database.MaxRetries);
            }
        });
        ProviderConventions.Warn(options);
        return options;
    }
}
