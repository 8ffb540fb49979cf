using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Letters;
using ComplaintsPortal.Web.Tests.Deployment;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>docs/letters.md says what the code does.</summary>
public sealed class LetterDocumentationTests
{
    private static readonly string Page = RepositoryFiles.Read("docs", "letters.md");

    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_part_of_every_kind_stands_there_with_its_clauses(LetterKind kind)
    {
        var section = Page.Split("\n### ").Single(s => s.Contains($"(`{Kebab.Name(kind)}`)\n", StringComparison.Ordinal));
        var rows = section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).ToList();

        var required = LetterRules.RequiredParts(kind);

        Assert.Equal(required.Count, rows.Count);
        Assert.All(required, p => Assert.Contains(rows, r => r.StartsWith($"| `{Kebab.Name(p.Part)}` | {p.Says} | {p.Clause} |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_field_stands_there_with_its_meaning()
    {
        var rows = Page[Page.IndexOf("### Fields", StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.Equal(LetterFields.All.Select(f => $"| `{f.Key}` | {f.Value} |").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}
