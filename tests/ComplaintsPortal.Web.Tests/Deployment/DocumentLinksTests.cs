using System.Text.RegularExpressions;

namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>A document that sends its reader to a page that is not there is worse than none.</summary>
public sealed partial class DocumentLinksTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(RepositoryFiles.Root, "README.md"))
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, document))!;

        var targets = Link().Matches(RepositoryFiles.Read(document)).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => target.Split('#')[0]);

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{document} links to {target}"));
    }

    [Fact]
    public void Every_decision_is_in_the_list_of_decisions()
    {
        var list = RepositoryFiles.Read("docs", "adr", "README.md");

        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "adr"), "0*.md").Select(Path.GetFileName).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains($"]({page})", list, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
