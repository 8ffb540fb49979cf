using System.IO.Compression;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>Tells what a file is by its bytes. Names and the browser's word for it are not believed.</summary>
public static class FileSniffer
{
    private const int HeadLength = 4096;
    private const int PdfMarkWithin = 1024;

    /// <summary>The kind, or null when it is none that we know. Reads from a stream that can be wound back, and leaves it at its beginning.</summary>
    public static FileKind? Sniff(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[HeadLength];
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false));
        var kind = ByMark(head) ?? Film(head) ?? Packed(file, head) ?? Compound(file, head) ?? PlainText.Sniff(file, head);
        file.Position = 0;
        return kind;
    }

    private static FileKind? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => FileKind.Gif,
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => FileKind.WebP,
        _ when head.StartsWith("{\\rtf"u8) => FileKind.Rtf,
        _ when head[..Math.Min(head.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0 => FileKind.Pdf,
        _ when head is [(byte)'I', (byte)'D', (byte)'3', < 0x10, ..] || IsMp3Frame(head) => FileKind.Mp3,
        _ => null,
    };

    /// <summary>A frame of MPEG layer III: eleven set bits, a real version, layer, bit rate and sampling rate.</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> head) =>
        head is [0xFF, var second, var third, ..]
        && (second & 0xE0) == 0xE0
        && (second & 0x18) != 0x08
        && (second & 0x06) == 0x02
        && (third & 0xF0) is not (0xF0 or 0x00)
        && (third & 0x0C) != 0x0C;

    /// <summary>The family of boxes that begins with "ftyp" and a brand; old QuickTime films lack it.</summary>
    private static FileKind? Film(ReadOnlySpan<byte> head)
    {
        // A box begins with its length, which in text would be half a gigabyte and more.
        if (head.Length < 12 || head[0] >= 0x20)
        {
            return null;
        }

        var box = Encoding.ASCII.GetString(head[4..8]);
        if (box is "moov" or "mdat" or "wide" or "free" or "skip")
        {
            return FileKind.Mov;
        }

        return box != "ftyp" ? null : Encoding.ASCII.GetString(head[8..12]) switch
        {
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => FileKind.Heic,
            "qt  " => FileKind.Mov,
            "M4A " or "M4B " => FileKind.M4a,
            var brand when brand.StartsWith("iso", StringComparison.Ordinal) || brand.StartsWith("mp4", StringComparison.Ordinal) || brand.StartsWith("3g", StringComparison.Ordinal)
                || brand is "avc1" or "M4V " or "MSNV" or "dash" or "XAVC" or "mmp4" => FileKind.Mp4,
            _ => null,
        };
    }

    /// <summary>Office files are ZIP archives. Other archives, and office files with programs in them, are not taken.</summary>
    private static FileKind? Packed(Stream file, ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("PK\u0003\u0004"u8))
        {
            return null;
        }

        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            if (!names.Contains("[Content_Types].xml"))
            {
                return IsOpenDocumentText(archive) ? FileKind.Odt : null;
            }

            return names.Contains("word/document.xml") ? FileKind.Docx
                : names.Contains("xl/workbook.xml") ? FileKind.Xlsx
                : names.Contains("ppt/presentation.xml") ? FileKind.Pptx
                : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static bool IsOpenDocumentText(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: < 100 } entry)
        {
            return false;
        }

        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        return reader.ReadToEnd().Trim() == FileKind.Odt.ContentType;
    }

    private static FileKind? Compound(Stream file, ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return null;
        }

        var parts = CompoundFile.PartNames(file);
        return parts.Contains("WordDocument") ? FileKind.Doc
            : parts.Contains("Workbook") || parts.Contains("Book") ? FileKind.Xls
            : parts.Contains("__properties_version1.0") ? FileKind.Msg
            : null;
    }
}
