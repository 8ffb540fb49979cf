using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>
/// A query of a page that is opened all the time, put together once for a model and kept: finding its command anew each time costs more than
/// the answer.
/// </summary>
/// <param name="prepare">Usually <see cref="EF"/>.CompileAsyncQuery.</param>
public sealed class PreparedQuery<TQuery>(Func<PortalDbContext, TQuery> prepare)
    where TQuery : class
{
    // By model, because each database provider has its own.
    private readonly ConditionalWeakTable<IModel, TQuery> _known = [];

    public PreparedQuery(Func<TQuery> prepare)
        : this(_ => prepare())
    {
    }

    public TQuery For(PortalDbContext context) => _known.TryGetValue(context.Model, out var query) ? query : _known.GetValue(context.Model, _ => prepare(context));
}

/// <summary>Prepared queries of the simplest kind.</summary>
public static class PreparedQuery
{
    /// <summary>A query that is the same for everybody who asks.</summary>
    public static PreparedQuery<Func<PortalDbContext, IAsyncEnumerable<T>>> Of<T>(Func<PortalDbContext, IQueryable<T>> query) => new(example =>
    {
        var context = Expression.Parameter(typeof(PortalDbContext), "context");
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDbContext, IQueryable<T>>>(new RootedIn(context).Visit(query(example).Expression), context));
    });
}
