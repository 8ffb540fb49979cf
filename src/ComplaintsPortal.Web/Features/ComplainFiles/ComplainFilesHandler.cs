using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.ComplainFiles;

/// <summary>Adds files to the form that is being written, and takes them away.</summary>
public sealed class ComplainFilesHandler(PortalDbContext context, Uploads uploads, UploadRules rules)
{
    /// <summary>How many files one complaint may start with; more can be sent once it is in.</summary>
    public const int Most = 100;

    public Task<List<StoredFile>> ListAsync(long draftId, CancellationToken cancellationToken) =>
        Of(draftId).OrderBy(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>Keeps the good files; says a sentence for each of the others.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(long draftId, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return [];
        }

        if (files.Count <= rules.MaxFiles && await Of(draftId).CountAsync(cancellationToken) + files.Count > Most)
        {
            return [$"You can add up to {Most} files here. You can send us more after you have sent your complaint."];
        }

        var outcome = await uploads.ReceiveAsync([.. files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken);
        foreach (var file in outcome.Files)
        {
            file.PublicDraftId = draftId;
        }

        context.AddRange(outcome.Files);
        await context.SaveChangesAsync(cancellationToken);
        return [.. outcome.Refused.Select(file => file.Sentence)];
    }

    /// <summary>The name of the file that was removed; null when it is not one of this form's.</summary>
    public async Task<string?> RemoveAsync(long draftId, long fileId, CancellationToken cancellationToken)
    {
        var file = await Of(draftId).SingleOrDefaultAsync(one => one.Id == fileId, cancellationToken);
        if (file is null)
        {
            return null;
        }

        context.Remove(file);
        await context.SaveChangesAsync(cancellationToken);
        return file.Name;
    }

    private IQueryable<StoredFile> Of(long draftId) => context.Set<StoredFile>().Where(file => file.PublicDraftId == draftId);
}
