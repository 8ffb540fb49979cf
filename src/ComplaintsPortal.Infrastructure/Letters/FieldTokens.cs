using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>
/// Holds every value of a letter's fields outside the text while the wording is read as Markdown: only a token that
/// means nothing to Markdown stands in for it. So no word that anybody typed can become markup, and none is lost.
/// </summary>
internal sealed partial class FieldTokens
{
    // Two code points that are never characters, and that UserText.Clean removes from people's words.
    private const char Start = '\uFDD0';
    private const char End = '\uFDD1';

    private readonly List<FieldValue> _values = [];

    /// <summary>The same fields with each text replaced by its token; empty texts stay empty, so that {{#if}} sees them.</summary>
    public Dictionary<string, object> Replace(IReadOnlyDictionary<string, object> fields) =>
        fields.ToDictionary(f => f.Key, f => Replace(f.Key, f.Value), StringComparer.Ordinal);

    /// <summary>Cuts a text at its tokens: plain pieces and values in turn.</summary>
    public IEnumerable<(string Text, FieldValue? Value)> Split(string text)
    {
        var at = 0;
        foreach (Match token in Token().Matches(text))
        {
            if (token.Index > at)
            {
                yield return (text[at..token.Index], null);
            }

            yield return ("", _values[int.Parse(token.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);
            at = token.Index + token.Length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], null);
        }
    }

    private object Replace(string name, object value) => value switch
    {
        string text => Add(name, text),
        IReadOnlyDictionary<string, object> group => Replace(group),
        IEnumerable<IReadOnlyDictionary<string, object>> list => list.Select(Replace).ToList(),
        _ => throw new InvalidOperationException($"The field {name} is neither text, group nor list."),
    };

    private string Add(string name, string text)
    {
        var clean = UserText.Clean(text);
        if (clean.Length == 0)
        {
            return "";
        }

        _values.Add(new FieldValue(clean, Link(name, clean)));
        return string.Create(CultureInfo.InvariantCulture, $"{Start}{_values.Count - 1}{End}");
    }

    private static string? Link(string name, string text) => name switch
    {
        "web" or "website" or "address" when text.Contains("://", StringComparison.Ordinal) => text,
        "web" or "website" or "address" => "https://" + text,
        "email" => "mailto:" + text,
        _ => null,
    };

    [GeneratedRegex("\uFDD0([0-9]+)\uFDD1")]
    private static partial Regex Token();
}

/// <summary>A field's value, cleaned; with an address when it is one that can be followed.</summary>
internal sealed record FieldValue(string Text, string? Link);
