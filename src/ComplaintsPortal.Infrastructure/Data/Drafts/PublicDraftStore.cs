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

    /// <summary>
    /// Saves what was made of the draft as it was loaded. False when it is not so any more: another tab was first, or it was sent or
    /// given up; load it again then.
    /// </summary>
    public async Task<bool> SaveAsync(PublicDraft loaded, string json, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var same = context.Set<PublicDraft>().Where(draft => draft.Id == loaded.Id && draft.SentAs == null && draft.Revision == loaded.Revision);
        return await same.ExecuteUpdateAsync(
            set => set.SetProperty(draft => draft.Json, json).SetProperty(draft => draft.SavedOn, now).SetProperty(draft => draft.Revision, draft => draft.Revision + 1),
            cancellationToken) == 1;
    }

    public Task<PublicDraft?> FindAsync(string? token, CancellationToken cancellationToken = default) =>
        string.IsNullOrEmpty(token) ? Task.FromResult<PublicDraft?>(null) : Of(token).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Sends the form once, in one transaction: whoever comes second waits here, and gets null. The answers go from the draft; its files
    /// belong to what was sent.
    /// </summary>
    /// <param name="send">Makes a complaint of the draft and returns it with its reference.</param>
    public Task<T?> SendAsync<T>(long draftId, Func<PublicDraft, CancellationToken, Task<(string Reference, T Sent)>> send, CancellationToken cancellationToken = default)
        where T : class =>
        context.InTransactionAsync(
            async token =>
            {
                var drafts = context.Set<PublicDraft>().Where(draft => draft.Id == draftId);
                if (await drafts.Where(draft => draft.SentAs == null).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SentAs, ""), token) == 0)
                {
                    return null;
                }

                var (reference, sent) = await send(await drafts.AsNoTracking().SingleAsync(token), token);
                await drafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.SentAs, reference).SetProperty(draft => draft.Json, "{}"), token);
                await FilesOf(draftId).ExecuteUpdateAsync(set => set.SetProperty(file => file.PublicDraftId, (long?)null), token);
                return sent;
            },
            cancellationToken);

    /// <summary>Gives a form up at once, with its files, because the person wants it so.</summary>
    public Task RemoveAsync(long draftId, CancellationToken cancellationToken = default) =>
        context.InTransactionAsync(
            async token =>
            {
                await FilesOf(draftId).ExecuteDeleteAsync(token);
                await context.Set<PublicDraft>().Where(draft => draft.Id == draftId).ExecuteDeleteAsync(token);
            },
            cancellationToken);

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

    private IQueryable<StoredFile> FilesOf(long draftId) => context.Set<StoredFile>().Where(file => file.PublicDraftId == draftId);

    private IQueryable<PublicDraft> Of(string token)
    {
        var hash = Hash(token);
        return context.Set<PublicDraft>().Where(draft => draft.TokenHash == hash);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
