using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace ComplaintsPortal.Web.Features.IntakeApi;

/// <summary>This address is for other systems: a token instead of a sign-in, and problems as JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IntakeApiAttribute : Attribute;

/// <summary>
/// The interface through which a mailbox, a contact centre or a contractor hands over what came in. It is described in openapi.json beside
/// this file. No cookie opens it, so no other site can make a browser use it.
/// </summary>
internal static class IntakeEndpoints
{
    public const string Messages = "/api/intake/messages";
    public const string Description = "/api/intake/openapi.json";
    public const string KeyHeader = "Idempotency-Key";
    public const string RepeatedHeader = "Idempotency-Replayed";

    private const string Bearer = "Bearer ";
    private const string KeyMarks = "-_.:@+=/";

    public static void MapIntakeApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Messages, HandAsync).WithMetadata(new PublicAttribute(), new IntakeApiAttribute());
        routes.MapGet(Description, () => Results.Stream(DescriptionFile(), "application/json")).WithMetadata(new PublicAttribute());
    }

    internal static Stream DescriptionFile() =>
        typeof(IntakeEndpoints).Assembly.GetManifestResourceStream("ComplaintsPortal.Web.Features.IntakeApi.openapi.json")!;

    private static async Task HandAsync(HttpContext http, IntakeDesk desk, IntakeReader reader, ILogger<IntakeDesk> logger)
    {
        try
        {
            var token = Token(http.Request.Headers.Authorization);
            var source = token is null ? null : await desk.FindSourceAsync(token, http.RequestAborted);
            if (source is null)
            {
                throw new IntakeRefusedException(IntakeProblem.NoToken);
            }

            var key = http.Request.Headers[KeyHeader].ToString();
            if (!IsKey(key))
            {
                throw new IntakeRefusedException(IntakeProblem.NoKey);
            }

            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            {
                body.MaxRequestBodySize = reader.MostBytes;
            }

            var (answer, repeated) = await desk.TakeAsync(source, await reader.ReadAsync(http.Request, key, http.RequestAborted), http.RequestAborted);
            http.Response.StatusCode = repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created;
            http.Response.Headers[RepeatedHeader] = repeated ? "true" : "false";
            await http.Response.WriteAsJsonAsync(answer, IntakeJson.Options, "application/json", http.RequestAborted);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await Problem(fault, logger).WriteAsync(http);
        }
    }

    // The one place where a fault becomes an answer for a machine; pages have Features/Problem.
    private static IntakeProblem Problem(Exception fault, ILogger logger)
    {
        switch (fault)
        {
            case IntakeRefusedException refused:
                return refused.Problem;
            case KeyReusedException reused:
                return IntakeProblem.KeyReused(reused.Message);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return IntakeProblem.TooLarge("The message is larger than all files together may be.");
            case BadHttpRequestException or InvalidDataException or IOException and not StorageFullException:
                return IntakeProblem.NotRead("The message broke off, or its parts are not put together as multipart/form-data asks.");
            default:
                logger.LogError(fault, "A message that was handed over could not be taken in");
                return IntakeProblem.OurFault;
        }
    }

    private static string? Token(StringValues header) =>
        header.ToString() is var text && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && text.Length is > 12 and < 200 ? text[Bearer.Length..].Trim() : null;

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= IntakeCall.KeyLength && key.All(one => char.IsAsciiLetterOrDigit(one) || KeyMarks.Contains(one, StringComparison.Ordinal));
}
