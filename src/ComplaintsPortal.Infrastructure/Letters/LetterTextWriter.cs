using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Writes a filled part as plain text that reads well aloud: tables become "heading: value" lines.</summary>
internal sealed class LetterTextWriter(StringBuilder text, FieldTokens tokens)
{
    // First strong isolate and its end: keep a right-to-left name from turning the line around it.
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';

    public void Write(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>People's words inside a line.</summary>
    public static string Inline(string words) => UserText.IsRightToLeft(words) ? $"{Isolate}{words}{EndIsolate}" : words;

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append(Words(heading.Inline).Replace('\n', ' ')).Append(heading.Level > 3 ? ":\n\n" : "\n\n");
                break;
            case ParagraphBlock paragraph:
                text.Append(Words(paragraph.Inline)).Append("\n\n");
                break;
            case ListBlock list:
                foreach (var (item, index) in list.OfType<ListItemBlock>().Select((b, i) => (b, i)))
                {
                    var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ";
                    text.Append(mark).Append(Words(item).Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal)).Append('\n');
                }

                text.Append('\n');
                break;
            case Table table:
                WriteTable(table);
                break;
            case QuoteBlock quote:
                Write((ContainerBlock)quote);
                break;
            default:
                throw new InvalidOperationException($"The wording of a letter cannot hold a {block.GetType().Name}.");
        }
    }

    private void WriteTable(Table table)
    {
        var rows = table.OfType<TableRow>().Select(r => r.OfType<TableCell>().Select(Words).ToList()).ToList();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (heading, value) in rows[0].Zip(row))
            {
                text.Append(heading).Append(heading.EndsWith('?') ? " " : ": ").Append(value).Append('\n');
            }

            text.Append('\n');
        }
    }

    private string Words(ContainerBlock block)
    {
        var inner = new StringBuilder();
        new LetterTextWriter(inner, tokens).Write(block);
        return inner.ToString().Trim();
    }

    private string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            words.Append(inline switch
            {
                LiteralInline literal => Literal(literal.Content.ToString()),
                CodeInline code => Literal(code.Content),
                LinkInline link when link.Url is { } url && Words(link) is var label => label == url ? url : $"{label} ({url})",
                EmphasisInline emphasis => Words(emphasis),
                LineBreakInline line => line.IsHard ? "\n" : " ",
                AutolinkInline link => link.Url,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => throw new InvalidOperationException($"The wording of a letter cannot hold a {inline.GetType().Name}."),
            });
        }

        return words.ToString();
    }

    private string Literal(string literal) =>
        string.Concat(tokens.Split(literal).Select(p => p.Value is null ? p.Text : Inline(p.Value.Text)));
}
