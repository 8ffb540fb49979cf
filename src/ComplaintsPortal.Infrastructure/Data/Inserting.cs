using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data;

internal static class Inserting
{
    /// <summary>
    /// Inserts a row apart from the context's other changes, in one statement. False when its unique key is there already: another
    /// server or tab was first.
    /// </summary>
    public static async Task<bool> TryInsertAsync<T>(this PortalDbContext context, T row, CancellationToken cancellationToken)
        where T : class
    {
        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("Save the other changes first: this row is written by itself.");
        }

        var entry = context.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (UniqueKey.IsTaken(fault))
        {
            return false;
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }
}
