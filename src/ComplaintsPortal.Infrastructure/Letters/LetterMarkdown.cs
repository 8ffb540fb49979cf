using System.Collections.Concurrent;
using ComplaintsPortal.Domain.Letters;
using HandlebarsDotNet;
using Markdig;
using Markdig.Syntax;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Fills the landlord's wording with a letter's facts and reads it as Markdown.</summary>
internal static class LetterMarkdown
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    private static readonly IHandlebars Handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration
    {
        // Values are tokens when they get here; FieldTokens and the writers do the encoding.
        NoEscape = true,
        ThrowOnUnresolvedBindingExpression = true,
    });

    // Wording is data of a policy version: a few dozen texts, compiled once each.
    private static readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> Compiled = new(StringComparer.Ordinal);

    /// <summary>The parts of a letter, filled; a part that has nothing to say in this letter is left out.</summary>
    public static IReadOnlyList<(string Heading, MarkdownDocument Body)> Fill(LetterTemplate template, Dictionary<string, object> fields) =>
    [
        .. template.Parts
            .Select(p => (p.Heading, Body: Markdig.Markdown.Parse(Fill(p.Text, fields), Markdown)))
            .Where(p => p.Body.Count > 0),
    ];

    private static string Fill(string text, Dictionary<string, object> fields) =>
        Compiled.GetOrAdd(text, t => Handlebars.Compile(t))(fields);
}
