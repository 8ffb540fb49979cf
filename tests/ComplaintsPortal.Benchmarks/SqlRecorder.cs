using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Benchmarks;

/// <summary>A command that the product sent, with its values.</summary>
internal sealed record RecordedCommand(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>How SQLite goes about it, one line a step.</summary>
    public IEnumerable<string> Plan(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Sql;
        foreach (var (name, value) in Values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(3);
        }
    }

    /// <summary>Asks it again through ADO.NET and reads every row. Returns the first value of the first row.</summary>
    public object? Replay(SqliteConnection connection, Func<object?, object?>? change = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var (name, value) in Values)
        {
            command.Parameters.AddWithValue(name, (change is null ? value : change(value)) ?? DBNull.Value);
        }

        object? first = null;
        using var reader = command.ExecuteReader();
        do
        {
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var value = reader.GetValue(i);
                    first ??= value;
                }
            }
        }
        while (reader.NextResult());
        return first;
    }
}

/// <summary>Writes down what the product asks of the database while it is told to.</summary>
internal sealed class SqlRecorder : DbCommandInterceptor
{
    private ConcurrentQueue<RecordedCommand>? _commands;

    public void Start() => _commands = new();

    public IReadOnlyList<RecordedCommand> Stop()
    {
        var commands = _commands ?? [];
        _commands = null;
        return [.. commands];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    private void Add(DbCommand command) => _commands?.Enqueue(
        new RecordedCommand(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
}
