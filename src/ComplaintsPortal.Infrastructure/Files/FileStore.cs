using System.Buffers;
using System.Security.Cryptography;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>
/// Files on disk under the hash of their bytes: <c>ab/cd/abcd…</c>. A file arrives beside (<c>incoming</c>), is flushed to the disk and then
/// renamed, so that what has its name is whole. It is there before any row refers to it; a file without a row is an orphan and is swept.
/// </summary>
public sealed class FileStore(FilesOptions options, TimeProvider clock)
{
    private const int BufferLength = 80 * 1024;
    private const int HashLength = StoredFile.HashLength;

    internal string Root { get; } = Path.GetFullPath(options.Folder);

    private string Incoming => Path.Combine(Root, "incoming");

    internal string Swept => Path.Combine(Root, "swept");

    /// <summary>Reads the source to its end and lays it aside.</summary>
    /// <exception cref="FileTooLargeException">There are more bytes than may be.</exception>
    /// <exception cref="StorageFullException">The disk is full.</exception>
    public async Task<IncomingFile> ReceiveAsync(Stream source, long maxBytes, CancellationToken cancellationToken = default)
    {
        var path = Path.Combine(Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(Incoming);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
            var (hash, size) = await CopyAsync(source, file, maxBytes, cancellationToken);
            file.Flush(flushToDisk: true);
            return new IncomingFile(path, hash, size, FileSniffer.Sniff(file), Keep);
        }
        catch (Exception fault)
        {
            File.Delete(path);
            if (DiskFull.Is(fault))
            {
                throw new StorageFullException(fault);
            }

            throw;
        }
    }

    /// <summary>Keeps the source without looking at its kind: letters and other files that the portal makes.</summary>
    public async Task<StoredContent> SaveAsync(Stream source, long maxBytes, CancellationToken cancellationToken = default)
    {
        using var file = await ReceiveAsync(source, maxBytes, cancellationToken);
        return file.Keep();
    }

    /// <inheritdoc cref="SaveAsync(Stream, long, CancellationToken)"/>
    public async Task<StoredContent> SaveAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        using var source = new MemoryStream(content.ToArray(), writable: false);
        return await SaveAsync(source, content.Length, cancellationToken);
    }

    /// <summary>The bytes that have this hash, to be read.</summary>
    /// <exception cref="FileMissingException">They are not there.</exception>
    public Stream Open(string hash)
    {
        var path = PathOf(hash);
        try
        {
            Restore(path);
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileMissingException(hash);
        }
    }

    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken = default)
    {
        await using var file = Open(hash);
        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    public bool Has(string hash) => File.Exists(PathOf(hash)) || File.Exists(Path.Combine(Swept, hash.ToLowerInvariant()));

    /// <summary>Everything that has lain here since before the moment, with the hash that is its name.</summary>
    internal IEnumerable<(string Hash, string Path)> KeptBefore(DateTime limit) => Directory.Exists(Root)
        ? Directory.EnumerateFiles(Root, new string('?', HashLength), new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 })
            .Where(path => IsHash(Path.GetFileName(path)) && path == PathOf(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < limit)
            .Select(path => (Path.GetFileName(path), path))
        : [];

    /// <summary>Removes what an interrupted upload left behind.</summary>
    internal void ClearIncoming(DateTime limit)
    {
        if (Directory.Exists(Incoming))
        {
            foreach (var path in Directory.EnumerateFiles(Incoming).Where(path => File.GetLastWriteTimeUtc(path) < limit))
            {
                File.Delete(path);
            }
        }
    }

    internal string PathOf(string hash)
    {
        hash = hash.ToLowerInvariant();
        return IsHash(hash)
            ? Path.Combine(Root, hash[..2], hash[2..4], hash)
            : throw new ArgumentException("Not the hash of a file.", nameof(hash));
    }

    /// <summary>Brings back a file that was swept and is asked for after all.</summary>
    internal bool Restore(string path)
    {
        var swept = Path.Combine(Swept, Path.GetFileName(path));
        if (File.Exists(path) || !File.Exists(swept))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(swept, path, overwrite: true);
        return true;
    }

    private void Keep(string incoming, string hash)
    {
        var path = PathOf(hash);
        try
        {
            // Young again even when the same bytes have lain here for long: the sweeper must not take them before their row is written.
            File.SetLastWriteTimeUtc(incoming, clock.GetUtcNow().UtcDateTime);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(incoming, path, overwrite: true);
        }
        catch (Exception fault) when (DiskFull.Is(fault))
        {
            throw new StorageFullException(fault);
        }
        catch (Exception fault) when (OperatingSystem.IsWindows() && fault is IOException or UnauthorizedAccessException && File.Exists(path))
        {
            // Somebody is reading the same bytes just now; Windows keeps the old file.
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
    }

    private static async Task<(string Hash, long Size)> CopyAsync(Stream source, FileStream target, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            long size = 0;
            for (var read = await source.ReadAsync(buffer, cancellationToken); read > 0; read = await source.ReadAsync(buffer, cancellationToken))
            {
                size += read;
                if (size > maxBytes)
                {
                    throw new FileTooLargeException(maxBytes);
                }

                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
