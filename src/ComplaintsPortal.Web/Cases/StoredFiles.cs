using ComplaintsPortal.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Cases;

/// <summary>
/// Sends stored files under the names they came with. Photographs and our own letters open in the browser; everything else is
/// only ever saved, whatever its name says. Actions that use it have the attribute <c>Download</c>.
/// </summary>
public sealed class StoredFiles(FileStore store)
{
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "image/jpeg", "image/png", "image/gif", "image/webp" };

    /// <summary>A file that somebody gave us.</summary>
    public FileStreamResult Given(HttpResponse response, string sha256, string name, string contentType) =>
        Send(response, sha256, name, contentType, Shown.Contains(contentType));

    /// <summary>A letter that the portal made.</summary>
    public FileStreamResult Letter(HttpResponse response, string sha256, string name) =>
        Send(response, sha256, name, "application/pdf", shown: true);

    private FileStreamResult Send(HttpResponse response, string sha256, string name, string contentType, bool shown)
    {
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(store.Open(sha256), contentType) { EnableRangeProcessing = true };
    }
}
