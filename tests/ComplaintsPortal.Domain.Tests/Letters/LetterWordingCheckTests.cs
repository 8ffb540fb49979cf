using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>A slip in a landlord's wording shows when the portal starts.</summary>
public sealed class LetterWordingCheckTests
{
    [Fact]
    public void Portsmouths_letters_are_complete() => Assert.Empty(LetterWordingCheck.Check(SampleLetters.Policy, SampleLetters.Code));

    [Fact]
    public void A_kind_without_its_file_is_named()
    {
        var letters = SampleLetters.Policy.Letters.Where(l => l.Key != LetterKind.Decline).ToDictionary();
        var error = Assert.Single(LetterWordingCheck.Check(SampleLetters.Policy with { Letters = letters }, SampleLetters.Code));
        Assert.StartsWith("portsmouth-2024/letters/decline.md: the file is missing", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dear {{name}}", "there is no field {{name}}")]
    [InlineData("You can go to stage 3.", "there are two stages")]
    [InlineData("Write to 81 Aldwych.", "no longer a way to reach the Ombudsman")]
    public void Wording_that_cannot_be_used_is_named_with_its_file(string text, string expected) =>
        Assert.Contains(
            Check(p => p.Part == LetterPartKind.Reasons ? p with { Text = p.Text + "\n\n" + text } : p),
            e => e.File == "portsmouth-2024/letters/decline.md" && e.Problem.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_compulsory_part_that_says_nothing_is_named_with_its_clause()
    {
        var error = Assert.Single(Check(p => p.Part == LetterPartKind.Ombudsman ? p with { Text = p.Text.Replace("{{ombudsman.telephone}}", "ask us", StringComparison.Ordinal) } : p));
        Assert.Contains("{{ombudsman.telephone}}. (Code 2.4, Code 3.7)", error.Problem, StringComparison.Ordinal);
    }

    private static IReadOnlyList<PolicyError> Check(Func<LetterPartTemplate, LetterPartTemplate> change)
    {
        var decline = SampleLetters.Template(LetterKind.Decline);
        var letters = SampleLetters.Policy.Letters.ToDictionary();
        letters[LetterKind.Decline] = decline with { Parts = [.. decline.Parts.Select(change)] };
        return LetterWordingCheck.Check(SampleLetters.Policy with { Letters = letters }, SampleLetters.Code);
    }
}
