using System.Data.Common;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Data.StartUp;

/// <summary>
/// Opens the database, checks it and brings it up to date before the first page is served. Whatever is wrong becomes a
/// <see cref="StartUpException"/> whose one sentence says what to do.
/// </summary>
public sealed class DatabaseStarter(PortalDbContext context, DatabaseOptions options, ILogger<DatabaseStarter> logger)
{
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            await StartServerAsync(new SqlServerStart(options), cancellationToken);
        }
        else
        {
            await StartFileAsync(new SqliteStart(options.ConnectionString), cancellationToken);
        }
    }

    private async Task StartServerAsync(SqlServerStart server, CancellationToken cancellationToken)
    {
        try
        {
            await server.CheckAsync(cancellationToken);
            await MigrateAsync(options.MigrateAtStart, cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or RetryLimitExceededException)
        {
            throw server.Explain(fault);
        }
    }

    private async Task StartFileAsync(SqliteStart file, CancellationToken cancellationToken)
    {
        try
        {
            await using var turn = file.TakeTurn();
            await file.CheckAsync(cancellationToken);
            await MigrateAsync(migrate: true, cancellationToken);
            await file.UseWriteAheadLogAsync(cancellationToken);
            await OutboxQueries.ForgetClaimsAsync(context, cancellationToken);
        }
        catch (Exception fault) when (fault is not StartUpException and not OperationCanceledException)
        {
            throw file.Explain(fault);
        }
    }

    private async Task MigrateAsync(bool migrate, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var unknown = applied.Except(known, StringComparer.Ordinal).LastOrDefault();
        if (unknown is not null)
        {
            throw new StartUpException($"The database is newer than this program (it has \"{unknown}\"): start the newer version of the portal, or restore the backup that was made before the upgrade.");
        }

        var missing = known.Except(applied, StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (!migrate)
        {
            throw new StartUpException($"The database is older than this program ({missing.Count} updates are missing, the first is \"{missing[0]}\"): back it up, then start once with Database:MigrateAtStart=true.");
        }

        logger.LogInformation("Bringing the database up to date: {Updates}", missing);
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await context.Database.MigrateAsync(cancellationToken);
        context.Database.SetCommandTimeout(options.CommandTimeout);
    }
}

public static class DatabaseStart
{
    /// <summary>Looks at the folders, then runs the <see cref="DatabaseStarter"/>: call once, before the site listens.</summary>
    public static async Task StartDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        foreach (var folder in services.GetServices<NeededFolder>())
        {
            folder.Check();
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStarter>().StartAsync(cancellationToken);
    }
}
