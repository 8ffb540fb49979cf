using System.Globalization;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>What people may give us, and the sentence for what they may not.</summary>
public sealed class UploadRules(FilesOptions options)
{
    /// <summary>The kinds that are taken.</summary>
    public IReadOnlyList<FileKind> Kinds { get; } = options.Endings.Count == 0
        ? FileKind.All
        : [.. FileKind.All.Where(kind => kind.Endings.Intersect(options.Endings, StringComparer.OrdinalIgnoreCase).Any())];

    public long MaxBytes => options.MaxFileBytes;

    public int MaxFiles => options.MaxFilesAtOnce;

    /// <summary>For the <c>accept</c> attribute of the file field.</summary>
    public string Accept => string.Join(",", Kinds.SelectMany(kind => kind.Endings).Distinct(StringComparer.Ordinal));

    public string TooMany(int count) => $"You selected {count} files. You can add up to {MaxFiles} at a time. None of them was added. Select fewer files, and add the rest afterwards.";

    public string TooLarge(string name) => $"“{name}” is larger than {Megabytes()} MB. Choose a smaller file, or ask us how else to send it.";

    public static string Empty(string name) => $"“{name}” is empty. Check the file and choose it again.";

    public string NotTaken(string name) => $"“{name}” is a kind of file that we cannot open. You can add {Listed()}.";

    public static string NotWhatItSays(string name, FileKind inside) => $"The name of “{name}” ends in {Path.GetExtension(name).ToLowerInvariant()}, but inside it is a different kind of file ({inside.Name}). Save it again under the right name, or choose another file.";

    public static string NoRoom(string name) => $"“{name}” could not be saved because of a fault on our side. Try again later, or ask us how else to send it.";

    /// <summary>What is wrong with a file that has arrived, or null; and the name and kind under which it is kept.</summary>
    public (string? Sentence, string Name, FileKind? Kind) Check(string givenName, long size, FileKind? inside)
    {
        var name = FileNames.Clean(givenName);
        if (size == 0)
        {
            return (Empty(name), name, null);
        }

        if (size > MaxBytes)
        {
            return (TooLarge(name), name, null);
        }

        var ending = Path.GetExtension(name).ToLowerInvariant();
        var kind = inside is null ? null : ByName(inside, ending);
        if (kind is null || !Kinds.Contains(kind))
        {
            return (NotTaken(name), name, null);
        }

        var said = FileKind.All.FirstOrDefault(one => one.Endings.Contains(ending));
        if (said is null)
        {
            // "scan", "Report v1.2", "Letter from Mr. Brown": what it is goes behind the name.
            return (null, FileNames.Clean(name + kind.Endings[0]), kind);
        }

        return StandsIn(kind, said) ? (null, name, kind) : (NotWhatItSays(name, kind), name, null);
    }

    /// <summary>Where bytes alone cannot tell, the name decides: a table from other text, a voice from a film.</summary>
    private static FileKind ByName(FileKind inside, string ending) => ending switch
    {
        ".csv" when inside == FileKind.Text || inside == FileKind.Eml => FileKind.Csv,
        ".txt" when inside == FileKind.Eml => FileKind.Text,
        ".m4a" when inside == FileKind.Mp4 => FileKind.M4a,
        _ => inside,
    };

    /// <summary>Phones and programs name these after one another; they are shown by what is inside, so nothing is hidden by it.</summary>
    private static bool StandsIn(FileKind inside, FileKind said) =>
        inside == said
        || (inside.Family == said.Family && said.Family is FileFamily.Picture or FileFamily.Recording or FileFamily.Text)
        || (inside == FileKind.Rtf && said == FileKind.Doc)
        || (inside == FileKind.Text && said == FileKind.Eml);

    private string Megabytes() => (MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);

    private string Listed()
    {
        List<string> things = [.. Families().Where(family => Kinds.Any(kind => family.Contains(kind))).Select(family => family.Words)];
        return things.Count == 1 ? things[0] : $"{string.Join(", ", things.SkipLast(1))} and {things[^1]}";
    }

    private static IEnumerable<(string Words, Func<FileKind, bool> Contains)> Families() =>
    [
        ("photographs", kind => kind.Family == FileFamily.Picture),
        ("PDF files", kind => kind == FileKind.Pdf),
        ("Word, Excel and other office documents", kind => kind.Family == FileFamily.Document && kind != FileKind.Pdf),
        ("text files", kind => kind.Family == FileFamily.Text),
        ("emails", kind => kind.Family == FileFamily.Mail),
        ("sound recordings and films", kind => kind.Family == FileFamily.Recording),
    ];
}
