namespace ComplaintsPortal.Domain;

/// <summary>The data files built into this assembly, by their path under the project.</summary>
internal static class EmbeddedFiles
{
    public static byte[] Read(string path)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The file {path} is not built into the program.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>The paths in a folder and below, in order.</summary>
    public static IReadOnlyList<string> Under(string folder) =>
        [.. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
