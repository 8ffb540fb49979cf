using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>
/// Every letter of every landlord, in every shape that real cases have: whole, well-formed, with nothing empty, nothing unfilled, nothing
/// doubled and nothing of another landlord.
/// </summary>
public sealed partial class LetterLintTests
{
    private static readonly PolicyCatalogue Policies = PolicyCatalogue.Load();

    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    public static TheoryData<string, LetterKind> Letters
    {
        get
        {
            var data = new TheoryData<string, LetterKind>();
            foreach (var policy in Policies.All)
            {
                foreach (var kind in LetterRules.KindsOf(policy))
                {
                    data.Add(policy.Id, kind);
                }
            }

            return data;
        }
    }

    [Fact]
    public void There_are_at_least_twenty_edges() => Assert.True(EdgeLetters.All.Select(e => e.Name).Distinct(StringComparer.Ordinal).Count() >= 20);

    [Theory, MemberData(nameof(Letters))]
    public void Every_letter_is_whole_and_clean_in_every_shape(string policyId, LetterKind kind)
    {
        var policy = Policies.Get(policyId);
        var faults = EdgeLetters.All.SelectMany(edge =>
        {
            var content = edge.Bend(EdgeLetters.Content(policy, kind));
            return Faults(content, policy, LetterPrint.Standard).Select(fault => $"{edge.Name}: {fault}");
        });
        Assert.Equal("", string.Join('\n', faults.Concat(Faults(EdgeLetters.Content(policy, kind), policy, LetterPrint.Large).Select(fault => $"large print: {fault}"))));
    }

    [Theory]
    [InlineData("## [handler] Who\n\n{{#if copyTo}}x{{/if}}\n", "a heading without anything under it")] // what the parts themselves leave empty is dropped, a heading of the third level is not
    [InlineData("", null)]
    public void The_lint_itself_finds_what_it_looks_for(string wording, string? finds)
    {
        var policy = Policies.Get("lhp-2023");
        var content = EdgeLetters.Content(policy, LetterKind.StageOneAcknowledgement);
        var template = policy.Letters[content.Kind];
        var bad = finds is null ? template : template with
        {
            Parts = [.. template.Parts.Select(p => p.Part == LetterPartKind.NextSteps ? p with { Text = "### Empty\n\n### Next\n\nTwo  spaces , and PCC-8a.\n\n" + wording } : p)],
        };
        var found = Faults(content, policy with { Letters = new Dictionary<LetterKind, LetterTemplate>(policy.Letters) { [content.Kind] = bad } }, LetterPrint.Standard).ToList();
        Assert.Equal(finds is not null, found.Count > 0);
        if (finds is not null)
        {
            Assert.Contains(found, f => f.Contains(finds, StringComparison.Ordinal));
            Assert.Contains(found, f => f.Contains("names a clause", StringComparison.Ordinal));
            Assert.Contains(found, f => f.Contains("space", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Faults(LetterContent content, LandlordPolicy policy, LetterPrint print)
    {
        foreach (var missing in LetterRules.Missing(content, policy))
        {
            yield return $"lacks: {missing}";
        }

        var rendered = LetterRenderer.Render(content, policy.Letters[content.Kind], print);
        IHtmlDocument? page = null;
        string? broken = null;
        try
        {
            page = Strict.ParseDocument(rendered.Html);
        }
        catch (HtmlParseException fault)
        {
            broken = fault.Message;
        }

        if (page is null)
        {
            yield return $"is not well-formed: {broken}";
            yield break;
        }

        foreach (var fault in PageFaults(page).Concat(SaidFaults(page.QuerySelector("main")!.TextContent, "the page", content, policy)).Concat(SaidFaults(rendered.Text, "the text", content, policy)))
        {
            yield return fault;
        }

        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4").Select(h => PrintedLetter.Squeeze(h.TextContent)))
        {
            if (!PrintedLetter.Squeeze(rendered.Text).Contains(heading, StringComparison.Ordinal))
            {
                yield return $"the text lacks the heading \"{heading}\"";
            }
        }
    }

    private static IEnumerable<string> PageFaults(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1, h2, h3, h4").ToList();
        if (headings.Count(h => h.LocalName == "h1") != 1)
        {
            yield return "has not one h1";
        }

        foreach (var (heading, next) in headings.Zip(headings.Skip(1)))
        {
            if (next.LocalName[1] > heading.LocalName[1] + 1)
            {
                yield return $"skips a level before \"{next.TextContent}\"";
            }
        }

        foreach (var heading in headings)
        {
            var after = heading.NextElementSibling;
            if (heading.TextContent.Trim().Length == 0
                || after is null || after.ClassName == "sign-off" || (after.LocalName.Length == 2 && after.LocalName[0] == 'h' && after.LocalName[1] <= heading.LocalName[1]))
            {
                yield return $"a heading without anything under it: \"{heading.TextContent}\"";
            }
        }

        foreach (var empty in page.QuerySelectorAll("main p, main li, main td, main th, main ul, main ol, main table").Where(e => e.TextContent.Trim().Length == 0))
        {
            yield return $"an empty {empty.LocalName}";
        }

        foreach (var table in page.QuerySelectorAll("main table"))
        {
            var wide = table.QuerySelectorAll("thead th").Length;
            if (table.QuerySelectorAll("tbody tr").Any(row => row.Children.Length != wide) || table.QuerySelectorAll("tbody tr").Length == 0)
            {
                yield return "a table with ragged or no rows";
            }
        }

        foreach (var element in page.QuerySelectorAll("script, img, iframe, link, style[src], [onclick], [onerror], [style]"))
        {
            yield return $"a {element.LocalName} that nobody meant";
        }
    }

    private static IEnumerable<string> SaidFaults(string text, string where, LetterContent content, LandlordPolicy policy)
    {
        // What people typed may look like anything; the rest may not.
        var said = content.Adjustments is { Length: > 0 } words ? text.Replace(words, "", StringComparison.Ordinal) : text;
        if (!text.Contains("{{reference}}", StringComparison.Ordinal) && Unfilled().Match(text) is { Success: true } field)
        {
            yield return $"{where} has an unfilled field or sign: {field.Value}";
        }

        if (Spaces().Match(said) is { Success: true } space)
        {
            yield return $"{where} has a space too many: \"{space.Value}\"";
        }

        if (Clause().Match(text) is { Success: true } clause)
        {
            yield return $"{where} names a clause: {clause.Value}";
        }

        foreach (var name in new[] { "Portsmouth", "LHP", "Ashfield" }.Where(name => !policy.Landlord.Name.Contains(name, StringComparison.Ordinal) && text.Contains(name, StringComparison.Ordinal)))
        {
            yield return $"{where} speaks of {name}";
        }

        foreach (var compulsory in new[] { content.Ombudsman.Telephone, content.Ombudsman.WebForm, "Yours sincerely" }.Where(it => !text.Contains(it, StringComparison.Ordinal)))
        {
            yield return $"{where} lacks {compulsory}";
        }
    }

    [GeneratedRegex(@"\{\{|\}\}|\uFDD0|\uFDD1|\bnull\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfilled();

    // Two spaces inside a line, a space before a full stop or comma, empty brackets, a doubled full stop.
    [GeneratedRegex(@"\S {2,}\S|\w [.,](?=\s|$)|\(\s*\)|\.\.(?!\.)(?<!\.\.\.)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(PCC|HSV|LHP|ASH|BRF)-[A-Z]*\d|\bCode \d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();
}
