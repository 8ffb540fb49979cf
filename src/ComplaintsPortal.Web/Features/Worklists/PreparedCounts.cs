using System.Collections.Concurrent;
using System.Linq.Expressions;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Worklists;

using Count = Func<PortalDbContext, Guid, string, string?, string?, DateOnly, DateOnly, CancellationToken, Task<int[]?>>;

/// <summary>
/// Counts several lists in one command with a subquery for each. Every page of the staff asks it, and putting the command together costs more
/// than its answer: it is prepared once for all readers who hold the same roles.
/// </summary>
internal static class PreparedCounts
{
    private static readonly ConcurrentDictionary<(int Roles, bool Everything), PreparedQuery<Count>> Known = [];

    /// <summary>How many rows each query has, in their order.</summary>
    /// <param name="asked">The same for all who hold the same roles, but for the values of <see cref="ListReader"/>.</param>
    public static async Task<int[]> ReadAsync(
        PortalDbContext context, ListReader reader, bool everything, IReadOnlyList<Func<PortalDbContext, IQueryable>> asked, CancellationToken cancellationToken)
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var id = reader.Id;
        return await (reader.Actor.Covers.Count > 0 ? PutTogetherAsync() : PreparedAsync()) ?? new int[asked.Count];

        // Whoever covers for colleagues has a set in their conditions, and sets come in every length.
        Task<int[]?> PutTogetherAsync() => context.Users.Where(staff => staff.Id == id)
            .Select(Expression.Lambda<Func<StaffMember, int[]>>(Counts(context, asked), Expression.Parameter(typeof(StaffMember))))
            .SingleOrDefaultAsync(cancellationToken);

        Task<int[]?> PreparedAsync() => Known
            .GetOrAdd((reader.Roles, everything), _ => new PreparedQuery<Count>(data => Prepare(data, asked)))
            .For(context)(
                context, id, reader.Actor.StaffId.ToString() ?? "", reader.Team, reader.Actor.TeamSeen(reader.Team), reader.Today, reader.SoonUntil, cancellationToken);
    }

    private static NewArrayExpression Counts(PortalDbContext context, IReadOnlyList<Func<PortalDbContext, IQueryable>> asked) =>
        Expression.NewArrayInit(typeof(int), asked.Select(rows => rows(context)).Select(rows => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [rows.ElementType], rows.Expression)));

    private static Count Prepare(PortalDbContext example, IReadOnlyList<Func<PortalDbContext, IQueryable>> asked)
    {
        var context = Expression.Parameter(typeof(PortalDbContext), "context");
        var values = new ReaderValues();
        var row = Expression.Parameter(typeof(StaffMember));
        var counts = new RootedIn(context).Visit(values.Visit(Counts(example, asked)));
        var people = Expression.Call(context, nameof(DbContext.Set), [typeof(StaffMember)]);
        var one = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(StaffMember)], people,
            Expression.Lambda<Func<StaffMember, bool>>(Expression.Equal(Expression.Property(row, nameof(StaffMember.Id)), values.Id), row));
        var selected = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(StaffMember), typeof(int[])], one,
            Expression.Lambda<Func<StaffMember, int[]>>(counts, Expression.Parameter(typeof(StaffMember))));
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.SingleOrDefault), [typeof(int[])], selected);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDbContext, Guid, string, string?, string?, DateOnly, DateOnly, CancellationToken, int[]?>>(
            found, [context, .. values.InOrder, Expression.Parameter(typeof(CancellationToken), "cancellationToken")]));
    }
}
