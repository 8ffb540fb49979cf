namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>Finds the files beside the source that tests read: containers, documents, scripts.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds the solution, above wherever the tests were built.</summary>
    public static string Root { get; } = Find();

    public static string WebProject => Path.Combine(Root, "src", "ComplaintsPortal.Web");

    /// <summary>Debug or Release: the one that these tests were built with.</summary>
    public static string BuildConfiguration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplaintsPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
