using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Infrastructure.Files;

/// <summary>Text is what has no byte in it that text would not have; a mail is text that begins with a mail's headers.</summary>
internal static partial class PlainText
{
    private const int BlockLength = 64 * 1024;

    private static readonly string[] MailHeaders = ["From", "To", "Subject", "Date", "Received", "Message-ID", "Return-Path", "Delivered-To", "MIME-Version"];

    public static FileKind? Sniff(Stream file, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return null;
        }

        if (IsUtf16(head))
        {
            return FileKind.Text;
        }

        if (!IsText(file))
        {
            return null;
        }

        var headers = HeaderLine().Matches(Encoding.Latin1.GetString(head)).Select(line => line.Groups[1].Value);
        return headers.Intersect(MailHeaders, StringComparer.OrdinalIgnoreCase).Count() >= 2 ? FileKind.Eml : FileKind.Text;
    }

    // Byte order mark, and no lone zero unit in what we see.
    private static bool IsUtf16(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => !Encoding.Unicode.GetString(head[2..(head.Length & ~1)]).Contains('\0', StringComparison.Ordinal),
        [0xFE, 0xFF, ..] => !Encoding.BigEndianUnicode.GetString(head[2..(head.Length & ~1)]).Contains('\0', StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>The whole file: a program hidden behind a page of text is no text.</summary>
    private static bool IsText(Stream file)
    {
        file.Position = 0;
        var block = new byte[BlockLength];
        for (var read = file.Read(block); read > 0; read = file.Read(block))
        {
            foreach (var one in block.AsSpan(0, read))
            {
                if (one < 0x20 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Header after header from the first byte on, folded lines with it.
    [GeneratedRegex(@"\G([A-Za-z][A-Za-z0-9-]*):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n")]
    private static partial Regex HeaderLine();
}
