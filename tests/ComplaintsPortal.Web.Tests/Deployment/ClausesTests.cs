using System.Text.RegularExpressions;

namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>docs/clauses.md lists every clause that the code and the tests name, and claims no test that is not there.</summary>
public sealed partial class ClausesTests
{
    private static readonly Dictionary<string, string[]> Listed = Rows()
        .ToDictionary(row => row.Clause, row => row.Tests.Split(", ", StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_Code_is_listed_whole()
    {
        // Sections one to nine have this many clauses.
        int[] sections = [6, 5, 7, 3, 15, 20, 4, 5, 8];

        var all = sections.SelectMany((count, section) => Enumerable.Range(1, count).Select(clause => $"Code {section + 1}.{clause}"));

        Assert.Equal(all, Listed.Keys.Where(clause => clause.StartsWith("Code", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_clause_that_a_test_names_is_listed()
    {
        var named = Source("tests").SelectMany(file => NamedByTests(File.ReadAllText(file)).Select(clause => (clause, file))).ToList();

        Assert.DoesNotContain(named, use => !Listed.ContainsKey(use.clause));
    }

    [Fact]
    public void Every_clause_that_the_program_names_is_listed()
    {
        var named = Source("src").SelectMany(file => WrittenClause().Matches(File.ReadAllText(file)).Select(match => (match.Value, file))).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, use => !Listed.ContainsKey(use.Value));
    }

    [Fact]
    public void Every_test_that_the_page_claims_names_the_clause()
    {
        var tests = Source("tests").GroupBy(Path.GetFileNameWithoutExtension).ToDictionary(
            files => files.Key!,
            files => files.SelectMany(file => NamedByTests(File.ReadAllText(file))).ToHashSet());

        var claims = Listed.SelectMany(row => row.Value.Select(test => (Clause: row.Key, Test: test)));

        Assert.DoesNotContain(claims, claim => !tests.TryGetValue(claim.Test, out var named) || !named.Contains(claim.Clause));
    }

    [Theory]
    [InlineData("public void Code_6_3_ten_days()", "Code 6.3")]
    [InlineData("public async Task PCC_8f_ten_days_from_logging()", "PCC-8f")]
    [InlineData("public void PCC_7_twelve_months()", "PCC-7")]
    [InlineData("[Trait(\"Clause\", \"Code 6.9(g), PCC-9a\")]", "Code 6.9", "PCC-9a")]
    [InlineData("public void Code_2_5()", "Code 2.5")]
    [InlineData("public void Coded_6_3_is_nothing()")]
    public void A_clause_is_read_from_a_name_or_a_trait(string line, params string[] clauses) =>
        Assert.Equal(clauses, NamedByTests(line));

    private static IEnumerable<(string Clause, string Tests)> Rows() =>
        Row().Matches(RepositoryFiles.Read("docs", "clauses.md")).Select(match => (match.Groups["clause"].Value, match.Groups["tests"].Value.Trim()));

    private static IEnumerable<string> NamedByTests(string text) =>
        MethodName().Matches(text)
            .Select(match => match.Groups["code"].Success
                ? $"Code {match.Groups["section"].Value}.{match.Groups["code"].Value}"
                : $"PCC-{match.Groups["pcc"].Value}")
            .Concat(Trait().Matches(text).SelectMany(trait => WrittenClause().Matches(trait.Value)).Select(match => match.Value));

    private static IEnumerable<string> Source(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(file) != $"{nameof(ClausesTests)}.cs");

    [GeneratedRegex(@"^\| (?<clause>(?:Code|PCC)[^|]*?) \| [^|]+ \|(?<tests>[^|]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(?:Code_(?<section>\d+)_(?<code>\d+)|PCC_(?<pcc>\d+[a-z]?))(?=_|\W)", RegexOptions.ExplicitCapture)]
    private static partial Regex MethodName();

    [GeneratedRegex("Trait\\(\"Clause\", .*")]
    private static partial Regex Trait();

    [GeneratedRegex(@"Code \d+\.\d+|PCC-\d+[a-z]?")]
    private static partial Regex WrittenClause();
}
