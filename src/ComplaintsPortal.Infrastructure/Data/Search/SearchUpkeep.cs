using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintsPortal.Infrastructure.Data.Search;

/// <summary>Writes the words under which a complaint is found in the very save that changes them, so that the index is never behind.</summary>
internal static class SearchUpkeep
{
    public static async Task PrepareAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in Changed(context))
        {
            if (entry.State == EntityState.Added)
            {
                AddWords(context, entry);
                continue;
            }

            await entry.Reference(complaint => complaint.Submission).LoadAsync(cancellationToken);
            await context.IndexComplaintAsync(entry.Entity.Id, Words(entry.Entity), cancellationToken);
        }
    }

    public static List<EntityEntry<Complaint>> Changed(PortalDbContext context) =>
        [.. context.ChangeTracker.Entries<Complaint>().Where(entry => entry.State == EntityState.Added || (entry.State is EntityState.Modified or EntityState.Unchanged && IsFoundOtherwise(entry)))];

    // A new complaint has a number of its own only once it is saved; until then its words refer to the provisional one.
    private static void AddWords(PortalDbContext context, EntityEntry<Complaint> entry)
    {
        var id = entry.Property(complaint => complaint.Id).CurrentValue;
        foreach (var word in Words(entry.Entity))
        {
            var added = context.Entry(new SearchWord { ComplaintId = id, Word = word });
            added.Property(one => one.ComplaintId).IsTemporary = true;
            added.State = EntityState.Added;
        }
    }

    private static bool IsFoundOtherwise(EntityEntry<Complaint> entry) =>
        entry.Reference(complaint => complaint.Correspondent).TargetEntry is { State: EntityState.Modified or EntityState.Added }
        || entry.Property(complaint => complaint.Home).IsModified
        || entry.Property(complaint => complaint.Postcode).IsModified;

    private static IReadOnlySet<string> Words(Complaint complaint)
    {
        var submission = complaint.Submission.AsItCame;
        return WordIndex.WordsOf(
        [
            complaint.Reference.ToString(),
            complaint.Correspondent.Name,
            submission.ComplainantName,
            submission.Representative?.Name,
            complaint.Home,
            complaint.Postcode,
            .. new[] { complaint.Correspondent.Telephone, submission.Telephone, submission.Representative?.Telephone ?? "" }.Select(PersonMatch.TelephoneKey),
            .. complaint.Correspondent.PostalAddress,
        ]);
    }
}
