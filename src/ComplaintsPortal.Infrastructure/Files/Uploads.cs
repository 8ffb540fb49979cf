using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>One file as a form brings it.</summary>
public sealed record Upload(string Name, Func<Stream> Open);

/// <summary>A file that was not taken, with the sentence for the person.</summary>
public sealed record RefusedUpload(string Name, string Sentence);

/// <summary>What came of an upload. The files are on disk; add the rows to the context to keep them.</summary>
public sealed record UploadOutcome(IReadOnlyList<StoredFile> Files, IReadOnlyList<RefusedUpload> Refused);

/// <summary>Takes the files of one form, each by itself: a bad one does not lose the good ones.</summary>
public sealed class Uploads(FileStore store, UploadRules rules, TimeProvider clock, ILogger<Uploads> logger)
{
    public async Task<UploadOutcome> ReceiveAsync(IReadOnlyList<Upload> uploads, CancellationToken cancellationToken = default)
    {
        if (uploads.Count > rules.MaxFiles)
        {
            return new UploadOutcome([], [new RefusedUpload("", rules.TooMany(uploads.Count))]);
        }

        var files = new List<StoredFile>();
        var refused = new List<RefusedUpload>();
        foreach (var upload in uploads)
        {
            var (file, sentence) = await ReceiveAsync(upload, cancellationToken);
            if (file is not null)
            {
                files.Add(file);
            }
            else
            {
                refused.Add(new RefusedUpload(FileNames.Clean(upload.Name), sentence!));
            }
        }

        return new UploadOutcome(files, refused);
    }

    private async Task<(StoredFile? File, string? Sentence)> ReceiveAsync(Upload upload, CancellationToken cancellationToken)
    {
        var cleaned = FileNames.Clean(upload.Name);
        try
        {
            await using var source = upload.Open();
            using var incoming = await store.ReceiveAsync(source, rules.MaxBytes, cancellationToken);
            var (sentence, name, kind) = rules.Check(upload.Name, incoming.Size, incoming.Kind);
            return sentence is null
                ? (new StoredFile(incoming.Keep(kind), name, clock.GetUtcNow().UtcDateTime), null)
                : (null, sentence);
        }
        catch (FileTooLargeException)
        {
            return (null, rules.TooLarge(cleaned));
        }
        catch (StorageFullException fault)
        {
            logger.LogError(fault, "A file could not be kept");
            return (null, UploadRules.NoRoom(cleaned));
        }
    }
}
