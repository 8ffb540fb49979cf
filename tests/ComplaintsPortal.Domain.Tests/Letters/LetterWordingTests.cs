using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>The closed list of fields, and the lint that holds every wording to it.</summary>
public sealed class LetterWordingTests
{
    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Portsmouths_wording_is_sound(LetterKind kind) =>
        Assert.Empty(LetterWording.Faults(SampleLetters.Template(kind)));

    [Theory, MemberData(nameof(Kinds))]
    public void Portsmouths_wording_is_plain_and_free_of_blame_and_refused_words(LetterKind kind)
    {
        var template = SampleLetters.Template(kind);
        Assert.Empty(LetterRules.Refused(template, SampleLetters.Code));
        var words = template.Title + string.Concat(template.Parts.Select(p => p.Heading + p.Text));
        Assert.DoesNotMatch(@"(?i)\b(allege|claims? that|failed to tell|unfortunately|pursuant|hereby|aforementioned|whilst|inconvenience caused)\b", words);
        Assert.DoesNotContain("—", words, StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "Code 6.12")]
    public void Code_6_12_the_stage_one_response_says_that_no_reason_is_needed()
    {
        var part = SampleLetters.Template(LetterKind.StageOneResponse).Parts.Single(p => p.Part == LetterPartKind.HowToEscalate);
        Assert.Contains("do not need to give a reason", part.Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "PCC-9a")]
    public void PCC_9a_the_decision_letters_keep_the_policys_order()
    {
        LetterPartKind[] order =
        [
            LetterPartKind.Definition, LetterPartKind.StepsTaken, LetterPartKind.Evidence, LetterPartKind.Decision,
            LetterPartKind.Reasons, LetterPartKind.Remedy, LetterPartKind.Changes,
        ];
        foreach (var (kind, last) in new[] { (LetterKind.StageOneResponse, LetterPartKind.HowToEscalate), (LetterKind.StageTwoResponse, LetterPartKind.Ombudsman) })
        {
            var parts = SampleLetters.Template(kind).Parts.Select(p => p.Part).ToList();
            Assert.Equal([.. order, last], parts.Where(p => order.Contains(p) || p == last));
        }
    }

    [Theory]
    [InlineData("{{nonsense}}", "{{nonsense}}")]
    [InlineData("{{officer.salary}}", "{{officer.salary}}")]
    [InlineData("{{text}}", "{{text}}")]
    [InlineData("{{points.text}}", "outside {{#each points}}")]
    [InlineData("{{points}}", "is a list")]
    [InlineData("{{#each reference}}{{/each}}", "is not a list")]
    [InlineData("{{#each points}}{{reference}}{{/each}}", "cannot be used inside")]
    [InlineData("{{#each points}}{{#each outcomes}}{{number}}{{/each}}{{/each}}", "{{number}}")]
    [InlineData("{{#if changes}}x", "is not closed")]
    [InlineData("{{/if}}", "closes nothing")]
    [InlineData("{{#if changes}}x{{/each}}", "closes nothing")]
    [InlineData("{{else}}", "outside a block")]
    [InlineData("{{{changes}}}", "braces")]
    [InlineData("{{> partial}}", "not something that letters can do")]
    [InlineData("{{changes", "braces")]
    [InlineData("{{lookup points 0}}", "not something that letters can do")]
    [InlineData("# Big", "heading")]
    [InlineData("![logo](x.png)", "picture")]
    public void What_the_wording_cannot_hold_is_refused_by_name(string text, string expected) =>
        Assert.Contains(LetterWording.Faults(text), f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_fault_names_its_line() =>
        Assert.StartsWith("line 3:", Assert.Single(LetterWording.Faults("one\ntwo\n{{three}}")), StringComparison.Ordinal);

    [Fact]
    public void A_title_or_heading_with_a_field_and_a_part_twice_are_refused()
    {
        var part = new LetterPartTemplate(LetterPartKind.Opening, "About {{reference}}", "x");
        var faults = LetterWording.Faults(new LetterTemplate("{{reference}}", [part, part]));
        Assert.Contains(faults, f => f.Contains("title", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("heading", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("twice", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_documented_fields_are_exactly_those_a_letter_has(LetterKind kind)
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse) with { Kind = kind, Questions = ["?"], Hazards = SampleLetters.Content(LetterKind.HazardSummary).Hazards };
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in LetterFields.Values(content))
        {
            names.UnionWith(value switch
            {
                Dictionary<string, object> group => group.Keys.Select(k => $"{name}.{k}"),
                IEnumerable<Dictionary<string, object>> list => list.First().Keys.Select(k => $"{name}.{k}").Append(name),
                _ => [name],
            });
        }

        Assert.Equal(LetterFields.All.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Dates_amounts_and_intervals_are_written_as_people_write_them()
    {
        var response = LetterFields.Values(SampleLetters.Content(LetterKind.StageOneResponse));
        var remedies = (List<Dictionary<string, object>>)response["remedies"];
        Assert.Equal("£350", remedies[1]["amount"]);
        Assert.Equal("Friday 10 July 2026", remedies[0]["due"]);
        Assert.Equal("", remedies[0]["amount"]);
        Assert.Equal("partly upheld", response["overall"]);
        Assert.Equal("large print, Braille, audio or another language", response["formats"]);
        var extension = (Dictionary<string, object>)LetterFields.Values(SampleLetters.Content(LetterKind.StageOneExtension))["extension"];
        Assert.Equal("at least every 3 working days", extension["updates"]);
    }
}
