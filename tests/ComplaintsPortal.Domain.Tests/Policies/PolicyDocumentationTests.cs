using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>docs/policies.md says what the policies say.</summary>
public sealed partial class PolicyDocumentationTests
{
    private const string Begin = "<!-- The tables from here on are written by PolicyDocumentationTests. -->\n";

    private static readonly string Root = FindRoot();
    private static readonly string Page = Path.Combine(Root, "docs", "policies.md");

    [Fact]
    public void The_tables_are_in_step_with_the_policies()
    {
        var kept = File.ReadAllText(Page);
        Assert.Contains(Begin, kept, StringComparison.Ordinal);
        var head = kept[..(kept.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var now = head + PolicyTables.Write(PolicyCatalogue.Load().All, CodeCatalogue.Load().Latest);
        var file = Path.Combine(AppContext.BaseDirectory, "policies.md");
        File.WriteAllText(file, now);

        Assert.True(kept == now, $"The policies have changed. Copy {file} over docs/policies.md.");
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var links = LinkTo().Matches(File.ReadAllText(Page)).Select(m => m.Groups["to"].Value.Split('#')[0]).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Root, "docs", link)), link));
    }

    [Fact]
    public void Every_clause_of_a_policy_has_its_row_among_the_clauses()
    {
        var listed = File.ReadAllText(Path.Combine(Root, "docs", "clauses.md"));
        var named = EmbeddedFiles.Under("Policies/Presets").Where(p => p.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(p => ClauseOf().Matches(System.Text.Encoding.UTF8.GetString(EmbeddedFiles.Read(p))).SelectMany(m => m.Groups["clause"].Value.Split(", ")));
        Assert.All(named.Distinct(StringComparer.Ordinal), c => Assert.Contains($"\n| {c} |", listed, StringComparison.Ordinal));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ComplaintsPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex LinkTo();

    [GeneratedRegex("\"clause\": \"(?<clause>[^\"]+)\"")]
    private static partial Regex ClauseOf();
}
