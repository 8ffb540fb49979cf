using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>
/// Writes one bundle into a folder: the sheets, letters, PDFs and pictures as one numbered PDF with an index, other files beside it, an index to
/// click on, and the hash of every file. Nothing in it depends on when or by whom it was made.
/// </summary>
internal sealed class BundleWriter(BundleSource source, ILetterPdf pdf, FileStore files, string folder)
{
    private const long MostPictureBytes = 8 * 1024 * 1024;

    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Redaction _redaction = new(source.Marks);
    private readonly List<Part> _parts = [];

    private string Reference => source.Complaint.Reference.ToString();

    public async Task<MadeBundle> WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (title, body) in new BundleSheets(source, _redaction).All())
        {
            await AddAsync(title, await SheetAsync(title, body, cancellationToken), everyPage: false, cancellationToken);
        }

        foreach (var letter in source.Complaint.Letters)
        {
            var path = NextPath();
            await CopyAsync(letter.PdfSha256, path, cancellationToken);
            await AddAsync($"Letter {letter.Number}: {letter.Title}{(letter.ForName.Length > 0 ? $", for {letter.ForName}" : "")}{(letter.SentDay is { } day ? $", sent {Words.ShortDay(day)}" : ", not sent yet")}{(letter.IsSuperseded ? ", replaced" : "")}", path, everyPage: false, cancellationToken);
        }

        foreach (var (file, index) in source.Complaint.Files.OrderBy(file => file.Id).Select((file, index) => (file, index + 1)))
        {
            await AddFileAsync(file, index, cancellationToken);
        }

        var document = await JoinAsync(cancellationToken);
        if (!_redaction.IsNone && await _redaction.IsOnAsync(document, cancellationToken))
        {
            throw new BundleException("Something that is marked could still be read in the copy, so it was thrown away. Please tell an administrator.");
        }

        return await ZipAsync(document, cancellationToken);
    }

    private async Task AddFileAsync(CaseFile file, int index, CancellationToken cancellationToken)
    {
        var title = $"File {index}: {file.Name}{(file.FromComplainant ? " (from the complainant)" : "")}";
        var path = NextPath();
        if (await PagesOfAsync(file, path, cancellationToken))
        {
            await AddAsync(title, path, everyPage: !_redaction.IsNone, cancellationToken);
        }
        else if (_redaction.IsNone)
        {
            var name = $"{index.ToString("000", CultureInfo.InvariantCulture)}-{FileNames.Clean(file.Name)}";
            _parts.Add(new Part(title, null, 0, $"files/{name}", file.Sha256));
        }
        else
        {
            _parts.Add(new Part(title + ": left out of this copy, because it cannot be shown that nothing marked is in it", null, 0, null, null));
        }
    }

    // True where the file is drawn as pages; otherwise it lies beside.
    private async Task<bool> PagesOfAsync(CaseFile file, string path, CancellationToken cancellationToken)
    {
        if (!files.Has(file.Sha256))
        {
            throw new FileMissingException(file.Sha256);
        }

        switch (file.ContentType)
        {
            case "application/pdf":
                await CopyAsync(file.Sha256, path, cancellationToken);
                var (code, _, _) = await Tool.TryAsync("qpdf", ["--empty", "--pages", path, "--", path + ".tried"], cancellationToken);
                return code is 0 or 3;
            case "image/jpeg":
                await using (var jpeg = files.Open(file.Sha256))
                {
                    return await ImagePages.TryJpegAsync(jpeg, path, cancellationToken);
                }

            case "image/png" or "image/gif" or "image/webp" when file.Size <= MostPictureBytes:
                var data = Convert.ToBase64String(await files.ReadAsync(file.Sha256, cancellationToken));
                var html = $"<!DOCTYPE html><html lang=\"en-GB\"><head><title>Picture</title><style>@page {{ size: A4; margin: 12mm; }} img {{ max-width: 186mm; max-height: 270mm; }}</style></head><body><img alt=\"\" src=\"data:{file.ContentType};base64,{data}\"></body></html>";
                await File.WriteAllBytesAsync(path, await pdf.MakeAsync(html, cancellationToken), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async Task AddAsync(string title, string path, bool everyPage, CancellationToken cancellationToken)
    {
        if (!_redaction.IsNone)
        {
            await _redaction.ApplyAsync(path, Directory.CreateDirectory(path + ".work").FullName, everyPage, cancellationToken);
        }

        _parts.Add(new Part(title, path, await CountAsync(path, cancellationToken), null, null));
    }

    private async Task<string> SheetAsync(string title, string body, CancellationToken cancellationToken)
    {
        var path = NextPath();
        await File.WriteAllBytesAsync(path, await pdf.MakeAsync(PrintedSheet.Html(_redaction.Of(title), foot: null, body), cancellationToken), cancellationToken);
        return path;
    }

    // The index comes first and its own length moves every page after it, so it is written until both agree.
    private async Task<string> JoinAsync(CancellationToken cancellationToken)
    {
        var (index, length) = ("", 1);
        for (var tries = 0; tries < 4; tries++)
        {
            index = await SheetAsync("Index", IndexRows(length, linked: false), cancellationToken);
            var counted = await CountAsync(index, cancellationToken);
            if (counted == length)
            {
                break;
            }

            length = counted;
        }

        _indexPages = length;
        var joined = Path.Combine(folder, "joined.pdf");
        await Tool.RunAsync("qpdf", ["--empty", "--pages", index, .. _parts.Where(part => part.Path is not null).Select(part => part.Path!), "--", "--deterministic-id", joined], cancellationToken);
        var numbers = NextPath();
        await File.WriteAllBytesAsync(numbers, await pdf.MakeAsync(Numbers(Total), cancellationToken), cancellationToken);
        var document = Path.Combine(folder, "bundle.pdf");
        await Tool.RunAsync("qpdf", [joined, "--overlay", numbers, "--", "--deterministic-id", document], cancellationToken);
        return document;
    }

    private int _indexPages;

    private int Total => _indexPages + _parts.Sum(part => part.Pages);

    private string IndexRows(int indexPages, bool linked)
    {
        var html = new StringBuilder("<p>").Append(WebUtility.HtmlEncode(Intro())).Append("</p><table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Where</th></tr></thead><tbody>");
        var page = indexPages + 1;
        foreach (var part in _parts)
        {
            var where = part.Path is not null ? (part.Pages == 1 ? $"page {page}" : $"pages {page} to {page + part.Pages - 1}") : part.Beside ?? "left out";
            var target = part.Path is not null ? $"bundle.pdf#page={page}" : part.Beside is null ? null : string.Join('/', part.Beside.Split('/').Select(Uri.EscapeDataString));
            var said = WebUtility.HtmlEncode(where);
            html.Append("<tr><td>").Append(WebUtility.HtmlEncode(_redaction.Of(part.Title))).Append("</td><td>")
                .Append(linked && target is not null ? $"<a href=\"{target}\">{said}</a>" : said).Append("</td></tr>");
            page += part.Pages;
        }

        return html.Append("</tbody></table>").ToString();
    }

    private string Intro() => $"Complaint {Reference}, under “{source.Rules.Policy.Document.Title}”, version {source.Rules.Policy.Version}. {source.Events.Count.ToString(CultureInfo.InvariantCulture)} events, the last on "
        + $"{(source.Events is [.., var last] ? Words.Moment(last.On) : "no day")}."
        + (_redaction.IsNone ? "" : " This is a copy: words that name third parties were taken out, and the pages on which they stood are pictures. The original is kept.");

    private string Numbers(int total)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><title>Pages</title><style>@page { size: A4; margin: 0; } body { margin: 0; } div { height: 296mm; position: relative; break-after: page; } ")
            .Append("span { position: absolute; right: 10mm; bottom: 3mm; font: 9pt Arial, \"Liberation Sans\", sans-serif; background: #fff; padding: 0 1mm; }</style></head><body>");
        for (var page = 1; page <= total; page++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div><span>{Reference}, page {page} of {total}</span></div>");
        }

        return html.Append("</body></html>").ToString();
    }

    private async Task<MadeBundle> ZipAsync(string document, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "bundle.zip");
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        string manifest;
        await using (var file = File.Create(path))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            hashes["bundle.pdf"] = await PutAsync(zip, "bundle.pdf", () => File.OpenRead(document), cancellationToken);
            var index = PrintedSheet.Html($"Evidence on complaint {Reference}", Reference, IndexRows(_indexPages, linked: true));
            hashes["index.html"] = await PutAsync(zip, "index.html", () => new MemoryStream(Encoding.UTF8.GetBytes(index)), cancellationToken);
            foreach (var part in _parts.Where(part => part.Beside is not null))
            {
                hashes[part.Beside!] = await PutAsync(zip, part.Beside!, () => files.Open(part.Sha256!), cancellationToken);
            }

            manifest = string.Concat(hashes.Select(one => $"{one.Value}  {one.Key}\n"));
            await PutAsync(zip, "manifest-sha256.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(manifest)), cancellationToken);
        }

        var left = _parts.Count(part => part.Path is null && part.Beside is null);
        return new MadeBundle(
            path, Total, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(manifest))),
            left == 0 ? "" : $"{Words.Count(left, "file")} left out, because nobody can show that nothing marked is in it.");
    }

    private static async Task<string> PutAsync(ZipArchive zip, string name, Func<Stream> open, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        await using var from = open();
        await using var to = entry.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[80 * 1024];
        for (var read = await from.ReadAsync(buffer, cancellationToken); read > 0; read = await from.ReadAsync(buffer, cancellationToken))
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task CopyAsync(string sha256, string path, CancellationToken cancellationToken)
    {
        await using var from = files.Open(sha256);
        await using var to = File.Create(path);
        await from.CopyToAsync(to, cancellationToken);
    }

    private static async Task<int> CountAsync(string path, CancellationToken cancellationToken) =>
        int.Parse(await Tool.RunAsync("qpdf", ["--show-npages", path], cancellationToken), CultureInfo.InvariantCulture);

    private int _made;

    private string NextPath() => Path.Combine(folder, $"{++_made:0000}.pdf");

    private sealed record Part(string Title, string? Path, int Pages, string? Beside, string? Sha256);
}

internal sealed record MadeBundle(string Zip, int Pages, string ManifestSha256, string Note);
