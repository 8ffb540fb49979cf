using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>A version that writes only what it changes, and letters that landlords share.</summary>
public sealed class PolicyInheritanceTests
{
    [Fact]
    public void A_landlord_writes_only_what_differs_from_a_policy_that_ships()
    {
        var policy = Read("""
            {
              "id": "town-2026", "basedOn": "portsmouth-2024", "version": "1", "effectiveFrom": "2026-04-01",
              "landlord": { "name": "Town Council" },
              "clocks": { "stageOneResponse": { "workingDays": 8 }, "escalationWindow": null },
              "mayDecline": ["complaints-lead", "director"]
            }
            """).Get("town-2026");

        var portsmouth = PolicyCatalogue.Load().Get("portsmouth-2024");
        Assert.Equal("Town Council", policy.Landlord.Name);
        Assert.Equal(portsmouth.Landlord.Telephone, policy.Landlord.Telephone);
        Assert.Equal(portsmouth.Clocks.StageOneResponse! with { WorkingDays = 8 }, policy.Clocks.StageOneResponse);
        Assert.Null(policy.Clocks.EscalationWindow);
        Assert.Equal(2, policy.MayDecline.Count);
        Assert.Equal("town-2026", policy.Series);
        Assert.Equal(portsmouth.Letters.Keys, policy.Letters.Keys);
        Assert.Equal(portsmouth.Letters[LetterKind.StageOneAcknowledgement].Parts, policy.Letters[LetterKind.StageOneAcknowledgement].Parts);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("town-2026")]
    public void A_base_that_is_not_there_or_is_itself_is_refused(string basedOn)
    {
        var refusal = Assert.Throws<PolicyException>(() => Read($$"""{ "id": "town-2026", "basedOn": "{{basedOn}}" }"""));
        Assert.Contains(
            refusal.Errors,
            e => e.ToString() == $"town-2026.json: $.basedOn is \"{basedOn}\"; allowed: the id of another policy, which is not based on this one");
    }

    [Fact]
    public void Two_that_are_based_on_each_other_are_refused() => Assert.Contains(
        "$.basedOn",
        Assert.Throws<PolicyException>(() => PolicyCatalogue.From(
        [
            new PolicyFile("a.json", """{ "id": "a", "basedOn": "b" }"""),
            new PolicyFile("b.json", """{ "id": "b", "basedOn": "a" }"""),
        ])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_mistake_in_what_is_written_is_named_in_its_own_file()
    {
        var refusal = Assert.Throws<PolicyException>(() => Read("""
            { "id": "town-2026", "basedOn": "portsmouth-2024", "version": "1", "effectiveFrom": "2026-04-01", "clocks": { "stageOneResponse": { "base": "loging" } } }
            """));
        Assert.StartsWith("town-2026.json: $.clocks.stageOneResponse.base is \"loging\"; allowed: ", Assert.Single(refusal.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_lists_its_parts_in_order_and_takes_those_left_empty_from_the_common_one()
    {
        var catalogue = PolicyCatalogue.From(
        [
            new PolicyFile("town-2026.json", """{ "id": "town-2026", "basedOn": "ashfield-2020", "version": "1", "effectiveFrom": "2026-04-01" }"""),
            new PolicyFile("town-2026/letters/decline.md", "# No\n\n## [reasons]\n\n## [opening]\n\nDear neighbour, on {{received}}.\n"),
        ]);
        var letter = catalogue.Get("town-2026").Letters[LetterKind.Decline];
        var common = PolicyCatalogue.Load().Get("ashfield-2020").Letters[LetterKind.Decline].Parts;

        Assert.Equal("No", letter.Title);
        Assert.Equal(
            [common.Single(p => p.Part == LetterPartKind.Reasons), new LetterPartTemplate(LetterPartKind.Opening, "", "Dear neighbour, on {{received}}.")],
            letter.Parts);
    }

    [Fact]
    public void Every_landlords_letter_is_the_common_one_with_its_own_parts()
    {
        var common = EmbeddedFiles.Under("Policies/Presets/letters")
            .ToDictionary(p => p, p => Encoding.UTF8.GetString(EmbeddedFiles.Read(p)), StringComparer.Ordinal);
        Assert.Equal(Enum.GetValues<LetterKind>().Length, common.Count);
        Assert.All(common, c => Assert.DoesNotContain("irector", c.Value, StringComparison.Ordinal));
    }

    private static PolicyCatalogue Read(string json) => PolicyCatalogue.From([new PolicyFile("town-2026.json", json)]);
}
