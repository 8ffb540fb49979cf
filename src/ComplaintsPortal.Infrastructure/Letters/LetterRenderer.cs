using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>
/// Composes a letter from its facts and the landlord's wording: letterhead, address where the envelope has its window,
/// particulars, the parts in order, signature. The HTML is complete in itself and is both the preview and the PDF.
/// </summary>
public static class LetterRenderer
{
    internal static readonly string Style = ReadStyle();

    public static RenderedLetter Render(LetterContent content, LetterTemplate template, LetterPrint print = LetterPrint.Standard)
    {
        var tokens = new FieldTokens();
        var parts = LetterMarkdown.Fill(template, tokens.Replace(LetterFields.Values(content)));
        var title = $"{template.Title}: {content.Reference}";
        var style = Style + PageStyle(content.Reference, print);
        var (dear, said) = (Dear(content), Said(content, parts, tokens));
        return new RenderedLetter(
            title,
            Html(content, template, print, title, style, dear, said),
            Text(content, template, parts, tokens),
            "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))),
            dear + said);
    }

    private static string Html(LetterContent c, LetterTemplate template, LetterPrint print, string title, string style, string dear, string said)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\"").Append(print == LetterPrint.Large ? " class=\"large-print\"" : "")
            .Append(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(LetterHtmlWriter.Encode(title)).Append("</title>\n<style>").Append(style).Append("</style>\n</head>\n<body>\n");

        html.Append("<header class=\"head\" aria-label=\"Letterhead\">\n<div class=\"sender\">\n<p class=\"landlord\">").Append(Line(c.Sender.Name))
            .Append("</p>\n<p>").Append(Line(c.Sender.Service))
            .Append("</p>\n</div>\n<p class=\"addressee\">").Append(Lines([c.Addressee.Name, .. c.Addressee.Lines]))
            .Append("</p>\n<p class=\"particulars\">").Append(Lines(Particulars(c)))
            .Append("</p>\n<p class=\"contact\">").Append(Lines(Contact(c.Sender)))
            .Append("</p>\n</header>\n<main aria-label=\"Letter\">\n").Append(dear)
            .Append("<h1>").Append(Line(template.Title)).Append("</h1>\n").Append(said)
            .Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string Dear(LetterContent c) => $"<p>Dear {Line(c.Addressee.Salutation)}</p>\n";

    // The parts and the signature.
    private static string Said(LetterContent c, IReadOnlyList<(string Heading, Markdig.Syntax.MarkdownDocument Body)> parts, FieldTokens tokens)
    {
        var html = new StringBuilder();
        var writer = new LetterHtmlWriter(html, tokens);
        foreach (var (heading, body) in parts)
        {
            if (heading.Length > 0)
            {
                html.Append("<h2>").Append(Line(heading)).Append("</h2>\n");
            }

            writer.WritePart(body);
        }

        var signatory = c.Signatory ?? c.Officer;
        html.Append("<div class=\"sign-off\">\n<p>Yours sincerely</p>\n<p><b>").Append(Line(signatory.Name)).Append("</b><br>")
            .Append(Lines([signatory.Role, c.Sender.Name])).Append("</p>\n</div>\n");
        return html.ToString();
    }

    private static string Text(
        LetterContent c, LetterTemplate template,
        IReadOnlyList<(string Heading, Markdig.Syntax.MarkdownDocument Body)> parts, FieldTokens tokens)
    {
        var text = new StringBuilder();
        var writer = new LetterTextWriter(text, tokens);
        AppendLines(text, [c.Sender.Name, c.Sender.Service, .. Contact(c.Sender)]);
        AppendLines(text, [c.Addressee.Name, .. c.Addressee.Lines]);
        AppendLines(text, Particulars(c));
        text.Append("Dear ").Append(PlainLine(c.Addressee.Salutation)).Append("\n\n");
        text.Append(template.Title).Append('\n').Append('=', template.Title.Length).Append("\n\n");
        foreach (var (heading, body) in parts)
        {
            if (heading.Length > 0)
            {
                text.Append(heading).Append('\n').Append('-', heading.Length).Append("\n\n");
            }

            writer.Write(body);
        }

        var signatory = c.Signatory ?? c.Officer;
        text.Append("Yours sincerely\n\n");
        AppendLines(text, [signatory.Name, signatory.Role, c.Sender.Name]);
        return text.ToString().TrimEnd() + "\n";
    }

    private static IReadOnlyList<string> Particulars(LetterContent c) =>
    [
        $"Date: {LetterFields.Day(c.Date)}",
        $"Our reference: {c.Reference}",
        Labelled("About the complaint of", c.Addressee.OnBehalfOf),
    ];

    private static IReadOnlyList<string> Contact(LetterSender sender) =>
    [
        string.Join(", ", sender.Address),
        Labelled("Telephone", sender.Telephone),
        Labelled("Email", sender.Email),
        // As people say it; nobody types the rest.
        sender.Website.Replace("https://", "", StringComparison.Ordinal),
    ];

    private static string Labelled(string label, string value) => string.IsNullOrWhiteSpace(value) ? "" : $"{label}: {value}";

    private static string Line(string text) => LetterHtmlWriter.Inline(UserText.Clean(text), " ");

    private static string Lines(IReadOnlyList<string> lines) =>
        string.Join("<br>", lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(Line));

    private static string PlainLine(string text) => LetterTextWriter.Inline(UserText.Clean(text).Replace('\n', ' '));

    private static void AppendLines(StringBuilder text, IReadOnlyList<string> lines) =>
        text.AppendJoin('\n', lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(PlainLine)).Append("\n\n");

    // The foot of each page: reference and page number.
    internal static string PageStyle(string? foot, LetterPrint print)
    {
        var size = print == LetterPrint.Large ? "17pt" : "12pt";
        var font = $"font: {size} Arial, \"Liberation Sans\", sans-serif; color: #0b0c0c;";
        var numbers = foot is null ? "" : $$"""

              @bottom-left { content: "{{CssText(foot)}}"; {{font}} }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); {{font}} }
            """;
        return $$"""
            @page {
              size: A4;
              margin: 18mm 20mm 24mm;{{numbers}}
            }

            """;
    }

    private static string CssText(string text) =>
        string.Concat(UserText.Clean(text).EnumerateRunes().Select(r => r.IsAscii && (char.IsAsciiLetterOrDigit((char)r.Value) || r.Value is ' ' or '-')
            ? r.ToString() : $"\\{r.Value:x6} "));

    private static string ReadStyle()
    {
        using var stream = typeof(LetterRenderer).Assembly.GetManifestResourceStream("ComplaintsPortal.Infrastructure.Letters.letter.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
