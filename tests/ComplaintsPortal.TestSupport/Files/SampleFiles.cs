using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ComplaintsPortal.TestSupport.Files;

/// <summary>The smallest honest file of each kind, as bytes.</summary>
public static class SampleFiles
{
    public static byte[] Jpeg { get; } = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQA1j/2Q==");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEklEQVR4AWL6z8DwH4SZGKAAAAAA//8qMqaOAAAABklEQVQDADYSBAFv606fAAAAAElFTkSuQmCC");

    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] WebP { get; } = Convert.FromBase64String("UklGRhYCAABXRUJQVlA4WAoAAAAgAAAAAQAAAQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggKAAAAJABAJ0BKgIAAgAHQJYloAJ0ugADmAD+5Qr4J6lyj/43jwK8l2OgAAA=");

    public static byte[] Heic { get; } = Boxes("heic", "mif1");

    public static byte[] Mp4 { get; } = Boxes("isom", "mp42");

    public static byte[] M4a { get; } = Boxes("M4A ", "isom");

    public static byte[] Mov { get; } = Boxes("qt  ", "qt  ");

    /// <summary>As cameras wrote it before brands: the first box is the film itself.</summary>
    public static byte[] OldMov { get; } = [0, 0, 0, 8, .. "wide"u8, 0, 0, 0, 16, .. "mdat"u8, 1, 2, 3, 4, 5, 6, 7, 8];

    public static byte[] Mp3WithTags { get; } = [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 0, .. Mp3Frames()];

    public static byte[] Mp3 { get; } = Mp3Frames();

    public static byte[] Rtf { get; } = [.. "{\\rtf1\\ansi Damp in the bedroom.}"u8];

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        + "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n");

    public static byte[] Docx { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"));

    public static byte[] DocxWithMacro { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), ("word/vbaProject.bin", "code"));

    public static byte[] Xlsx { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Pptx { get; } = Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<presentation/>"));

    public static byte[] Odt { get; } = Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<content/>"));

    public static byte[] PlainZip { get; } = Zip(("run-me.exe", "MZ"));

    public static byte[] Doc { get; } = Compound("WordDocument");

    public static byte[] Xls { get; } = Compound("Workbook");

    public static byte[] Msg { get; } = Compound("__properties_version1.0");

    public static byte[] Installer { get; } = Compound("_Tables");

    public static byte[] Eml { get; } = Encoding.UTF8.GetBytes("Received: from phone by mail;\r\n Wed, 4 Mar 2026 09:00:00 +0000\r\nX-Anything: yes\r\nFrom: tenant@example.org\r\nTo: homes@example.org\r\nSubject: Damp\r\n\r\nIt is wet.\r\n");

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("The free text: it's wet – très humide – 湿 🏠\r\n");

    public static byte[] Utf16Text { get; } = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Written in an old editor")];

    public static byte[] Csv { get; } = Encoding.UTF8.GetBytes("day,room,humidity\n2026-01-05,bedroom,92\n");

    public static byte[] Program { get; } = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. new byte[64]];

    /// <summary>A shell program after a page of harmless text.</summary>
    public static byte[] TextThenBytes { get; } = [.. Enumerable.Repeat((byte)'a', 10_000), 0, 1, 2, 3];

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Boxes(string brand, string compatible) =>
        [0, 0, 0, 20, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0, .. Encoding.ASCII.GetBytes(compatible), 0, 0, 0, 16, .. "mdat"u8, 1, 2, 3, 4, 5, 6, 7, 8];

    private static byte[] Mp3Frames() => [0xFF, 0xFB, 0x90, 0x64, .. new byte[413], 0xFF, 0xFB, 0x90, 0x64, .. new byte[413]];

    /// <summary>The container of old office files, with the telling name in the second sector of its table of contents.</summary>
    private static byte[] Compound(string part)
    {
        const int sector = 512;
        var file = new byte[sector * 4];
        var header = file.AsSpan();
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], 1);
        header[76..512].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header[76..], 0);

        // Allocation table: itself, then the table of contents in sectors 1 and 2.
        var table = file.AsSpan(sector, sector);
        table.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(table, 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(table[4..], 2);
        BinaryPrimitives.WriteUInt32LittleEndian(table[8..], 0xFFFFFFFE);
        Entry(file.AsSpan(sector * 2), "Root Entry", 5);
        Entry(file.AsSpan(sector * 3), part, 2);
        return file;
    }

    private static void Entry(Span<byte> at, string name, byte type)
    {
        Encoding.Unicode.GetBytes(name, at);
        BinaryPrimitives.WriteUInt16LittleEndian(at[64..], (ushort)((name.Length + 1) * 2));
        at[66] = type;
    }
}
