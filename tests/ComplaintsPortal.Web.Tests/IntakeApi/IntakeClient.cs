using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.IntakeApi;

/// <summary>Another system with a token of its own.</summary>
internal sealed class IntakeClient(HttpClient client, string? token)
{
    public const string Messages = "/api/intake/messages";

    public static async Task<IntakeClient> OfAsync(PortalFactory factory, string name)
    {
        var (source, token) = IntakeSource.Make(name, new Act(TestStaff.Of(StaffRole.Administrator).Actor, factory.Clock.UtcNow));
        await factory.InDatabaseAsync(async context =>
        {
            context.Add(source);
            await context.SaveChangesAsync();
        });
        return With(factory, token);
    }

    public static IntakeClient With(PortalFactory factory, string? token) => new(factory.CreateDefaultClient(factory.BaseAddress), token);

    /// <summary>An email of the day, with what a test changes or (null) leaves out.</summary>
    public static JsonObject AMessage(params (string Field, JsonNode? Value)[] with)
    {
        JsonObject message = new()
        {
            ["channel"] = "email",
            ["receivedOn"] = "2026-03-04T09:30:00Z",
            ["name"] = "Mina Ortega",
            ["email"] = "mina@tenant.example",
            ["words"] = "The lift has been out since January.",
        };
        foreach (var (field, value) in with)
        {
            message[field] = value;
        }

        return message;
    }

    public Task<IntakeReply> SendAsync(string? key, JsonObject message) => SendAsync(key, new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"));

    public Task<IntakeReply> SendAsync(string? key, JsonObject message, params (string Name, byte[] Content)[] files)
    {
        var body = new MultipartFormDataContent { { new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"), "message" } };
        foreach (var (name, content) in files)
        {
            body.Add(new ByteArrayContent(content), "file", name);
        }

        return SendAsync(key, body);
    }

    public async Task<IntakeReply> SendAsync(string? key, HttpContent? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new IntakeReply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, text);
    }
}

internal sealed record IntakeReply(int Status, string? Kind, HttpResponseHeaders Headers, string Text)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string? this[string field] => Json[field]?.ToString();

    /// <summary>The last part of the problem's type.</summary>
    public string Problem => this["type"]!["urn:complaints-portal:intake:".Length..];

    public IEnumerable<(string Field, string Detail)> Errors => Json["errors"]!.AsArray().Select(error => (error!["field"]!.ToString(), error["detail"]!.ToString()));
}
