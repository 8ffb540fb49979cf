using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ComplaintsPortal.Infrastructure.Bundles;

/// <summary>
/// PDFs of one page that hold one picture, written by hand: a JPEG as it is (its bytes are copied, never held in memory), or raw
/// pixels. Nothing else is in them, so that nothing can hide.
/// </summary>
internal static class ImagePages
{
    private const double PageWidth = 595;
    private const double PageHeight = 842;
    private const double Margin = 36;

    /// <summary>False where the file is no JPEG that can be placed.</summary>
    public static async Task<bool> TryJpegAsync(Stream jpeg, string path, CancellationToken cancellationToken)
    {
        if (await FrameAsync(jpeg, cancellationToken) is not { } frame)
        {
            return false;
        }

        var (width, height, components, turn) = frame;
        jpeg.Position = 0;
        var space = components switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]" };
        await WriteAsync(path, width, height, turn, $"/ColorSpace {space} /BitsPerComponent 8 /Filter /DCTDecode", jpeg, cancellationToken);
        return true;
    }

    /// <summary>A page of raw red, green and blue pixels.</summary>
    public static async Task PixelsAsync(byte[] pixels, int width, int height, string path, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        await using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await zip.WriteAsync(pixels, cancellationToken);
        }

        packed.Position = 0;
        await WriteAsync(path, width, height, 0, "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", packed, cancellationToken, margin: 0);
    }

    private static async Task WriteAsync(
        string path, int width, int height, int turn, string how, Stream data, CancellationToken cancellationToken, double margin = Margin)
    {
        var (boxWidth, boxHeight) = turn is 90 or 270 ? (PageHeight, PageWidth) : (PageWidth, PageHeight);
        var scale = Math.Min((boxWidth - (2 * margin)) / width, (boxHeight - (2 * margin)) / height);
        var (w, h) = (width * scale, height * scale);
        var content = string.Create(CultureInfo.InvariantCulture, $"q {w:0.##} 0 0 {h:0.##} {(boxWidth - w) / 2:0.##} {(boxHeight - h) / 2:0.##} cm /I Do Q");
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        List<long> offsets = [];
        async Task ObjectAsync(string text)
        {
            offsets.Add(file.Position);
            await file.WriteAsync(Encoding.ASCII.GetBytes($"{offsets.Count} 0 obj\n{text}"), cancellationToken);
        }

        await file.WriteAsync("%PDF-1.5\n"u8.ToArray(), cancellationToken);
        await ObjectAsync("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        await ObjectAsync("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        await ObjectAsync(string.Create(
            CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {boxWidth:0} {boxHeight:0}] /Rotate {turn} /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>\nendobj\n"));
        await ObjectAsync($"<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
        await ObjectAsync($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} {how} /Length {data.Length} >>\nstream\n");
        await data.CopyToAsync(file, cancellationToken);
        await file.WriteAsync("\nendstream\nendobj\n"u8.ToArray(), cancellationToken);
        var start = file.Position;
        var table = string.Concat(offsets.Select(offset => string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")));
        await file.WriteAsync(
            Encoding.ASCII.GetBytes($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"), cancellationToken);
    }

    // Size, number of colours, and how far the camera was turned.
    private static async Task<(int Width, int Height, int Components, int Turn)?> FrameAsync(Stream jpeg, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        if (await jpeg.ReadAtLeastAsync(head.AsMemory(0, 2), 2, throwOnEndOfStream: false, cancellationToken) < 2 || head[0] != 0xFF || head[1] != 0xD8)
        {
            return null;
        }

        var turn = 0;
        while (await jpeg.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, cancellationToken) == 4 && head[0] == 0xFF)
        {
            var (marker, length) = (head[1], BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) - 2);
            if (length < 0)
            {
                return null;
            }

            var body = new byte[length];
            if (await jpeg.ReadAtLeastAsync(body, length, throwOnEndOfStream: false, cancellationToken) < length)
            {
                return null;
            }

            if (marker == 0xE1)
            {
                turn = Turn(body);
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(1)), BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(3)));
                return width > 0 && height > 0 && body[5] is 1 or 3 or 4 ? (width, height, body[5], turn) : null;
            }
        }

        return null;
    }

    private static int Turn(byte[] exif)
    {
        if (exif.Length < 16 || !exif.AsSpan().StartsWith("Exif\0\0"u8))
        {
            return 0;
        }

        var tiff = exif.AsSpan(6);
        var little = tiff[0] == 'I';
        int Short(ReadOnlySpan<byte> at) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        var first = little ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]);
        if (first < 8 || first + 2 > tiff.Length)
        {
            return 0;
        }

        var count = Short(tiff[first..]);
        for (var i = 0; i < count && first + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = tiff[(first + 2 + (12 * i))..];
            if (Short(entry) == 0x0112)
            {
                return Short(entry[8..]) switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
            }
        }

        return 0;
    }
}
