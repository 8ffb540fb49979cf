using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>What SQLite keeps per connection and not in its file: foreign keys on, writers that wait for each other, and room for what is read all the time.</summary>
internal sealed class SqliteConnectionSetUp(int busySeconds) : DbConnectionInterceptor
{
    // Four times what SQLite keeps by itself: the rows of all open complaints lie far apart in a large file, and the counts on every page visit them.
    private const int CacheKilobytes = 8_000;

    private readonly string _pragmas = $"PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {busySeconds * 1000}; PRAGMA synchronous = FULL; PRAGMA cache_size = -{CacheKilobytes};";

    // The pool hands the same connections out again and again, and each keeps what it was told.
    private readonly ConditionalWeakTable<object, object> _setUp = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is SqliteConnection { Handle: { } handle } && !_setUp.TryGetValue(handle, out _))
        {
            using var command = connection.CreateCommand();
            command.CommandText = _pragmas;
            command.ExecuteNonQuery();
            _setUp.AddOrUpdate(handle, handle);
        }
    }

    // Nothing is waited for: the file is on this machine.
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
