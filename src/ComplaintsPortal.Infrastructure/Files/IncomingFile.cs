namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>A file that has arrived whole and lies aside until somebody decides to keep it. Disposed of without that, it is gone.</summary>
public sealed class IncomingFile : IDisposable
{
    private readonly string _path;
    private readonly Action<string, string> _keep;

    internal IncomingFile(string path, string hash, long size, FileKind? kind, Action<string, string> keep)
    {
        _path = path;
        _keep = keep;
        Hash = hash;
        Size = size;
        Kind = kind;
    }

    public string Hash { get; }

    public long Size { get; }

    /// <summary>By its bytes; null when it is none that we know.</summary>
    public FileKind? Kind { get; }

    /// <summary>Puts the file where it stays. Only then may the database refer to it.</summary>
    public StoredContent Keep(FileKind? kind = null)
    {
        _keep(_path, Hash);
        return new StoredContent(Hash, Size, (kind ?? Kind)?.ContentType ?? FileKind.Unknown);
    }

    public void Dispose()
    {
        if (File.Exists(_path))
        {
            File.Delete(_path);
        }
    }
}
