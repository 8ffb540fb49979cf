using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ComplaintsPortal.Infrastructure.Data;

/// <summary>Turns the sets of a query that was put together for some context into those of the context that a prepared query is given.</summary>
public sealed class RootedIn(ParameterExpression context) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
        ? Expression.Call(context, nameof(DbContext.Set), [root.EntityType.ClrType])
        : base.VisitExtension(node);
}
