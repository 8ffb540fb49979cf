using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>Writes changes to the rules, one after the other, and makes them hold on this server at once.</summary>
public sealed class RuleChanges(PortalDbContext context, Rulebooks rulebooks)
{
    private const int Attempts = 5;

    /// <summary>Saves a change together with whatever else the context holds.</summary>
    /// <param name="make">
    /// Makes the change with the number it is given, from the rules as they stand; called again where another server was first. It
    /// throws where those rules do not allow it.
    /// </param>
    /// <exception cref="RuleChangeException">The change cannot be used; nothing is saved.</exception>
    public async Task<RuleChange> SaveAsync(Func<RuleState, int, RuleChange> make, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await rulebooks.RefreshAsync(context, cancellationToken);
            var state = rulebooks.State;
            var change = make(state, state.Number + 1);
            var next = rulebooks.After(state, [change]);
            var entry = context.Add(change);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                rulebooks.Take(next);
                return change;
            }
            catch (DbUpdateException fault) when (attempt < Attempts && UniqueKey.IsTaken(fault))
            {
                entry.State = EntityState.Detached;
                if (!await context.Set<RuleChange>().AnyAsync(other => other.Number == change.Number, cancellationToken))
                {
                    throw;
                }
            }
        }
    }
}
