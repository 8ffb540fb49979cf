using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data.Drafts;

/// <summary>Keeps what people write on the public pages until they send it. Writes at once, apart from the context's other changes.</summary>
public sealed class PublicDraftStore(PortalDbContext context, TimeProvider clock)
{
    private const int TokenBytes = 32;

    /// <summary>Begins a form; the token goes into the person's cookie and nowhere else.</summary>
    public async Task<string> CreateAsync(string json, CancellationToken cancellationToken = default)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow().UtcDateTime;
        await context.TryInsertAsync(new PublicDraft { TokenHash = Hash(token), Json = json, CreatedOn = now, SavedOn = now }, cancellationToken);
        return token;
    }

    /// <summary>False when there is no such form (any more): the person has sent it, or it was given up.</summary>
    public async Task<bool> SaveAsync(string token, string json, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await Of(token).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Json, json).SetProperty(draft => draft.SavedOn, now), cancellationToken) == 1;
    }

    public Task<PublicDraft?> FindAsync(string? token, CancellationToken cancellationToken = default) =>
        string.IsNullOrEmpty(token) ? Task.FromResult<PublicDraft?>(null) : Of(token).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// For the form that has been sent: goes with the transaction it is called in. True for the one caller that removed it, so that a
    /// second press finds false. The files stay; whatever was sent refers to them now.
    /// </summary>
    public async Task<bool> RemoveAsync(string token, CancellationToken cancellationToken = default) =>
        await Of(token).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <summary>Gives up forms that nobody has touched for thirty days, with their files.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var limit = clock.GetUtcNow().UtcDateTime.AddDays(-PublicDraft.KeptDays);
        var stale = context.Set<PublicDraft>().Where(draft => draft.SavedOn < limit);
        return await context.InTransactionAsync(
            async token =>
            {
                await context.Set<StoredFile>().Where(file => stale.Any(draft => draft.Id == file.PublicDraftId)).ExecuteDeleteAsync(token);
                return await stale.ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }

    private IQueryable<PublicDraft> Of(string token)
    {
        var hash = Hash(token);
        return context.Set<PublicDraft>().Where(draft => draft.TokenHash == hash);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
