using System.Text.Json.Nodes;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>What a new version changes, in words, and nothing besides.</summary>
public sealed class PolicyComparisonTests
{
    private static readonly PolicyCatalogue Catalogue = PolicyCatalogue.Load();

    /// <summary>Names and days of a version; not what it says.</summary>
    private static readonly string[] OfTheVersion = ["id", "version", "series", "effectiveFrom", "onAdoption", "basedOn"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_policy_equals_itself(string id) => Assert.Empty(PolicyComparison.Between(Catalogue.Get(id), Catalogue.Get(id) with { Version = "2", Id = "other" }));

    /// <summary>Every value of the policy's file, one after the other, whichever it is.</summary>
    [Theory]
    [MemberData(nameof(Presets))]
    public void Moving_one_parameter_yields_exactly_its_own_row(string id)
    {
        var policy = Catalogue.Get(id);
        var places = Places(Json(policy), "").ToList();
        Assert.True(places.Count > 150, $"Only {places.Count} parameters were moved.");
        List<string> wrong = [];
        foreach (var place in places)
        {
            var changes = PolicyComparison.Between(policy, Moved(policy, place));
            if (changes.Count != 1)
            {
                wrong.Add($"{place}: {string.Join(" | ", changes)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("$.clocks.stageOneResponse.workingDays", "12", "PCC-8f: stage-one response: was “10 working days of logging”, becomes “12 working days of logging”")]
    [InlineData("$.clocks.stageOneResponse.base", "\"acknowledgement\"", "PCC-8f: stage-one response: was “10 working days of logging”, becomes “10 working days of the acknowledgement”")]
    [InlineData("$.clocks.stageOneResponse.baseStated", "false", "PCC-8f: stage-one response: was “10 working days of logging”, becomes “10 working days of logging (not stated from when)”")]
    [InlineData("$.clocks.stageOneResponse.clause", "\"PCC-9\"", "PCC-9: stage-one response: paragraph: was “PCC-8f”, becomes “PCC-9”")]
    [InlineData("$.clocks.stageOneResponse", "null", "Code 6.3: stage-one response: was “10 working days of logging”, becomes “not stated: the Code's”")]
    [InlineData("$.clocks.escalationWindow", "null", "PCC-8g: asking for stage two: was “within 30 working days of the stage one response (not stated from when)”, becomes “at any time”")]
    [InlineData("$.ageLimit.olderAsBackground", "true", "PCC-7: age of the issue: older as background: was no, becomes yes")]
    [InlineData("$.landlord.telephone", "\"023 9280 0000\"", "landlord's telephone number: was “023 9280 9999”, becomes “023 9280 0000”")]
    [InlineData("$.channels[0].words", "\"Our web form\"", "PCC-6a, PCC-5a, PCC-10: ways to complain: “Online form” becomes “Our web form”")]
    [InlineData("$.mayDecline[0]", "\"director\"", "who may decline: no longer: LAH Landlord Complaints Lead; new: Director")]
    public void A_change_is_said_in_words_with_its_clause(string path, string value, string says)
    {
        var portsmouth = Catalogue.Get("portsmouth-2024");
        portsmouth = portsmouth with { Landlord = portsmouth.Landlord with { Telephone = "023 9280 9999" } };
        var json = Json(portsmouth);
        Set(json, path, JsonNode.Parse(value));
        var change = Assert.Single(PolicyComparison.Between(portsmouth, Read(json, portsmouth)));
        Assert.Equal(says, change.ToString());
    }

    [Fact]
    public void BRF_The_briefing_notes_two_versions_differ_in_their_clocks()
    {
        var changes = PolicyComparison.Between(Catalogue.Get("briefing-interim"), Catalogue.Get("briefing-code")).Select(c => c.ToString()).ToList();
        Assert.Contains(changes, c => c.Contains("stage-one response: was “10 working days of receipt”, becomes “10 working days of the acknowledgement”", StringComparison.Ordinal));
        Assert.Contains(changes, c => c.Contains("stage-one acknowledgement: was “not stated: the Code's”, becomes “5 working days of receipt”", StringComparison.Ordinal));
        Assert.DoesNotContain(changes, c => c.Contains("landlord's", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_that_goes_or_comes_or_moves_is_named()
    {
        var portsmouth = Catalogue.Get("portsmouth-2024");
        var without = portsmouth with { DeclineReasons = [.. portsmouth.DeclineReasons.Skip(1)] };
        Assert.Equal(["no longer: " + portsmouth.DeclineReasons[0].Words], Assert.Single(PolicyComparison.Between(portsmouth, without)).Differences);
        Assert.Equal(["new: " + portsmouth.DeclineReasons[0].Words], Assert.Single(PolicyComparison.Between(without, portsmouth)).Differences);
        var moved = portsmouth with { TriageQuestions = [.. portsmouth.TriageQuestions.Skip(1), portsmouth.TriageQuestions[0]] };
        Assert.Equal(["in another order"], Assert.Single(PolicyComparison.Between(portsmouth, moved)).Differences);
    }

    [Fact]
    public void Entries_that_only_stand_in_another_paragraph_are_said_in_one_line()
    {
        var portsmouth = Catalogue.Get("portsmouth-2024");
        var moved = portsmouth with { ComplainantKinds = [.. portsmouth.ComplainantKinds.Select(kind => kind with { Clause = "PCC-99" })] };
        Assert.Equal(
            [$"in another paragraph: {string.Join("; ", portsmouth.ComplainantKinds.Select(kind => kind.Words))}"],
            Assert.Single(PolicyComparison.Between(portsmouth, moved)).Differences);
    }

    [Fact]
    public void A_letter_that_is_worded_otherwise_names_the_part()
    {
        var portsmouth = Catalogue.Get("portsmouth-2024");
        var decline = portsmouth.Letters[LetterKind.Decline];
        var worded = decline with { Parts = [decline.Parts[0] with { Text = "We have read what you wrote." }, .. decline.Parts.Skip(1)] };
        var letters = new Dictionary<LetterKind, LetterTemplate>(portsmouth.Letters) { [LetterKind.Decline] = worded };
        var change = Assert.Single(PolicyComparison.Between(portsmouth, portsmouth with { Letters = letters }));
        Assert.StartsWith("letter: decline: the part “opening”: text: was “", change.ToString(), StringComparison.Ordinal);
        Assert.False(change.InDocument);
    }

    public static TheoryData<string> Presets => [.. Catalogue.All.Select(p => p.Id)];

    private static JsonObject Json(LandlordPolicy policy) =>
        (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(policy, RuleJson.Options)!;

    private static LandlordPolicy Read(JsonNode json, LandlordPolicy old)
    {
        List<PolicyError> errors = [];
        var read = RuleJson.Read<LandlordPolicy>("moved.json", json.ToJsonString(), errors);
        Assert.Empty(errors);
        return read! with { Letters = old.Letters };
    }

    private static LandlordPolicy Moved(LandlordPolicy policy, string place)
    {
        var json = Json(policy);
        Set(json, place, null, Another);
        return Read(json, policy);
    }

    /// <summary>Every value, by its path. Codes are left: another code is another entry.</summary>
    private static IEnumerable<string> Places(JsonNode? node, string path) => node switch
    {
        JsonObject all => all.Where(m => path.Length > 0 || !OfTheVersion.Contains(m.Key)).Where(m => m.Key is not ("code" or "routesTo"))
            .SelectMany(m => Places(m.Value, $"{path}.{m.Key}")),
        JsonArray list => list.Index().SelectMany(i => Places(i.Item, $"{path}[{i.Index}]")),
        null => [],
        // The name of an emergency line and a format are what tells one entry from the next.
        _ => path.EndsWith(".for", StringComparison.Ordinal) || path.StartsWith(".document.formats", StringComparison.Ordinal) || path.StartsWith(".mayDecline", StringComparison.Ordinal)
            || (path.StartsWith(".approvalLimits", StringComparison.Ordinal) && path.EndsWith(".role", StringComparison.Ordinal))
            || (path.StartsWith(".intakeQuestions", StringComparison.Ordinal) && path.EndsWith(".ask", StringComparison.Ordinal))
            ? [] : ["$" + path],
    };

    private static JsonNode? Another(JsonNode? value, string path) => value!.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => false,
        System.Text.Json.JsonValueKind.False => true,
        System.Text.Json.JsonValueKind.Number => value.GetValue<int>() + 1,
        _ when DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", out var day) => day.AddDays(1).ToString("yyyy-MM-dd"),
        _ => Names.FirstOrDefault(n => path.EndsWith(n.Ending, StringComparison.Ordinal) || path.Contains(n.Ending + "[", StringComparison.Ordinal)).Type is { } type
            ? Kebab.Names(type).First(name => name != value.GetValue<string>() && path.Length > 0)
            : value.GetValue<string>() + " and more",
    };

    /// <summary>The members whose values are names from a list.</summary>
    private static readonly (string Ending, Type Type)[] Names =
    [
        (".ageLimit.base", typeof(AgeBase)), (".base", typeof(ClockBase)), (".tells", typeof(NoticeMatter)), (".stageOneResponders", typeof(Staff.StaffRole)),
        (".stageTwo.reviewers", typeof(Staff.StaffRole)), (".needs", typeof(DeclineNeed)), (".about", typeof(TriageMatter)), (".escalation.reason", typeof(EscalationReason)),
        (".consent", typeof(Consent)), (".notices", typeof(ContractorNotice)), (".discretion.with", typeof(Staff.StaffRole)), (".covers", typeof(DiscretionMatter)),
        (".part", typeof(LetterPartKind)), (".letters", typeof(LetterKind)),
    ];

    private static void Set(JsonNode json, string path, JsonNode? value, Func<JsonNode?, string, JsonNode?>? make = null)
    {
        var steps = path[2..].Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var at = json;
        foreach (var step in steps[..^1])
        {
            at = step[0] == '[' ? at[int.Parse(step[1..^1])]! : at[step]!;
        }

        if (steps[^1][0] == '[')
        {
            var index = int.Parse(steps[^1][1..^1]);
            at.AsArray()[index] = make is null ? value : make(at[index], path);
        }
        else
        {
            at[steps[^1]] = make is null ? value : make(at[steps[^1]], path);
        }
    }
}
