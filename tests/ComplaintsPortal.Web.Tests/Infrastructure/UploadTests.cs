using ComplaintsPortal.Infrastructure.Data.StartUp;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Infrastructure;

public sealed class UploadTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string, string> Taken => new()
    {
        { "damp.jpg", SampleFiles.Jpeg, "damp.jpg", "image/jpeg" },
        { "DAMP.JPG", SampleFiles.Jpeg, "DAMP.JPG", "image/jpeg" },
        { "from an iPhone.jpg", SampleFiles.Heic, "from an iPhone.jpg", "image/heic" },
        { "screen.jpeg", SampleFiles.Png, "screen.jpeg", "image/png" },
        { "voice.m4a", SampleFiles.Mp4, "voice.m4a", "audio/mp4" },
        { "letter.doc", SampleFiles.Rtf, "letter.doc", "application/rtf" },
        { "readings.csv", SampleFiles.Csv, "readings.csv", "text/csv" },
        { "copied mail.txt", SampleFiles.Eml, "copied mail.txt", "text/plain" },
        { "odd.eml", SampleFiles.Text, "odd.eml", "text/plain" },
        { "scan", SampleFiles.Pdf, "scan.pdf", "application/pdf" },
        { "Letter from Mr. Brown", SampleFiles.Docx, "Letter from Mr. Brown.docx", FileKind.Docx.ContentType },
        { "setup.exe", SampleFiles.Pdf, "setup.exe.pdf", "application/pdf" },
        { "..\\..\\web.config\u202Egpj.jpg", SampleFiles.Jpeg, "web.configgpj.jpg", "image/jpeg" },
    };

    [Theory, MemberData(nameof(Taken))]
    public async Task Takes_what_people_have(string name, byte[] content, string keptAs, string contentType)
    {
        await using var services = Services();
        var outcome = await services.GetRequiredService<Uploads>().ReceiveAsync([Of(name, content)]);

        Assert.Empty(outcome.Refused);
        var file = Assert.Single(outcome.Files);
        Assert.Equal((keptAs, contentType, content.Length), (file.Name, file.ContentType, file.Size));
        Assert.Equal(content, await services.GetRequiredService<FileStore>().ReadAsync(file.Hash));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "photo.jpg", [], "“photo.jpg” is empty. Check the file and choose it again." },
        { "letter.pdf", SampleFiles.Text, "The name of “letter.pdf” ends in .pdf, but inside it is a different kind of file (text file). Save it again under the right name, or choose another file." },
        { "photo.jpg", SampleFiles.Pdf, "The name of “photo.jpg” ends in .jpg, but inside it is a different kind of file (PDF document). Save it again under the right name, or choose another file." },
        { "letter.pdf", SampleFiles.Program, "“letter.pdf” is a kind of file that we cannot open. You can add photographs, PDF files, Word, Excel and other office documents, text files, emails and sound recordings and films." },
        { "form.docx", SampleFiles.DocxWithMacro, "“form.docx” is a kind of file that we cannot open." },
        { "all.zip", SampleFiles.PlainZip, "“all.zip” is a kind of file that we cannot open." },
        { "a\r\nb/../big.txt", new byte[1024 * 1024 + 1], "“big.txt” is larger than 1 MB. Choose a smaller file, or ask us how else to send it." },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task Says_plainly_what_is_wrong_and_keeps_nothing(string name, byte[] content, string sentence)
    {
        await using var services = Services(("Files:MaxFileMegabytes", "1"));
        var outcome = await services.GetRequiredService<Uploads>().ReceiveAsync([Of(name, content)]);

        Assert.Empty(outcome.Files);
        Assert.StartsWith(sentence, Assert.Single(outcome.Refused).Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_bad_file_does_not_lose_the_good_ones()
    {
        await using var services = Services();
        var outcome = await services.GetRequiredService<Uploads>().ReceiveAsync([Of("one.png", SampleFiles.Png), Of("two.pdf", SampleFiles.Program), Of("three.txt", SampleFiles.Text)]);
        Assert.Equal(["one.png", "three.txt"], outcome.Files.Select(file => file.Name));
        Assert.Equal("two.pdf", Assert.Single(outcome.Refused).Name);
    }

    [Fact]
    public async Task Two_hundred_files_are_refused_before_one_is_read()
    {
        await using var services = Services();
        var opened = 0;
        var uploads = Enumerable.Range(0, 200).Select(number => new Upload($"{number}.png", () =>
        {
            opened++;
            return new MemoryStream(SampleFiles.Png);
        })).ToList();

        var outcome = await services.GetRequiredService<Uploads>().ReceiveAsync(uploads);
        Assert.Equal("You selected 200 files. You can add up to 20 at a time. None of them was added. Select fewer files, and add the rest afterwards.", Assert.Single(outcome.Refused).Sentence);
        Assert.Empty(outcome.Files);
        Assert.Equal(0, opened);
    }

    [Fact]
    public async Task A_landlord_may_take_fewer_kinds()
    {
        await using var services = Services(("Files:Endings:0", ".pdf"), ("Files:Endings:1", ".jpg"));
        var rules = services.GetRequiredService<UploadRules>();
        Assert.Equal(".jpg,.jpeg,.jfif,.pdf", rules.Accept);
        var outcome = await services.GetRequiredService<Uploads>().ReceiveAsync([Of("a.png", SampleFiles.Png), Of("a.pdf", SampleFiles.Pdf)]);
        Assert.Single(outcome.Files);
        Assert.EndsWith("You can add photographs and PDF files.", Assert.Single(outcome.Refused).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Files:Endings:0", ".exe", "cannot recognise")]
    [InlineData("Files:MaxFileMegabytes", "0", "must be 1 or more")]
    [InlineData("Files:MaxFilesAtOnce", "many", "cannot be read")]
    public void A_setting_that_makes_no_sense_is_one_sentence(string key, string value, string words) =>
        Assert.Contains(words, Assert.Throws<StartUpException>(() => Services((key, value))).Message, StringComparison.Ordinal);

    private static Upload Of(string name, byte[] content) => new(name, () => new MemoryStream(content));

    private ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Files:Folder", _folder.Path), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))])
            .Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPortalFiles(configuration).BuildServiceProvider();
    }
}
