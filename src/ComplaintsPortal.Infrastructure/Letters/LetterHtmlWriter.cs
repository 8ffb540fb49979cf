using System.Net;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Writes a filled part as HTML: headings, paragraphs, lists, tables, emphasis and links; nothing else exists in letters.</summary>
internal sealed class LetterHtmlWriter(StringBuilder html, FieldTokens tokens)
{
    /// <summary>Writes the blocks of a part, each on a line of its own; inside a block the style keeps every white space.</summary>
    public void WritePart(ContainerBlock part)
    {
        foreach (var block in part)
        {
            Write(block, tight: false);
            html.Append('\n');
        }
    }

    /// <summary>A text as HTML in which nothing acts.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>People's words inside a line; those written from right to left are set apart from what surrounds them.</summary>
    public static string Inline(string text, string lineBreak)
    {
        var encoded = string.Join(lineBreak, text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Encode));
        return UserText.IsRightToLeft(text) ? $"<bdi>{encoded}</bdi>" : encoded;
    }

    private void Write(ContainerBlock blocks, bool tight)
    {
        foreach (var block in blocks)
        {
            Write(block, tight);
        }
    }

    private void Write(Block block, bool tight)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Element($"h{heading.Level}", () => Write(heading.Inline, lineBreak: " "));
                break;
            case ParagraphBlock paragraph when OnlyValue(paragraph) is { } value:
                WriteParagraphs(value, tight);
                break;
            case ParagraphBlock paragraph when tight:
                Write(paragraph.Inline);
                break;
            case ParagraphBlock paragraph:
                Element("p", () => Write(paragraph.Inline));
                break;
            case ListBlock list:
                Element(list.IsOrdered ? "ol" : "ul", () => Write(list, tight: !list.IsLoose));
                break;
            case ListItemBlock item:
                Element("li", () => Write(item, tight));
                break;
            case Table table:
                WriteTable(table);
                break;
            case QuoteBlock quote:
                Element("blockquote", () => Write((ContainerBlock)quote, tight: false));
                break;
            default:
                throw new InvalidOperationException($"The wording of a letter cannot hold a {block.GetType().Name}.");
        }
    }

    // A field that stands alone keeps its own paragraphs.
    private void WriteParagraphs(FieldValue value, bool tight)
    {
        var paragraphs = UserText.Paragraphs(value.Text);
        foreach (var lines in paragraphs)
        {
            var text = string.Join("<br>", lines.Select(Encode));
            if (value.Link is not null)
            {
                html.Append(Link(value));
            }
            else if (tight && paragraphs.Count == 1)
            {
                html.Append(Inline(value.Text, "<br>"));
            }
            else
            {
                html.Append("<p dir=\"auto\">").Append(text).Append("</p>");
            }
        }
    }

    private void WriteTable(Table table)
    {
        html.Append("<table>");
        foreach (var (row, index) in table.OfType<TableRow>().Select((r, i) => (r, i)))
        {
            html.Append(index == 0 ? "<thead><tr>" : index == 1 ? "<tbody><tr>" : "<tr>");
            foreach (var cell in row.OfType<TableCell>())
            {
                html.Append(row.IsHeader ? "<th scope=\"col\">" : "<td>");
                Write(cell, tight: true);
                html.Append(row.IsHeader ? "</th>" : "</td>");
            }

            html.Append(index == 0 ? "</tr></thead>" : "</tr>");
        }

        html.Append(table.Count > 1 ? "</tbody></table>" : "</table>");
    }

    private void Write(ContainerInline? inlines, string lineBreak = "<br>")
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    WriteLiteral(literal.Content.ToString(), lineBreak);
                    break;
                case EmphasisInline emphasis:
                    html.Append(emphasis.DelimiterCount == 2 ? "<b>" : "<i>");
                    Write(emphasis, lineBreak);
                    html.Append(emphasis.DelimiterCount == 2 ? "</b>" : "</i>");
                    break;
                case LineBreakInline line:
                    html.Append(line.IsHard ? lineBreak : " ");
                    break;
                case LinkInline { IsImage: false, Url: { } url } link:
                    html.Append("<a href=\"").Append(Encode(url)).Append("\">");
                    Write(link, lineBreak);
                    html.Append("</a>");
                    break;
                case AutolinkInline link:
                    html.Append(Link(new FieldValue(link.Url, (link.IsEmail ? "mailto:" : "") + link.Url)));
                    break;
                case HtmlEntityInline entity:
                    html.Append(Encode(entity.Transcoded.ToString()));
                    break;
                case CodeInline code:
                    WriteLiteral(code.Content, lineBreak);
                    break;
                default:
                    throw new InvalidOperationException($"The wording of a letter cannot hold a {inline.GetType().Name}.");
            }
        }
    }

    private void WriteLiteral(string text, string lineBreak)
    {
        foreach (var (plain, value) in tokens.Split(text))
        {
            html.Append(value is null ? Encode(plain) : value.Link is not null ? Link(value) : Inline(value.Text, lineBreak));
        }
    }

    private FieldValue? OnlyValue(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LiteralInline { NextSibling: null } only
        && tokens.Split(only.Content.ToString().Trim()).ToList() is [{ Value: { } value }] ? value : null;

    private static string Link(FieldValue value) => $"<a href=\"{Encode(value.Link!)}\">{Encode(value.Text)}</a>";

    private void Element(string name, Action content)
    {
        html.Append('<').Append(name).Append('>');
        content();
        html.Append("</").Append(name).Append('>');
    }
}
