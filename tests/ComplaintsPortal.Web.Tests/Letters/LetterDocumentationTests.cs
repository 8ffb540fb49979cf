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

        var known = LetterRules.KnownParts(kind);

        Assert.Equal(known.Count, rows.Count);
        Assert.All(known, p => Assert.Contains(rows, r => r.StartsWith($"| `{Kebab.Name(p.Part)}` | {p.Says} | {Clauses(p, kind)} |", StringComparison.Ordinal)));
    }

    // The Code's clauses first, then those of each landlord whose policy asks for it too.
    private static string Clauses(RequiredPart part, LetterKind kind)
    {
        var own = PolicyCatalogue.Load().All.Select(p => p.ClauseOf(part.Part, kind)).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Join("; ", new[] { part.Clause, string.Join(", ", own) }.Where(c => c.Length > 0)) + (part.OnlyByPolicy ? " (only there)" : "");
    }

    [Fact]
    public void Every_field_stands_there_with_its_meaning()
    {
        var rows = Page[Page.IndexOf("### Fields", StringComparison.Ordinal)..].Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.Equal(LetterFields.All.Select(f => $"| `{f.Key}` | {f.Value} |").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}
