using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintsPortal.Infrastructure.Homes;

/// <summary>
/// Notes with each new complaint which home it is about, where the address that was given surely is one of the register. Without a match
/// nothing is noted: the address that they gave is enough for everything else.
/// </summary>
internal static class HomeUpkeep
{
    private static readonly PreparedQuery<Func<PortalDbContext, string, IAsyncEnumerable<Home>>> WithPostcode =
        new(() => EF.CompileAsyncQuery((PortalDbContext context, string key) => context.Set<Home>().AsNoTracking().Where(home => home.PostcodeKey == key)));

    public static async Task PrepareAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        List<EntityEntry<Complaint>> added = [.. context.ChangeTracker.Entries<Complaint>().Where(entry => entry.State == EntityState.Added && entry.Entity.Postcode.Length > 0)];
        List<Home> homes = [];
        foreach (var key in added.Select(entry => HomeMatch.PostcodeKey(entry.Entity.Postcode)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal))
        {
            homes.AddRange(await WithPostcode.For(context)(context, key).ToListAsync(cancellationToken));
        }

        foreach (var entry in added)
        {
            if (HomeMatch.Sure(entry.Entity.Home, entry.Entity.Postcode, homes) is { } home)
            {
                var id = entry.Property(complaint => complaint.Id);
                var found = context.Entry(CaseHome.Found(id.CurrentValue, home, new Act(Actor.System, entry.Entity.RecordedOn)));
                found.Property(one => one.ComplaintId).IsTemporary = id.IsTemporary;
                found.State = EntityState.Added;
            }
        }
    }
}
