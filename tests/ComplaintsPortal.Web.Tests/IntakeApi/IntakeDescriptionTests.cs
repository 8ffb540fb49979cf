using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.IntakeApi;

namespace ComplaintsPortal.Web.Tests.IntakeApi;

/// <summary>The description says what the interface does: the same fields, choices, limits and answers.</summary>
public sealed class IntakeDescriptionTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Anybody_can_read_it_and_every_reference_in_it_leads_somewhere()
    {
        using var answer = await factory.Anybody().AskAsync(HttpMethod.Get, "/api/intake/openapi.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        var document = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("3.1.0", document["openapi"]!.ToString());
        var schemas = document["components"]!["schemas"]!.AsObject();
        Assert.All(References(document), reference => Assert.Contains(reference["#/components/schemas/".Length..], schemas.Select(schema => schema.Key)));
    }

    [Fact]
    public async Task It_has_the_fields_of_the_message_and_no_other()
    {
        var schemas = await SchemasAsync();
        Assert.Equal(Fields(typeof(IntakeMessage)), Fields(schemas, "Message"));
        Assert.Equal(Fields(typeof(IntakeRepresentative)), Fields(schemas, "Representative"));
        Assert.Equal(Fields(typeof(IntakeAnswer)), Fields(schemas, "Answer"));
        Assert.Equal(["not-asked", "yes", "unclear"], schemas["Message"]!["properties"]!["wishToComplain"]!["enum"]!.AsArray().Select(one => one!.ToString()));
        Assert.Equal(HazardLaw.Current.Kinds.Select(kind => kind.Code), schemas["Message"]!["properties"]!["hazards"]!["items"]!["enum"]!.AsArray().Select(one => one!.ToString()));
        Assert.Equal(Enum.GetNames<IntakeOutcome>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Order(), schemas["Answer"]!["properties"]!["outcome"]!["enum"]!.AsArray().Select(one => one!.ToString()).Order());
    }

    [Fact]
    public async Task A_message_of_exactly_the_lengths_that_it_gives_is_taken_and_one_longer_is_not()
    {
        var fields = (await SchemasAsync())["Message"]!["properties"]!.AsObject();
        var limits = fields.Where(field => field.Value!["maxLength"] is not null && field.Key is not "email").ToDictionary(field => field.Key, field => (int)field.Value!["maxLength"]!);
        Assert.True(limits.Count >= 11);
        var client = await IntakeClient.OfAsync(factory, "As described");
        var full = IntakeClient.AMessage([.. limits.Select(limit => (limit.Key, (JsonNode?)new string('x', limit.Value)))]);
        Assert.Equal(201, (await client.SendAsync("full", full)).Status);
        foreach (var (field, limit) in limits)
        {
            Assert.Equal([field], (await client.SendAsync($"over-{field}", IntakeClient.AMessage((field, new string('x', limit + 1))))).Errors.Select(error => error.Field));
        }
    }

    [Fact]
    public async Task Every_problem_that_is_answered_stands_in_it()
    {
        var post = JsonNode.Parse(await (await factory.Anybody().AskAsync(HttpMethod.Get, "/api/intake/openapi.json")).Content.ReadAsStringAsync())!["paths"]!["/api/intake/messages"]!["post"]!["responses"]!.AsObject();
        IntakeProblem[] all =
        [
            IntakeProblem.NoToken, IntakeProblem.NoKey, IntakeProblem.NotRead(""), IntakeProblem.WrongKind, IntakeProblem.TooLarge(""), IntakeProblem.KeyReused(""),
            IntakeProblem.TooMany, IntakeProblem.OurFault, IntakeProblem.Wrong([]),
        ];
        Assert.All(all, problem => Assert.Contains($"({problem.Code})", post[$"{problem.Status}"]!["description"]!.ToString(), StringComparison.Ordinal));
        Assert.Equal(all.Select(problem => $"{problem.Status}").Concat(["200", "201"]).Distinct().Order(), post.Select(response => response.Key).Order());
    }

    private static IEnumerable<string> Fields(Type type) => type.GetProperties().Where(property => property.Name != "EqualityContract").Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fields(JsonNode schemas, string name) => schemas[name]!["properties"]!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(field => field.Key == "$ref" ? [field.Value!.ToString()] : References(field.Value)),
        JsonArray many => many.SelectMany(References),
        _ => [],
    };

    private async Task<JsonNode> SchemasAsync() =>
        JsonNode.Parse(await (await factory.Anybody().AskAsync(HttpMethod.Get, "/api/intake/openapi.json")).Content.ReadAsStringAsync())!["components"]!["schemas"]!;
}
