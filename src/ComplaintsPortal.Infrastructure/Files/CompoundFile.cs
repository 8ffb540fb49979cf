using System.Buffers.Binary;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>Reads the table of contents of the container that old Word, Excel and Outlook files are ([MS-CFB]).</summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SectorsInHeader = 109;
    private const uint EndOfChain = 0xFFFFFFFE;

    /// <summary>More than any honest file has; a chain that runs in a circle ends here.</summary>
    private const int MostSectors = 4096;

    /// <summary>Names of the streams and storages; empty when the file is broken.</summary>
    public static IReadOnlySet<string> PartNames(Stream file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var header = new byte[HeaderLength];
        file.Position = 0;
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return names;
        }

        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
        {
            return names;
        }

        var size = 1 << shift;
        var sector = new byte[size];
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var seen = 0; seen < MostSectors && next < EndOfChain - 3 && Read(file, next, sector); seen++)
        {
            for (var entry = 0; entry < size; entry += EntryLength)
            {
                names.Add(Name(sector.AsSpan(entry, EntryLength)));
            }

            next = Following(file, header, next, size);
        }

        names.Remove("");
        return names;
    }

    private static string Name(ReadOnlySpan<byte> entry)
    {
        int bytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        return bytes is >= 2 and <= 64 ? Encoding.Unicode.GetString(entry[..(bytes - 2)]) : "";
    }

    /// <summary>The sector after this one, from the allocation table; only the part of the table that the header itself lists.</summary>
    private static uint Following(Stream file, byte[] header, uint sector, int size)
    {
        var perTable = (uint)size / 4;
        var table = sector / perTable;
        if (table >= SectorsInHeader)
        {
            return EndOfChain;
        }

        var at = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + ((int)table * 4)));
        var entry = new byte[4];
        file.Position = ((long)at + 1) * size + (sector % perTable * 4);
        return at < EndOfChain - 3 && file.ReadAtLeast(entry, 4, throwOnEndOfStream: false) == 4
            ? BinaryPrimitives.ReadUInt32LittleEndian(entry)
            : EndOfChain;
    }

    private static bool Read(Stream file, uint sector, byte[] into)
    {
        file.Position = ((long)sector + 1) * into.Length;
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }
}
