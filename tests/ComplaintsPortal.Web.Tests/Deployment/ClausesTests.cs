using System.Text.RegularExpressions;

namespace ComplaintsPortal.Web.Tests.Deployment;

/// <summary>docs/clauses.md lists every clause that the code and the tests name.</summary>
public sealed partial class ClausesTests
{
    private static readonly List<string> Listed =
        [.. Row().Matches(RepositoryFiles.Read("docs", "clauses.md")).Select(match => match.Groups["clause"].Value)];

    [Fact]
    public void The_Code_is_listed_whole()
    {
        // Sections one to nine have this many clauses.
        int[] sections = [6, 5, 7, 3, 15, 20, 4, 5, 8];

        var all = sections.SelectMany((count, section) => Enumerable.Range(1, count).Select(clause => $"Code {section + 1}.{clause}"));

        Assert.Equal(all, Listed.Where(clause => clause.StartsWith("Code", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_clause_without_a_test_says_what_it_waits_for()
    {
        var untested = Untested().Matches(RepositoryFiles.Read("docs", "clauses.md")).Select(match => match.Value).ToList();

        Assert.DoesNotContain(untested, row => !row.Contains("(comes with ", StringComparison.Ordinal) && !row.Contains("(the landlord’s own doing", StringComparison.Ordinal));
        Assert.InRange(untested.Count, 1, 40);
    }

    [Fact]
    public void Every_clause_that_a_test_names_is_listed()
    {
        var named = Source("tests").SelectMany(file => NamedByTests(File.ReadAllText(file)).Select(clause => (clause, file))).ToList();

        Assert.DoesNotContain(named, use => !Listed.Contains(use.clause));
    }

    [Fact]
    public void Every_clause_that_the_program_names_is_listed()
    {
        var named = Source("src").SelectMany(file => WrittenClause().Matches(File.ReadAllText(file)).Select(match => (match.Value, file))).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, use => !Listed.Contains(use.Value));
    }

    [Theory]
    [InlineData("public void Code_6_3_ten_days()", "Code 6.3")]
    [InlineData("public async Task PCC_8f_ten_days_from_logging()", "PCC-8f")]
    [InlineData("public void PCC_7_twelve_months()", "PCC-7")]
    [InlineData("[Trait(\"Clause\", \"Code 6.9(g), PCC-9a\")]", "Code 6.9", "PCC-9a")]
    [InlineData("public void Code_2_5()", "Code 2.5")]
    [InlineData("public void LHP_29b_a_new_complaint()", "LHP-29b")]
    [InlineData("public void BRF_G11_members()", "BRF-G11")]
    [InlineData("[Trait(\"Clause\", \"HSV-5.7, ASH-DP\")]", "HSV-5.7", "ASH-DP")]
    [InlineData("public void Coded_6_3_is_nothing()")]
    public void A_clause_is_read_from_a_name_or_a_trait(string line, params string[] clauses) =>
        Assert.Equal(clauses, NamedByTests(line));

    private static IEnumerable<string> NamedByTests(string text) =>
        MethodName().Matches(text)
            .Select(match => match.Groups["code"].Success
                ? $"Code {match.Groups["section"].Value}.{match.Groups["code"].Value}"
                : $"{match.Groups["policy"].Value}-{match.Groups["clause"].Value}")
            .Concat(Trait().Matches(text).SelectMany(trait => WrittenClause().Matches(trait.Value)).Select(match => match.Value));

    private static IEnumerable<string> Source(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(file) != $"{nameof(ClausesTests)}.cs");

    [GeneratedRegex(@"^\| (?<clause>(?:Code|PCC|HSV|LHP|ASH|BRF)[^|]*?) \| [^|]+ \|[^|]*\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?:Code|PCC|HSV|LHP|ASH|BRF)[^|]*\|[^|]*\| *\|$", RegexOptions.Multiline)]
    private static partial Regex Untested();

    [GeneratedRegex(@"\b(?:Code_(?<section>\d+)_(?<code>\d+)|(?<policy>PCC|HSV|LHP|ASH|BRF)_(?<clause>G?\d+[a-z]?))(?=_|\W)", RegexOptions.ExplicitCapture)]
    private static partial Regex MethodName();

    [GeneratedRegex("Trait\\(\"Clause\", .*")]
    private static partial Regex Trait();

    [GeneratedRegex(@"Code \d+\.\d+|(?:PCC|LHP|HSV|ASH)-\d+(?:\.\d+|[a-z])?|ASH-(?:DP|EQ)|BRF-G?\d+[a-z]?")]
    private static partial Regex WrittenClause();
}
