using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Letters;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>One Chromium for the tests that print letters, and a folder for what it prints.</summary>
public sealed class PrintedLetters : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("letters-").FullName;

    private readonly Dictionary<LetterKind, PrintedLetter> _samples = [];

    public LetterPdf Pdf { get; } = NewPdf();

    public static LetterPdf NewPdf(LetterOptions? options = null) => new(Options.Create(options ?? new()), NullLogger<LetterPdf>.Instance);

    /// <summary>The sample letter of a kind, printed once for all tests of a class.</summary>
    public async Task<PrintedLetter> SampleAsync(LetterKind kind) =>
        _samples.TryGetValue(kind, out var letter) ? letter : _samples[kind] = await PrintAsync(SampleLetters.Content(kind));

    /// <summary>Prints a letter and returns its file.</summary>
    /// <param name="template">Another landlord's wording.</param>
    public async Task<PrintedLetter> PrintAsync(LetterContent content, LetterPrint print = LetterPrint.Standard, LetterTemplate? template = null)
    {
        var rendered = LetterRenderer.Render(content, template ?? SampleLetters.Template(content.Kind), print);
        var file = Path.Combine(_folder, $"{content.Kind}-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await Pdf.MakeAsync(rendered.Html, CancellationToken.None));
        return new PrintedLetter(file, rendered);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Pdf.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A letter on paper, as other programs read it.</summary>
public sealed record PrintedLetter(string File, RenderedLetter Rendered)
{
    public Task<string> InfoAsync() => ReadAsync("pdfinfo", File);

    /// <summary>The structure tree with its text, in reading order.</summary>
    public Task<string> StructureAsync() => ReadAsync("pdfinfo", "-struct-text", File);

    public Task<string> FontsAsync() => ReadAsync("pdffonts", File);

    /// <summary>Text with runs of white space made one space.</summary>
    public async Task<string> TextAsync() => Squeeze(await ReadAsync("pdftotext", File, "-"));

    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<string> ReadAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await CommandLine.RunAsync(program, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
