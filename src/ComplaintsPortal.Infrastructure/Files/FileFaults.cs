namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>The disk is full; nothing of the file was kept.</summary>
public sealed class StorageFullException(Exception cause) : IOException("There is no room left where files are kept. Nothing of the file was saved.", cause);

/// <summary>The file has more bytes than may be; nothing of it was kept.</summary>
public sealed class FileTooLargeException(long maxBytes) : IOException($"The file is larger than {maxBytes} bytes. Nothing of it was saved.")
{
    public long MaxBytes { get; } = maxBytes;
}

/// <summary>The database knows a file whose bytes are not where they should be.</summary>
public sealed class FileMissingException(string hash) : IOException($"The file {hash} is not in the storage folder: restore it from the last backup.");
