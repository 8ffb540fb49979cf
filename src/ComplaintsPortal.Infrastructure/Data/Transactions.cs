using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data;

public static class Transactions
{
    /// <summary>
    /// Runs the work in one transaction. SQL Server may repeat it after a passing fault, so everything must be loaded and changed inside:
    /// changes made before are refused. Inside a transaction that is already open, the work simply joins it.
    /// </summary>
    public static async Task<T> InTransactionAsync<T>(this PortalDbContext context, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            return await work(cancellationToken);
        }

        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("There are changes from before the transaction; make them inside it, so that they are made again when it is repeated.");
        }

        var repeated = false;
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                if (repeated)
                {
                    context.ChangeTracker.Clear();
                }

                repeated = true;
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                var result = await work(token);
                await transaction.CommitAsync(token);
                return result;
            },
            cancellationToken);
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(this PortalDbContext context, Func<CancellationToken, Task> work, CancellationToken cancellationToken = default) =>
        context.InTransactionAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);
}
