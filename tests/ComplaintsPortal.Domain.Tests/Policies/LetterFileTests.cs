using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

public sealed class LetterFileTests
{
    private const string Good = "# Our answer\n\n## [opening]\n\nDear {{name}},\n\n### A smaller heading stays text\n\n## A heading without a part stays text\n\n## [ombudsman] The Housing Ombudsman\nCall them.\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_letter_is_its_title_and_its_parts_in_order(string newLine)
    {
        var errors = new List<PolicyError>();
        var letter = LetterFile.Read("x/letters/stage-one-response.md", "\uFEFF" + Good.ReplaceLineEndings(newLine), errors);

        Assert.Empty(errors);
        Assert.Equal(LetterKind.StageOneResponse, letter?.Kind);
        Assert.Equal("Our answer", letter?.Template.Title);
        Assert.Equal(
            [
                new LetterPartTemplate(LetterPartKind.Opening, "", "Dear {{name}},\n\n### A smaller heading stays text\n\n## A heading without a part stays text"),
                new LetterPartTemplate(LetterPartKind.Ombudsman, "The Housing Ombudsman", "Call them."),
            ],
            letter?.Template.Parts);
    }

    [Theory]
    [InlineData("farewell.md", Good, "the file name is not a kind of letter; allowed: stage-one-acknowledgement.md, clarification.md")]
    [InlineData("Decline.md", Good, "the file name is not a kind of letter; allowed: ")]
    [InlineData("decline.txt", Good, "the file name is not a kind of letter; allowed: ")]
    [InlineData("decline.md", "", "line 1 is \"\"; allowed: the title, written \"# Title\"")]
    [InlineData("decline.md", "Title\n## [opening]\nText", "line 1 is \"Title\"; allowed: the title")]
    [InlineData("decline.md", "# \n## [opening]\nText", "line 1 is \"#\"; allowed: the title")]
    [InlineData("decline.md", "\n# Title\n## [opening]\nText", "line 1 is \"\"; allowed: the title")]
    [InlineData("decline.md", "# Title\nStray\n## [opening]\nText", "line 2 stands before the first part; allowed: nothing but empty lines")]
    [InlineData("decline.md", "# Title\n", "the letter has no part; allowed: parts that begin with a line such as")]
    [InlineData("decline.md", "# Title\n## [opning] Hello\nText", "line 2 names the part \"opning\"; allowed: opening, stage, definition")]
    [InlineData("decline.md", "# Title\n## [opening\nText", "line 2 names the part \"opening\"; allowed: opening, stage, definition")]
    [InlineData("decline.md", "# Title\n## [opening]\nText\n## [opening]\nMore", "line 4 has the part \"opening\" a second time; allowed: once in a letter")]
    [InlineData("decline.md", "# Title\n## [opening]\n\n## [reasons]\nText", "line 2 has the part \"opening\" with nothing in it; allowed: a heading, a text or both")]
    public void A_mistake_is_named_with_its_line_and_what_is_allowed(string name, string text, string problem)
    {
        var errors = new List<PolicyError>();
        Assert.Null(LetterFile.Read($"x/letters/{name}", text, errors));
        Assert.StartsWith($"x/letters/{name}: {problem}", errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var errors = new List<PolicyError>();
        LetterFile.Read("decline.md", "Title\nStray\n## [opning]\nText\n## [reasons]\n", errors);
        Assert.Equal(["line 1", "line 2", "line 3", "line 5"], errors.Select(e => e.Path));
    }
}
