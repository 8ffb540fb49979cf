using System.Text;
using System.Text.Json.Nodes;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

public sealed class PolicyLoaderTests
{
    private const string File = "portsmouth-2024.json";

    private static readonly string Portsmouth = Encoding.UTF8.GetString(EmbeddedFiles.Read($"Policies/Presets/{File}"));

    [Theory]
    // Misspelt, missing, of the wrong kind: each names the place, what stands there and what may.
    [InlineData("clocks.stageOneResponse.base", "\"loging\"", "is \"loging\"; allowed: \"receipt\", \"logging\", \"acknowledgement\", \"stage-one-response\", \"escalation-request\", \"escalation-logging\", \"review-decision\"")]
    [InlineData("clocks.stageOneResponse.base", "1", "is 1; allowed: \"receipt\"")]
    [InlineData("clocks.stageOneResponse.workingDays", "\"ten\"", "is \"ten\"; allowed: a whole number")]
    [InlineData("clocks.stageOneResponse.workingDays", "10.5", "is 10.5; allowed: a whole number")]
    [InlineData("clocks.stageOneResponse.workingdays", "10", "is not known here; allowed: workingDays, calendarMonths, choices, base, baseStated, clause")]
    [InlineData("clocks.stageOneResponse.clause", null, "is missing; allowed: text")]
    [InlineData("clocks", null, "is missing; allowed: an object in braces")]
    [InlineData("clocks", "[]", "is a list; allowed: an object in braces")]
    [InlineData("channels", null, "is missing; allowed: a list in square brackets")]
    [InlineData("channels", "{}", "is an object; allowed: a list in square brackets")]
    [InlineData("channels[0].words", "\" \"", "is empty text; allowed: text")]
    [InlineData("channels[0]", "null", "is null; allowed: an object in braces")]
    [InlineData("landlord.telephone", "null", "is null; allowed: text")]
    [InlineData("effectiveFrom", "\"2024-13-01\"", "is \"2024-13-01\"; allowed: a date such as \"2024-04-01\"")]
    [InlineData("effectiveFrom", "\"1 April 2024\"", "is \"1 April 2024\"; allowed: a date such as \"2024-04-01\"")]
    [InlineData("qualityCheckAtStageOne", "\"yes\"", "is \"yes\"; allowed: true or false")]
    [InlineData("roles.boss", "\"Boss\"", "is not known here; allowed: staff-member, complaints-lead")]
    [InlineData("landlord.fax", "\"1\"", "is not known here; allowed: name, service, address")]
    [InlineData("letters", "{}", "is not known here; allowed: id, version")]
    [InlineData("mayDecline[0]", "\"lead\"", "is \"lead\"; allowed: \"staff-member\", \"complaints-lead\"")]
    // Out of range.
    [InlineData("clocks.stageOneResponse.workingDays", "0", "is 0; allowed: 1 to 250")]
    [InlineData("clocks.stageTwoResponse.workingDays", "251", "is 251; allowed: 1 to 250")]
    [InlineData("clocks.stageOneExtension.capWorkingDays", "-1", "is -1; allowed: 1 to 250")]
    [InlineData("ageLimit.months", "0", "is 0; allowed: 1 to 120")]
    [InlineData("effectiveFrom", "\"0204-04-01\"", "is 0204-04-01; allowed: a day from 2012 to 2100")]
    // Contradictory.
    [InlineData("clocks.escalationWindow.calendarMonths", "1", "has both workingDays and calendarMonths; allowed: exactly one of them", "clocks.escalationWindow")]
    [InlineData("clocks.escalationWindow.workingDays", null, "has neither workingDays nor calendarMonths; allowed: exactly one of them", "clocks.escalationWindow")]
    [InlineData("clocks.stageOneResponse.base", "\"escalation-request\"", "is \"escalation-request\"; allowed here: \"receipt\", \"logging\", \"acknowledgement\"")]
    [InlineData("clocks.escalationWindow.base", "\"receipt\"", "is \"receipt\"; allowed here: \"stage-one-response\"")]
    [InlineData("clocks.stageOneResponse.workingDays", "4", "is 4, which ends before the acknowledgement is due (5); allowed: 5 or more")]
    [InlineData("stageTwo.stageOneReview", "false", "is false, but $.clocks.stageOneReview is given; allowed: both or neither")]
    [InlineData("clocks.stageOneReview", null, "is true, but $.clocks.stageOneReview is missing; allowed: both or neither", "stageTwo.stageOneReview")]
    [InlineData("document.approved", "\"2027-01-01\"", "is 2026-04-01, not after the approval on 2027-01-01; allowed: a later day", "document.nextReview")]
    [InlineData("id", "\"portsmouth\"", "is \"portsmouth\"; allowed: the name of the file, \"portsmouth-2024\"")]
    [InlineData("channels[1].code", "\"web-form\"", "is \"web-form\" a second time; allowed: once in the list")]
    [InlineData("channels[1].code", "\"Web form\"", "is \"Web form\"; allowed: small letters, digits and hyphens")]
    [InlineData("channels", "[]", "is an empty list; allowed: at least one entry")]
    [InlineData("mayDecline[0]", "\"auditor\"", "is \"auditor\"; allowed here: \"complaints-lead\"")]
    [InlineData("stageTwo.reviewers", "[]", "is an empty list; allowed: at least one role")]
    [InlineData("roles.auditor", null, "is missing; allowed: the landlord's word for every role")]
    [InlineData("declineReasons[1].conflictsWith", "\"2.2\"", "is \"2.2\"; allowed: a clause of the Code such as \"Code 2.2\"")]
    [InlineData("extensionReasons[0].code", "\"other\"", "is about \"other\"; allowed: a reason that lies in the case", "extensionReasons[0]")]
    [InlineData("extensionReasons[0].words", "\"The manager is on annual leave\"", "is about \"leave\"; allowed: a reason that lies in the case", "extensionReasons[0]")]
    [InlineData("extensionReasons[0].code", "\"workload\"", "is about \"workload\"; allowed: a reason that lies in the case", "extensionReasons[0]")]
    [InlineData("landlord.email", "\"nobody\"", "is \"nobody\"; allowed: an email address")]
    [InlineData("landlord.website", "\"landlord.example\"", "is \"landlord.example\"; allowed: an address that begins with https://")]
    [InlineData("landlord.emergencyLines[0].telephone", "\"call us\"", "is \"call us\"; allowed: a telephone number in digits and spaces")]
    [InlineData("landlord.emergencyLines", "[]", "is an empty list; allowed: at least one line")]
    // What only some policies have.
    [InlineData("effectiveFrom", null, "is missing; allowed: a date such as \"2024-04-01\", or $.onAdoption as true")]
    [InlineData("onAdoption", "true", "is 2024-04-01, but $.onAdoption is true; allowed: one of them", "effectiveFrom")]
    [InlineData("series", "\"Portsmouth\"", "is \"Portsmouth\"; allowed: small letters, digits and hyphens")]
    [InlineData("clocks.stageOneResponse.choices", "[5]", "does not hold 10, or a number out of range; allowed: numbers from 1 to 250")]
    [InlineData("clocks.stageTwoExtension.tells", "[\"reason\"]", "is \"reason\"; allowed: \"reasons\", \"new-date\", \"updates\", \"ombudsman\"", "clocks.stageTwoExtension.tells[0]")]
    [InlineData("clocks.stageOneExtension.clause", null, "is missing; allowed: the clause that states the cap and what is told")]
    [InlineData("declineReasons[1].routesTo", "\"nowhere\"", "is \"nowhere\"; allowed: \"corporate-complaints\", ")]
    [InlineData("declineReasons[1].conflictsWith", "\"Code 2.2, Code 9.9\"", "is \"Code 2.2, Code 9.9\"; allowed: a clause of the Code")]
    [InlineData("ageLimit.exceptions[0].code", "\"Any\"", "is \"Any\"; allowed: small letters, digits and hyphens")]
    [InlineData("stageOneResponders", "[]", "is an empty list; allowed: at least one role")]
    [InlineData("triageQuestions[1].code", "\"complaint\"", "is \"complaint\" a second time; allowed: once in the list")]
    [InlineData("triageQuestions[0].about", "\"weather\"", "is \"weather\"; allowed: \"definition\"")]
    [InlineData("escalation.reason", "\"always\"", "is \"always\"; allowed: \"not-needed\", \"lead-weighs\", \"to-be-explained\"")]
    [InlineData("discretion", "{ \"with\": \"auditor\", \"words\": \"x\", \"covers\": [\"remedy\"], \"clause\": \"1\" }", "is \"auditor\"; allowed here: \"complaints-lead\"", "discretion.with[0]")]
    [InlineData("discretion", "{ \"with\": \"director\", \"words\": \"x\", \"covers\": [], \"clause\": \"1\" }", "is an empty list; allowed: at least one entry", "discretion.covers")]
    [InlineData("ombudsmanRequests", "{ \"workingDays\": 0, \"words\": \"x\", \"clause\": \"1\" }", "is 0; allowed: 1 to 250", "ombudsmanRequests.workingDays")]
    [InlineData("updates.everyDays", "0", "is 0; allowed: 1 to 60")]
    [InlineData("updates.everyDays", "61", "is 61; allowed: 1 to 60")]
    [InlineData("updates.atMostDays", "4", "is 4; allowed: $.updates.everyDays or more, up to 60")]
    [InlineData("updates.atMostDays", "61", "is 61; allowed: $.updates.everyDays or more, up to 60")]
    [InlineData("updates.clause", null, "is missing")]
    [InlineData("text.priorAttempt", "true", "is missing; allowed: the clause of the document that says so", "text.clauses.priorAttempt")]
    [InlineData("text.councillorsElsewhere", "false", "is given, but $.text.councillorsElsewhere is not; allowed: both or neither", "text.clauses.councillorsElsewhere")]
    [InlineData("text.clauses.weather", "\"1\"", "is not known here; allowed: extraStage, designatedPerson")]
    public void A_mistake_is_named_with_its_place_and_what_is_allowed(string path, string? value, string problem, string? reportedAt = null)
    {
        var error = Assert.Single(Refuse(Changed(path, value)).Errors);
        Assert.Equal(File, error.File);
        Assert.Equal("$." + (reportedAt ?? path), error.Path);
        Assert.StartsWith(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var json = Portsmouth
            .Replace("\"base\": \"logging\"", "\"base\": \"loging\"", StringComparison.Ordinal)
            .Replace("\"service\": ", "\"servce\": ", StringComparison.Ordinal);
        var refusal = Refuse(json);
        Assert.Equal(
            ["$.landlord.servce", "$.landlord.service", "$.clocks.stageOneAcknowledgement.base", "$.clocks.stageOneResponse.base"],
            refusal.Errors.Select(e => e.Path));
        Assert.All(refusal.Errors, e => Assert.Contains(e.ToString(), refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_ground_about_age_needs_an_age_limit() => Assert.Equal(
        [
            "portsmouth-2024.json: $.declineReasons[2].needs is \"age-of-issue\", but $.ageLimit is missing; allowed: both or neither",
            "portsmouth-2024.json: $.escalationRefusalGrounds[2].needs is \"age-of-issue\", but $.ageLimit is missing; allowed: both or neither",
        ],
        Refuse(Changed("ageLimit", null)).Errors.Select(e => e.ToString()));

    [Fact]
    public void A_member_given_twice_is_a_mistake()
    {
        var error = Assert.Single(Refuse(Portsmouth.Replace("\"version\": \"1.0\",", "\"version\": \"1.0\", \"version\": \"2.0\",", StringComparison.Ordinal)).Errors);
        Assert.Equal("portsmouth-2024.json: $.version is given twice; allowed: once", error.ToString());
    }

    [Fact]
    public void What_is_not_JSON_is_named_with_its_line()
    {
        var error = Assert.Single(Refuse("{\n  // a comment is fine\n  \"id\": \"portsmouth-2024\n}").Errors);
        Assert.Equal("line 3", error.Path);
        Assert.StartsWith("is not JSON", error.Problem, StringComparison.Ordinal);
        Assert.Equal("$", Assert.Single(Refuse("[]").Errors).Path);
    }

    [Theory]
    [InlineData("PO Box 152")]
    [InlineData("EXCHANGE TOWER")]
    [InlineData("info@housing-ombudsman.org.uk")]
    [Trait("Clause", "Code 3.7")]
    public void Code_3_7_Old_ways_to_the_Ombudsman_are_refused(string contact)
    {
        var inPolicy = Changed("ageLimit.exception", $"\"Write to {contact}.\"");
        Assert.StartsWith($"has \"{contact}\"", Assert.Single(Refuse(inPolicy).Errors).Problem, StringComparison.OrdinalIgnoreCase);

        var letter = new PolicyFile("portsmouth-2024/letters/decline.md", $"# Title\n\n## [ombudsman]\n\nWrite to {contact}.\n");
        var error = Assert.Single(Assert.Throws<PolicyException>(() => Read(Portsmouth, letter)).Errors);
        Assert.Equal(letter.Path, error.File);
    }

    [Fact]
    public void A_policy_may_have_only_some_of_its_letters()
    {
        Assert.Empty(Read(Portsmouth).Letters);
        var policy = Read(Portsmouth, new PolicyFile("portsmouth-2024/letters/decline.md", "# No\n\n## [opening]\n\nDear {{name}}\n"));
        Assert.Equal([LetterKind.Decline], policy.Letters.Keys);
    }

    [Fact]
    public void The_errors_of_the_policy_and_of_its_letters_come_together()
    {
        var refusal = Assert.Throws<PolicyException>(() =>
            Read(Changed("id", "5"), new PolicyFile("portsmouth-2024/letters/farewell.md", "# Title\n## [opening]\nText\n")));
        Assert.Equal([File, "portsmouth-2024/letters/farewell.md"], refusal.Errors.Select(e => e.File));
    }

    private static PolicyException Refuse(string json) => Assert.Throws<PolicyException>(() => Read(json));

    private static LandlordPolicy Read(string json, params PolicyFile[] letters) =>
        PolicyLoader.Read(new PolicyFile(File, json), letters, CodeCatalogue.Load().Latest);

    /// <summary>The policy with one value set, or taken away where the value is null.</summary>
    private static string Changed(string path, string? value)
    {
        var root = JsonNode.Parse(Portsmouth, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var parent = steps.SkipLast(1).Aggregate(root, (node, step) => node is JsonArray list ? list[Index(step)]! : node[step]!);
        switch (parent)
        {
            case JsonArray list:
                list[Index(steps[^1])] = JsonNode.Parse(value!);
                break;
            case JsonObject thing when value is null:
                Assert.True(thing.Remove(steps[^1]));
                break;
            case JsonObject thing:
                thing[steps[^1]] = JsonNode.Parse(value);
                break;
            default:
                Assert.Fail($"{path} is not in the policy.");
                break;
        }

        return root.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
    }
}
