using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
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
            .GetOrAdd((reader.Actor.Roles.Aggregate(0, (all, role) => all | (1 << (int)role)), everything), _ => new PreparedQuery<Count>(data => Prepare(data, asked)))
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

    /// <summary>
    /// Puts parameters in the place of what the conditions took from their reader. Whatever else a condition took is refused: prepared once,
    /// it would show everybody the lists of the first who asked.
    /// </summary>
    private sealed class ReaderValues : ExpressionVisitor
    {
        private readonly ParameterExpression _away = Expression.Parameter(typeof(string), "away");
        private readonly ParameterExpression _team = Expression.Parameter(typeof(string), "team");
        private readonly ParameterExpression _ofTeam = Expression.Parameter(typeof(string), "ofTeam");
        private readonly ParameterExpression _today = Expression.Parameter(typeof(DateOnly), "today");
        private readonly ParameterExpression _soon = Expression.Parameter(typeof(DateOnly), "soon");

        public ParameterExpression Id { get; } = Expression.Parameter(typeof(Guid), "id");

        public IEnumerable<ParameterExpression> InOrder => [Id, _away, _team, _ofTeam, _today, _soon];

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is not ConstantExpression { Type: var type } || !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) ? base.VisitMember(node)
            : node.Member.Name == "id" ? (node.Type == Id.Type ? Id : Expression.Convert(Id, node.Type))
            : InOrder.FirstOrDefault(one => one.Name == node.Member.Name && one.Type == node.Type)
                ?? throw new InvalidOperationException($"A list that is counted must not depend on \"{node.Member.Name}\": it is prepared once for all readers.");
    }
}
