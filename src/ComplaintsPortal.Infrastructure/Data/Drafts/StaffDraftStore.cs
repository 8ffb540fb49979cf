using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Drafts;

/// <summary>Keeps one text per person and form; the last save wins. Writes at once, apart from the context's other changes.</summary>
public sealed class StaffDraftStore(PortalDbContext context, TimeProvider clock)
{
    public async Task<DateTime> SaveAsync(Guid staffId, string formKey, string json, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OverwriteAsync() == 0)
        {
            var draft = new StaffDraft { StaffId = staffId, FormKey = formKey, Json = json, SavedOn = now };
            if (!await context.TryInsertAsync(draft, cancellationToken))
            {
                // Another tab was first.
                await OverwriteAsync();
            }
        }

        return now;

        Task<int> OverwriteAsync() => Of(staffId, formKey).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Json, json).SetProperty(draft => draft.SavedOn, now), cancellationToken);
    }

    public Task<StaffDraft?> FindAsync(Guid staffId, string formKey, CancellationToken cancellationToken = default) =>
        Of(staffId, formKey).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>Inside a transaction, goes with it.</summary>
    public Task RemoveAsync(Guid staffId, string formKey, CancellationToken cancellationToken = default) =>
        Of(staffId, formKey).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<StaffDraft> Of(Guid staffId, string formKey) =>
        context.Set<StaffDraft>().Where(draft => draft.StaffId == staffId && draft.FormKey == formKey);
}
