using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Files;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

public sealed class FileSnifferTests
{
    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "jpeg", SampleFiles.Jpeg, "image/jpeg" },
        { "png", SampleFiles.Png, "image/png" },
        { "gif", SampleFiles.Gif, "image/gif" },
        { "webp", SampleFiles.WebP, "image/webp" },
        { "heic", SampleFiles.Heic, "image/heic" },
        { "pdf", SampleFiles.Pdf, "application/pdf" },
        { "pdf after a byte order mark", [0xEF, 0xBB, 0xBF, .. SampleFiles.Pdf], "application/pdf" },
        { "docx", SampleFiles.Docx, FileKind.Docx.ContentType },
        { "xlsx", SampleFiles.Xlsx, FileKind.Xlsx.ContentType },
        { "pptx", SampleFiles.Pptx, FileKind.Pptx.ContentType },
        { "odt", SampleFiles.Odt, FileKind.Odt.ContentType },
        { "doc", SampleFiles.Doc, "application/msword" },
        { "xls", SampleFiles.Xls, "application/vnd.ms-excel" },
        { "msg", SampleFiles.Msg, "application/vnd.ms-outlook" },
        { "rtf", SampleFiles.Rtf, "application/rtf" },
        { "text", SampleFiles.Text, "text/plain" },
        { "text of one letter", "a"u8.ToArray(), "text/plain" },
        { "text in UTF-16", SampleFiles.Utf16Text, "text/plain" },
        { "text that names a box", "The free school meals"u8.ToArray(), "text/plain" },
        { "text that begins like tags", "ID3 is a song format"u8.ToArray(), "text/plain" },
        { "table", SampleFiles.Csv, "text/plain" },
        { "eml", SampleFiles.Eml, "message/rfc822" },
        { "note with one colon", "Note: it is wet\nand cold\n"u8.ToArray(), "text/plain" },
        { "mp3", SampleFiles.Mp3, "audio/mpeg" },
        { "mp3 with tags", SampleFiles.Mp3WithTags, "audio/mpeg" },
        { "m4a", SampleFiles.M4a, "audio/mp4" },
        { "mp4", SampleFiles.Mp4, "video/mp4" },
        { "mov", SampleFiles.Mov, "video/quicktime" },
        { "old mov", SampleFiles.OldMov, "video/quicktime" },
        { "nothing", [], null },
        { "program", SampleFiles.Program, null },
        { "archive", SampleFiles.PlainZip, null },
        { "archive cut short", SampleFiles.PlainZip[..30], null },
        { "document with a program in it", SampleFiles.DocxWithMacro, null },
        { "installer in an office container", SampleFiles.Installer, null },
        { "office container cut short", SampleFiles.Doc[..600], null },
        { "office container with a ring for a table", Ring(), null },
        { "text with bytes behind it", SampleFiles.TextThenBytes, null },
        { "random bytes", [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0], null },
        { "UTF-16 mark and zeros", [0xFF, 0xFE, 0, 0, 0, 0, 0, 0], null },
    };

    [Theory, MemberData(nameof(Files))]
    public void Tells_a_file_by_its_bytes(string what, byte[] bytes, string? contentType)
    {
        using var stream = new MemoryStream(bytes);
        Assert.True(contentType == FileSniffer.Sniff(stream)?.ContentType, what);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void Every_kind_has_a_sample_above() =>
        Assert.Empty(FileKind.All.Select(kind => kind.ContentType).Except(Files.Select(row => (string?)row[2]).OfType<string>(), StringComparer.Ordinal).Except([FileKind.Csv.ContentType]));

    private static byte[] Ring()
    {
        var file = SampleFiles.Installer.ToArray();
        file[512 + 8] = 1;
        file[512 + 9] = 0;
        file[512 + 10] = 0;
        file[512 + 11] = 0;
        return file;
    }
}

public sealed class FileNameTests
{
    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData(@"C:\Users\Ann\My photo.jpg", "My photo.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("a\0b\r\nc\u0007.txt", "abc.txt")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("\u200Bblank\uFEFF.pdf", "blank.pdf")]
    [InlineData("what?*|<>\":.txt", "what.txt")]
    [InlineData("Zoe\u0308.pdf", "Zoë.pdf")]
    [InlineData("👩\u200D👧 мама.png", "👩\u200D👧 мама.png")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("lpt1", "_lpt1")]
    [InlineData("console.txt", "console.txt")]
    [InlineData(" . hidden . ", "hidden")]
    [InlineData("half\ud83d.txt", "half.txt")]
    [InlineData("line\u2028sep.txt", "linesep.txt")]
    public void Cleans_a_name(string? given, string cleaned) => Assert.Equal(cleaned, FileNames.Clean(given));

    [Fact]
    public void Cuts_a_long_name_and_keeps_its_ending()
    {
        var cut = FileNames.Clean(new string('x', 500) + ".jpeg");
        Assert.Equal(FileNames.MaxLength, cut.Length);
        Assert.EndsWith("x.jpeg", cut, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(100, 30), spaces => Assert.False(char.IsHighSurrogate(FileNames.Clean(new string('x', spaces) + string.Concat(Enumerable.Repeat("🏠", 100)))[^1])));
        Assert.True(FileNames.Clean("a." + new string('y', 500)).Length <= FileNames.MaxLength);
    }
}
