using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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

/// <summary>
/// Writes down what a site asks of its database while a piece of work runs. It listens only then, and stands nowhere in the way of the commands
/// that are measured.
/// </summary>
internal sealed class SqlRecorder(string connectionString) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentQueue<RecordedCommand> _commands = [];
    private readonly List<IDisposable> _heard = [];

    public static async Task<IReadOnlyList<RecordedCommand>> RecordAsync(string connectionString, Func<Task> work)
    {
        var recorder = new SqlRecorder(connectionString);
        using (DiagnosticListener.AllListeners.Subscribe(recorder))
        {
            // For a second EF Core remembers that nobody listened.
            await Task.Delay(TimeSpan.FromSeconds(1.2));
            await work();
        }

        recorder._heard.ForEach(one => one.Dispose());
        return [.. recorder._commands];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _heard.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command } && command.Connection?.ConnectionString == connectionString)
        {
            _commands.Enqueue(new RecordedCommand(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
