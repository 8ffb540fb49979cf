using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.TestSupport.Mail;

/// <summary>A mail as it was sent, read back: headers decoded, parts apart.</summary>
public sealed partial class Eml
{
    private Eml(string head, string body)
    {
        Headers = [.. HeaderLine().Matches(head + "\n").Select(match => (match.Groups[1].Value, Decode(Folding().Replace(match.Groups[2].Value, " ").Trim())))];
        var type = Header("Content-Type") ?? "text/plain";
        ContentType = type.Split(';')[0].Trim();
        if (Boundary().Match(type) is { Success: true } boundary)
        {
            Parts = [.. body.Split("--" + boundary.Groups[1].Value)[1..^1].Select(part => Parse(part.TrimStart('\n')[..^1]))];
            Content = [];
        }
        else
        {
            Parts = [];
            Content = (Header("Content-Transfer-Encoding") ?? "").ToLowerInvariant() switch
            {
                "base64" => Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)),
                "quoted-printable" => Quoted(body),
                _ => Encoding.UTF8.GetBytes(body),
            };
        }
    }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public string ContentType { get; }

    public IReadOnlyList<Eml> Parts { get; }

    public byte[] Content { get; }

    public string Subject => Header("Subject") ?? "";

    public string To => Header("To") ?? "";

    public string MessageId => Header("Message-ID") ?? "";

    public string Text => TextOf("text/plain");

    public string Html => TextOf("text/html");

    public IReadOnlyList<Eml> Attachments => [.. All().Where(part => part.Header("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true)];

    /// <summary>The name of an attachment.</summary>
    public string Name => NameParameter().Match(Header("Content-Type") ?? "") is { Success: true } name ? Decode(name.Groups[1].Value.Trim('"')) : "";

    public string? Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static Eml Parse(string source)
    {
        var text = source.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? new Eml(text, "") : new Eml(text[..end], text[(end + 2)..]);
    }

    /// <summary>Every mail in a pickup folder, oldest first.</summary>
    public static IReadOnlyList<Eml> ReadAll(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").OrderBy(File.GetLastWriteTimeUtc).ThenBy(path => path, StringComparer.Ordinal).Select(path => Parse(File.ReadAllText(path)))]
        : [];

    private IEnumerable<Eml> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    private string TextOf(string type) => All().FirstOrDefault(part => part.ContentType.Equals(type, StringComparison.OrdinalIgnoreCase) && !Attachments.Contains(part)) is { } found
        ? Encoding.UTF8.GetString(found.Content).ReplaceLineEndings("\n")
        : "";

    private static byte[] Quoted(string body)
    {
        var bytes = new List<byte>();
        var text = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[at].ToString()));
            }
        }

        return [.. bytes];
    }

    private static string Decode(string value) => EncodedWord().Replace(BetweenWords().Replace(value, "$1"), word =>
        Encoding.UTF8.GetString(word.Groups[1].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups[2].Value)
            : Quoted(word.Groups[2].Value.Replace('_', ' '))));

    [GeneratedRegex(@"^([A-Za-z0-9-]+):((?:[^\n]*)(?:\n[ \t][^\n]*)*)\n", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex(@"boundary=""?([^"";]+)""?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"name=(""[^""]*""|[^;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex NameParameter();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}
