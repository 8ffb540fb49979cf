using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>Words that no letter may contain, wherever staff can put them.</summary>
public sealed class RefusedWordsTests
{
    private static readonly LetterTemplate Response = SampleLetters.Template(LetterKind.StageOneResponse);

    [Theory, Trait("Clause", "Code 5.3")]
    [InlineData("You can go to stage 3.")]
    [InlineData("the STAGE THREE panel")]
    [InlineData("our third stage")]
    [InlineData("a stage-0 answer")]
    [InlineData("Stage zero")]
    [InlineData("at the informal stage")]
    [InlineData("the pre-stage")]
    [Trait("Clause", "Code 5.2")]
    [Trait("Clause", "BRF-G6")]
    public void Code_5_3_a_stage_that_does_not_exist_is_refused(string words)
    {
        var refused = Assert.Single(Refused(words));
        Assert.Equal(("the changes", FillAt.Draft), (refused.Place, refused.Where));
        Assert.Contains("Code 5.3", refused.Clause, StringComparison.Ordinal);
        Assert.Contains(refused.Words, words, StringComparison.Ordinal);
    }

    [Theory, Trait("Clause", "Code 3.7")]
    [InlineData("Write to PO Box 152, Liverpool.")]
    [InlineData("P.O. Box... no: po box\n152")]
    [InlineData("Liverpool L33 7WQ")]
    [InlineData("l337wq")]
    [InlineData("Exchange Tower, London")]
    [InlineData("81 Aldwych")]
    [InlineData("email info@housing-ombudsman.org.uk")]
    [InlineData("ask your designated person")]
    [Trait("Clause", "ASH-7")]
    public void Code_3_7_a_way_to_the_Ombudsman_that_no_longer_works_is_refused(string words) =>
        Assert.All(Refused(words), r => Assert.Equal("Code 3.7", r.Clause));

    [Theory]
    [InlineData("We answered at stage one and stage two.")]
    [InlineData("The works are at stage 30.")]
    [InlineData("Flat 181 Aldwych Road")]
    [InlineData("PO Box 1484, Unit D, Preston, PR2 0ET")]
    [InlineData("PO Box 1520")]
    [InlineData("an informal talk before the next stage")]
    public void Other_words_pass(string words) => Assert.Empty(Refused(words));

    [Fact]
    public void The_wording_is_looked_at_too_with_its_place()
    {
        var template = Response with { Parts = [.. Response.Parts, new LetterPartTemplate(LetterPartKind.OtherRoutes, "Stage 3", "Write to Exchange Tower.")] };

        var refused = LetterRules.Refused(template, SampleLetters.Code);

        Assert.Equal(2, refused.Count);
        Assert.All(refused, r => Assert.Equal((FillAt.Policy, true), (r.Where, r.Place.Contains("OtherRoutes", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("steps", "the steps taken", FillAt.Draft)]
    [InlineData("finding", "the finding on point 2", FillAt.Findings)]
    [InlineData("remedy", "remedy 1", FillAt.Remedies)]
    [InlineData("support", "the support offered", FillAt.Draft)]
    public void What_staff_typed_is_named_with_its_place(string field, string place, FillAt where)
    {
        const string Bad = "Then go to stage 3.";
        var c = SampleLetters.Content(LetterKind.StageOneResponse);
        var content = field switch
        {
            "steps" => c with { StepsTaken = Bad },
            "finding" => c with { Points = [c.Points[0], c.Points[1] with { Reasons = Bad }] },
            "remedy" => c with { Remedies = [c.Remedies[0] with { Description = Bad }] },
            _ => c with { Support = Bad },
        };

        var refused = Assert.Single(LetterRules.Refused(content, Response, SampleLetters.Code));
        Assert.Equal((place, where), (refused.Place, refused.Where));
    }

    [Fact]
    public void The_complainants_own_matter_may_speak_of_a_stage_that_should_not_have_been()
    {
        var c = SampleLetters.Content(LetterKind.StageOneResponse);
        var content = c with { Points = [c.Points[0] with { Text = "You were told that there is a stage 3." }] };

        Assert.Empty(LetterRules.Refused(content, Response, SampleLetters.Code));
    }

    private static IReadOnlyList<RefusedWords> Refused(string words)
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse) with { Changes = words };
        return LetterRules.Refused(content, Response, SampleLetters.Code);
    }
}
