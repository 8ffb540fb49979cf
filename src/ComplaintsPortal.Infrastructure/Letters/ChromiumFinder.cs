namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Finds the browser that prints letters: the one configured, then the usual names on the PATH.</summary>
internal static class ChromiumFinder
{
    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chromium.exe", "chrome.exe", "msedge.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge"];

    public static string Find(string? configured, string? path)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return File.Exists(configured)
                ? configured
                : throw new LetterFailedException($"Letters cannot be made: there is no browser at {configured} (setting Letters:Chromium).");
        }

        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new LetterFailedException(
                "Letters cannot be made: no Chromium, Chrome or Edge is installed. Install the package \"chromium\", or name a browser in the setting Letters:Chromium.");
    }
}
