using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Intake;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Features.IntakeApi;

/// <summary>
/// Reads a message from a request. Files go straight to where they are kept, so that a large one costs no memory. A file that cannot be
/// taken does not keep the words out: it is named in the answer and on the complaint.
/// </summary>
public sealed class IntakeReader(Uploads uploads, UploadRules rules, IValidator<IntakeMessage> validator, TimeProvider clock)
{
    public const string MessagePart = "message";
    public const string FilePart = "file";

    private const int MostMessageBytes = 1024 * 1024;

    /// <summary>The largest body that is read: all the files that may come at once, and the words.</summary>
    public long MostBytes => (rules.MaxFiles * rules.MaxBytes) + (4 * 1024 * 1024);

    public async Task<HandedOver> ReadAsync(HttpRequest request, string key, CancellationToken cancellationToken)
    {
        var (message, files, refused) = await PartsAsync(request, cancellationToken);
        await CheckAsync(message, files.Count + refused.Count, cancellationToken);
        return new HandedOver(
            key, Hash(message, files, refused), message.ToSubmission(clock.GetUtcNow().UtcDateTime), message.ReplyTo(), message.WishesInWords(), message.SourceReference ?? "", files, refused);
    }

    private async Task<(IntakeMessage Message, List<StoredFile> Files, List<RefusedUpload> Refused)> PartsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw new IntakeRefusedException(IntakeProblem.WrongKind);
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return (await MessageAsync(request.Body, cancellationToken), [], []);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(boundary)
            ? await MultipartAsync(new MultipartReader(boundary, request.Body), cancellationToken)
            : throw new IntakeRefusedException(IntakeProblem.WrongKind);
    }

    private async Task<(IntakeMessage Message, List<StoredFile> Files, List<RefusedUpload> Refused)> MultipartAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        IntakeMessage? message = null;
        List<StoredFile> files = [];
        List<RefusedUpload> refused = [];
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var said = part.GetContentDispositionHeader();
            switch (said?.Name.Value?.Trim('"'))
            {
                case MessagePart when message is null:
                    message = await MessageAsync(part.Body, cancellationToken);
                    break;
                case FilePart when files.Count + refused.Count == rules.MaxFiles:
                    throw new IntakeRefusedException(IntakeProblem.TooLarge($"A message may have up to {rules.MaxFiles} files. Send the rest as a reply to the reference that you get."));
                case FilePart:
                    var name = HeaderUtilities.RemoveQuotes(said!.FileNameStar.HasValue ? said.FileNameStar : said.FileName).Value;
                    var outcome = await uploads.ReceiveAsync([new Upload(string.IsNullOrWhiteSpace(name) ? "file" : name, () => part.Body)], cancellationToken);
                    if (outcome.Refused.Any(one => one.Sentence == UploadRules.NoRoom(one.Name)))
                    {
                        throw new IntakeRefusedException(IntakeProblem.OurFault);
                    }

                    files.AddRange(outcome.Files);
                    refused.AddRange(outcome.Refused);
                    break;
                default:
                    throw new IntakeRefusedException(IntakeProblem.NotRead($"There is one part “{MessagePart}” with JSON, and a part “{FilePart}” for each file. This has another."));
            }
        }

        return (message ?? throw new IntakeRefusedException(IntakeProblem.NotRead($"There is no part “{MessagePart}” with JSON.")), files, refused);
    }

    private static async Task<IntakeMessage> MessageAsync(Stream body, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await body.ReadAsync(buffer, cancellationToken); read > 0; read = await body.ReadAsync(buffer, cancellationToken))
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > MostMessageBytes)
            {
                throw new IntakeRefusedException(IntakeProblem.TooLarge("The words and fields of a message may have up to 1 MB. Send what is long as a file."));
            }
        }

        try
        {
            return JsonSerializer.Deserialize<IntakeMessage>(kept.GetBuffer().AsSpan(0, (int)kept.Length), IntakeJson.Options)?.Cleaned()
                ?? throw new IntakeRefusedException(IntakeProblem.NotRead("The message is empty."));
        }
        catch (JsonException fault)
        {
            throw new IntakeRefusedException(IntakeProblem.NotRead(WhatIsWrong(fault)));
        }
    }

    // In words, without the names of our types.
    private static string WhatIsWrong(JsonException fault)
    {
        var where = fault.Path is { Length: > 2 } path ? path[2..] : null;
        return fault.Message.Contains("could not be mapped", StringComparison.Ordinal) ? $"The field “{where}” is not known. Its name may be misspelt."
            : where is not null ? $"The field “{where}” holds something that does not fit there."
            : "It is not JSON.";
    }

    private async Task CheckAsync(IntakeMessage message, int files, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(message, cancellationToken);
        List<FieldProblem> wrong = [.. result.Errors.Select(error => new FieldProblem(Named(error.PropertyName), error.ErrorMessage))];
        if (message.Words is null && files == 0)
        {
            wrong.Add(new FieldProblem("words", "Give what they say, or a file that says it"));
        }

        if (wrong.Count > 0)
        {
            throw new IntakeRefusedException(IntakeProblem.Wrong(wrong));
        }
    }

    private static string Named(string property) => string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static string Hash(IntakeMessage message, IEnumerable<StoredFile> files, IEnumerable<RefusedUpload> refused) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { message, files = files.Select(file => new { file.Name, file.Hash }), refused }, IntakeJson.Options))));
}
