using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>What SQLite keeps per connection and not in its file: foreign keys on, and writers that wait for each other.</summary>
internal sealed class SqliteConnectionSetUp(int busySeconds) : DbConnectionInterceptor
{
    private readonly string _pragmas = $"PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {busySeconds * 1000}; PRAGMA synchronous = FULL;";

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
