using System.Data.Common;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>
/// The site dies at a point at which it touches the database: before or after a command, before or after a commit. From then on nothing of
/// that request reaches the database any more, as with a real kill; <see cref="Revive"/> lets the next one through.
/// </summary>
public sealed class DyingDatabase : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _point;
    private int _seen;
    private bool _dead;

    public static PortalFactory In(PortalFactory site, DyingDatabase database) => site.With(services =>
    {
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(database));
        services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(database));
    });

    public bool HasDied => _dead;

    public void DieAt(int point) => (_point, _seen, _dead) = (point, 0, false);

    /// <summary>True where it had died: false means that there are fewer points than that.</summary>
    public bool Revive()
    {
        var died = _dead;
        (_point, _dead) = (0, false);
        return died;
    }

    /// <summary>Does the work again and again, killed at its first point, at its second and so on, until there are no more points in it.</summary>
    /// <param name="between">After each death, for example to let a claim run out.</param>
    /// <returns>How often it died: a test that no longer sees the points would otherwise pass.</returns>
    public async Task<int> KillAtEachPointAsync(Func<Task> work, Action? between = null)
    {
        for (var point = 1; ; point++)
        {
            DieAt(point);
            try
            {
                await work();
            }
            catch (Exception) when (HasDied)
            {
                // As with a real kill, nothing of it runs any more.
            }

            if (!Revive())
            {
                return point - 1;
            }

            between?.Invoke();
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Pass(result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) => Pass(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Pass(result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => Pass(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => Pass(result);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Touch();
        return Task.CompletedTask;
    }

    private ValueTask<T> Pass<T>(T result)
    {
        Touch();
        return ValueTask.FromResult(result);
    }

    /// <summary>A point beside the database, such as a mail that is handed over.</summary>
    public void Touch()
    {
        _dead |= _point > 0 && ++_seen == _point;
        if (_dead)
        {
            throw new DiedException();
        }
    }

    public sealed class DiedException() : Exception("died");
}
