using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Counters;

/// <summary>The last number given out in a year.</summary>
public sealed class ReferenceCounter
{
    public required int Year { get; init; }

    public required int Last { get; init; }
}

public static class ReferenceCounters
{
    private static readonly PreparedQuery<Func<PortalDbContext, int, CancellationToken, Task<int>>> LastOf = new(() => EF.CompileAsyncQuery(
        (PortalDbContext context, int year, CancellationToken _) => context.Set<ReferenceCounter>().Where(counter => counter.Year == year).Select(counter => counter.Last).Single()));

    /// <summary>
    /// The year's next number, 1 upwards. Call it inside <see cref="Transactions.InTransactionAsync{T}"/> together with the save that uses
    /// the number: the year's row stays locked until then, so no number is given twice, and none is lost when the save fails.
    /// </summary>
    public static async Task<int> NextNumberAsync(this PortalDbContext context, int year, CancellationToken cancellationToken = default)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken inside the transaction that uses it.");
        }

        var counters = context.Set<ReferenceCounter>();
        if (await CountUpAsync() == 0)
        {
            await StartYearAsync(context, year, cancellationToken);
            await CountUpAsync();
        }

        return await LastOf.For(context)(context, year, cancellationToken);

        Task<int> CountUpAsync() => counters.Where(counter => counter.Year == year).ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Last, counter => counter.Last + 1), cancellationToken);
    }

    // One statement rather than an entity, because the caller's own changes may be waiting in the context.
    private static async Task StartYearAsync(PortalDbContext context, int year, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO ReferenceCounters (Year, Last) VALUES ({year}, 0)", cancellationToken);
        }
        catch (System.Data.Common.DbException fault) when (UniqueKey.IsTaken(fault))
        {
            // Another server began the year in this moment.
        }
    }
}
