using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>Counts the database commands of a piece of work, so that a page that asks once per row is found out.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private static readonly HttpContextAccessor Http = new();

    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>The commands of the requests that ran while the work did, in their order.</summary>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> work)
    {
        _commands.Clear();
        await work();
        return [.. _commands];
    }

    // The site's own watches and jobs ask every few seconds too: they belong to nobody's request.
    private void Note(DbCommand command)
    {
        if (Http.HttpContext is not null)
        {
            _commands.Enqueue(command.CommandText);
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }
}
