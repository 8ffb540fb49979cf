namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>
/// One file that somebody gave us or that the portal made. The bytes lie on disk under their SHA-256; the same bytes given twice are two
/// rows over one file. What belongs to a complaint, a letter or an outgoing mail refers to this row and so keeps it.
/// </summary>
public sealed class StoredFile
{
    public const int NameLength = 200;
    public const int ContentTypeLength = 100;
    public const int HashLength = 64;

    private StoredFile()
    {
    }

    public StoredFile(StoredContent content, string name, DateTime storedOn)
    {
        Hash = content.Hash;
        Size = content.Size;
        ContentType = content.ContentType;
        Name = FileNames.Clean(name);
        StoredOn = storedOn;
    }

    public long Id { get; private set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal: the name on disk.</summary>
    public string Hash { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>By what the bytes are, not by what the name says.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The cleaned name that the file came with.</summary>
    public string Name { get; private set; } = "";

    public DateTime StoredOn { get; private set; }

    /// <summary>The unfinished public form that the file was given with. It goes when that form is given up; sending the form keeps it.</summary>
    public long? PublicDraftId { get; set; }
}

/// <summary>Bytes that are safely on disk and not yet in the database.</summary>
public sealed record StoredContent(string Hash, long Size, string ContentType);
