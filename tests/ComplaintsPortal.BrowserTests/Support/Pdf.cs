using ComplaintsPortal.TestSupport;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>A PDF as other programs read it.</summary>
public sealed record Pdf(byte[] Content, string Text)
{
    public static async Task<Pdf> ReadAsync(byte[] content)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["letter.pdf"], content);
        var (exitCode, text) = await CommandLine.RunAsync("pdftotext", folder["letter.pdf"], "-");
        Assert.True(exitCode == 0, text);
        return new Pdf(content, Squeeze(text));
    }

    /// <summary>Every run of white space as one space.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The letter says so.</summary>
    public void Says(string words) => Assert.Contains(words, Text, StringComparison.Ordinal);

    /// <summary>Its first page for the documents, where pictures are asked for.</summary>
    public async Task PictureAsync(string name, int page = 1)
    {
        if (!Pictures.AreWanted)
        {
            return;
        }

        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["letter.pdf"], Content);
        var (exitCode, output) = await CommandLine.RunAsync(
            "pdftoppm", "-png", "-r", "80", "-f", $"{page}", "-l", $"{page}", "-singlefile", folder["letter.pdf"], Path.Combine(Pictures.Folder, name));
        Assert.True(exitCode == 0, output);
    }
}
