using System.Linq.Expressions;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data;

using Find = Func<PortalDbContext, ComplaintReference, CancellationToken, Task<Complaint?>>;

/// <summary>Finds the aggregate by its reference: the query of every page about a complaint, prepared.</summary>
internal static class WholeComplaint
{
    public static PreparedQuery<Find> ToChange { get; } = new(context => Prepare(context.Set<Complaint>().Whole()));

    public static PreparedQuery<Find> ToRead { get; } = new(context => Prepare(context.Set<Complaint>().AsNoTrackingWithIdentityResolution().Whole()));

    public static PreparedQuery<Find> ToReadWithoutFiles { get; } = new(context => Prepare(context.Set<Complaint>().AsNoTrackingWithIdentityResolution().WithoutFiles()));

    private static Find Prepare(IQueryable<Complaint> complaints)
    {
        var context = Expression.Parameter(typeof(PortalDbContext), "context");
        var reference = Expression.Parameter(typeof(ComplaintReference), "reference");
        var one = Expression.Parameter(typeof(Complaint));
        var isIt = Expression.Lambda<Func<Complaint, bool>>(Expression.Equal(Expression.Property(one, nameof(Complaint.Reference)), reference), one);
        // The includes are said once, for a set of some context; here the set is the one of whichever context asks.
        var whole = new RootedIn(context).Visit(complaints.Expression);
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.SingleOrDefault), [typeof(Complaint)], whole, isIt);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDbContext, ComplaintReference, CancellationToken, Complaint?>>(
            found, context, reference, Expression.Parameter(typeof(CancellationToken), "cancellationToken")));
    }
}
