using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.IntakeApi;

/// <summary>Why a message was not taken, in plain words for whoever looks after the other system (RFC 9457).</summary>
/// <param name="Code">The last part of the problem's type.</param>
/// <param name="Detail">What to do about it.</param>
public sealed record IntakeProblem(int Status, string Code, string Title, string Detail)
{
    /// <summary>What each type begins with.</summary>
    public const string TypePrefix = "urn:complaints-portal:intake:";

    public IReadOnlyList<FieldProblem> Fields { get; init; } = [];

    public static IntakeProblem NoToken { get; } = new(401, "no-token", "No valid token", "Send the token of your system in the header “Authorization: Bearer …”. Ask an administrator of the portal for one. A revoked token does not work any more.");

    public static IntakeProblem NoKey { get; } = new(400, "no-key", "No key", "Send a header “Idempotency-Key” with a key of your own for each message: 1 to 100 letters, digits or any of - _ . : @ + = /. The same key sent again does nothing twice.");

    public static IntakeProblem NotRead(string detail) => new(400, "not-read", "The message cannot be read", detail);

    public static IntakeProblem WrongKind { get; } = new(415, "wrong-kind", "Not a kind of content that is taken", "Send application/json, or multipart/form-data with a part “message” of JSON and a part “file” for each file.");

    public static IntakeProblem TooLarge(string detail) => new(413, "too-large", "Too large", detail);

    public static IntakeProblem KeyReused(string detail) => new(422, "key-reused", "The key was used for something else", detail);

    public static IntakeProblem TooMany { get; } = new(429, "too-many", "Too many messages at once", "Send the same message again after the seconds in the header “Retry-After”.");

    public static IntakeProblem OurFault { get; } = new(500, "our-fault", "A fault on our side", "Send the same message with the same key again in a few minutes. It will not be recorded twice.");

    public static IntakeProblem Wrong(IReadOnlyList<FieldProblem> fields) => new(422, "wrong-fields", "Something in the message is missing or wrong", $"Put right {(fields.Count == 1 ? "this field" : $"these {fields.Count} fields")} and send the message again with a new key.") { Fields = fields };

    public ProblemDetails ToDetails()
    {
        var details = new ProblemDetails { Type = TypePrefix + Code, Title = Title, Status = Status, Detail = Detail };
        if (Fields.Count > 0)
        {
            details.Extensions["errors"] = Fields;
        }

        return details;
    }

    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await http.Response.WriteAsJsonAsync(ToDetails(), IntakeJson.Options, "application/problem+json", http.RequestAborted);
    }
}

/// <param name="Field">As it is named in the message; parts with a dot between them.</param>
public sealed record FieldProblem(string Field, string Detail);

/// <summary>Thrown by whatever reads the message.</summary>
public sealed class IntakeRefusedException(IntakeProblem problem) : Exception(problem.Detail)
{
    public IntakeProblem Problem { get; } = problem;
}
