using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Web.Tests.Letters;

/// <summary>A letter as HTML and as plain text, without a browser.</summary>
public sealed class LetterRendererTests
{
    public static TheoryData<LetterKind> Kinds => [.. SampleLetters.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_a_whole_document_with_title_language_and_ordered_headings(LetterKind kind)
    {
        var (page, _) = Render(SampleLetters.Content(kind));

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal($"{SampleLetters.Template(kind).Title}: CP-2026-00123", page.Title);
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, "a heading level is skipped"));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.All(t.QuerySelectorAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope"))));
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, link, [onclick], [style]"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_of_the_templates_language_is_left_in_the_letter(LetterKind kind)
    {
        var (page, rendered) = Render(SampleLetters.Content(kind));
        foreach (var text in new[] { page.Body!.TextContent, rendered.Text })
        {
            Assert.DoesNotMatch(@"\{\{|\}\}|\*\*|^#|\uFDD0|\uFDD1|\|---", text);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_plain_text_says_what_the_page_says(LetterKind kind)
    {
        var (page, rendered) = Render(SampleLetters.Content(kind));
        var text = PrintedLetter.Squeeze(rendered.Text);
        Assert.All(
            page.QuerySelectorAll("h1, h2, h3, p:not(.contact), li, td").Select(e => e.InnerHtml.Contains("<br", StringComparison.Ordinal) ? null : e.TextContent),
            said => Assert.Contains(PrintedLetter.Squeeze(said ?? ""), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LetterKind.StageOneResponse)]
    [InlineData(LetterKind.StageTwoResponse)]
    public void A_letter_with_remedies_does_not_say_that_nothing_changes(LetterKind kind)
    {
        var content = SampleLetters.Content(kind) with { Changes = "" };
        Assert.Contains("Besides what we promise above, we have not found anything in how we work", Render(content).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We have not found anything in how we work", Render(content with { Remedies = [] }).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_without_anything_to_say_leave_no_trace()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var (page, rendered) = Render(content with
        {
            Points = [.. content.Points.Select(p => p with { Decision = Decision.NotUpheld, Basis = "", Detriment = "" })],
            Remedies = [],
            OtherActions = [],
            Changes = "",
            Support = "",
            EscalationWindow = null,
            TrackingAddress = "",
            AccessHint = "",
        });

        Assert.Contains("We did not find that we did anything wrong", rendered.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is left for us to do.", rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("How this affected you", rendered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Please ask within", rendered.Text, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("p, li, td, h2, h3"), e => Assert.NotEqual("", e.TextContent.Trim()));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("# A heading that is none")]
    [InlineData("- not\n- a list")]
    [InlineData("| not | a table |\n|---|---|")]
    [InlineData("**not bold** and _not italic_ and `not code`")]
    [InlineData("[no link](javascript:alert(1))")]
    [InlineData("{{reference}} {{#each points}}")]
    [InlineData("&lt;b&gt; &amp; O'Brien \"quoted\" \\ backslash")]
    [InlineData("1. one\n2) two\n> three\n    four\n***\n---")]
    [InlineData("https://example.org and www.example.org <a@b.c>")]
    public void What_people_type_is_shown_as_they_typed_it(string words)
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var plain = Render(content).Page;
        var (page, rendered) = Render(content with
        {
            Points = [content.Points[0] with { Text = words, WhatHappened = words, Reasons = words }, .. content.Points.Skip(1)],
            Outcomes = [words, .. content.Outcomes.Skip(1)],
            Changes = words,
            Addressee = content.Addressee with { Name = words, Salutation = words },
        });

        var changes = page.QuerySelectorAll("h2").Single(h => h.TextContent == "What we are changing").NextElementSibling!;
        Assert.Equal("P", changes.TagName);
        Assert.Equal(words.Split('\n').Select(l => l.Trim()), Lines(changes));
        Assert.Contains(PrintedLetter.Squeeze(words), PrintedLetter.Squeeze(rendered.Text), StringComparison.Ordinal);
        foreach (var element in new[] { "h1, h2, h3, h4", "li", "table", "tr", "b", "i", "a", "code", "blockquote", "script, img" })
        {
            Assert.Equal(plain.QuerySelectorAll(element).Length, page.QuerySelectorAll(element).Length);
        }
    }

    [Fact]
    public void Paragraphs_of_what_people_type_stay_paragraphs_wherever_they_stand()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        const string Words = "First line\nsecond line\r\n\r\nNew paragraph";
        var (page, _) = Render(content with
        {
            Changes = Words,
            Outcomes = [Words],
            Points = [content.Points[0] with { Text = Words }, .. content.Points.Skip(1)],
        });

        var changes = page.QuerySelectorAll("h2").Single(h => h.TextContent == "What we are changing").NextElementSibling!;
        Assert.Equal(["First line", "second line"], Lines(changes));
        Assert.Equal("New paragraph", changes.NextElementSibling!.TextContent);
        Assert.Equal(2, page.QuerySelector("ul li")!.QuerySelectorAll("p").Length);
        Assert.Equal(2, page.QuerySelector("ol li")!.QuerySelectorAll("p").Length);
        Assert.Equal(2, page.QuerySelector("tbody td:nth-child(2)")!.QuerySelectorAll("p").Length);
    }

    [Fact]
    public void Nulls_controls_and_direction_overrides_are_removed_and_everything_else_is_kept()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var (page, rendered) = Render(content with { Changes = "a\0b\u0007c\u202Ed\uFDD00\uFDD1e\uD800f\ttab \u200Dé ü 👨‍👩‍👧 עברית" });

        foreach (var text in new[] { page.Body!.TextContent, rendered.Text })
        {
            Assert.Contains("abcd0e\uFFFDf tab \u200Dé ü 👨‍👩‍👧 עברית", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_written_from_right_to_left_are_set_apart()
    {
        var content = SampleLetters.Content(LetterKind.StageOneAcknowledgement);
        var (page, rendered) = Render(content with
        {
            Addressee = content.Addressee with { Name = "أمينة يوسف", Salutation = "أمينة يوسف" },
            Adjustments = "שלום, please call after 2 pm.",
        });

        Assert.Equal("أمينة يوسف", page.QuerySelector("main p bdi")!.TextContent);
        Assert.Equal("أمينة يوسف", page.QuerySelector(".addressee bdi")!.TextContent);
        Assert.Equal("auto", page.QuerySelectorAll("p").Single(p => p.TextContent.StartsWith('ש')).GetAttribute("dir"));
        Assert.Contains("Dear \u2068أمينة يوسف\u2069", rendered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_to_a_representative_says_whose_complaint_it_is()
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var (_, rendered) = Render(content with
        {
            Addressee = new LetterAddressee("Sam Reed", "Sam Reed", ["Advice Centre", "PO1 1AA"], "Amina Yusuf", ["Councillor Jo Blake"]),
        });

        Assert.Contains("About the complaint of: Amina Yusuf", rendered.Text, StringComparison.Ordinal);
        Assert.Contains("on behalf of Amina Yusuf", rendered.Text, StringComparison.Ordinal);
        Assert.Contains("a copy of this letter to Councillor Jo Blake", rendered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_director_signs_where_there_is_one_and_the_officer_otherwise()
    {
        Assert.EndsWith(
            "Yours sincerely\n\nHelen Marsh\nDirector of Housing\nPortsmouth City Council\n",
            Render(SampleLetters.Content(LetterKind.StageTwoResponse)).Rendered.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "Yours sincerely\n\nDaniel Osei\nArea Housing Manager\nPortsmouth City Council\n",
            Render(SampleLetters.Content(LetterKind.StageOneResponse)).Rendered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_is_named_by_its_hash_so_that_a_page_without_inline_code_can_allow_it()
    {
        var (page, rendered) = Render(SampleLetters.Content(LetterKind.Decline));
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        Assert.Equal("sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), rendered.StyleHash);
    }

    [Fact]
    public void A_reference_cannot_break_out_of_the_style()
    {
        var (page, _) = Render(SampleLetters.Content(LetterKind.Decline) with { Reference = "\"; } </style><b>x" });
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain("</style><b>", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    private static (IDocument Page, RenderedLetter Rendered) Render(LetterContent content)
    {
        var rendered = LetterRenderer.Render(content, SampleLetters.Template(content.Kind));
        return (new HtmlParser().ParseDocument(rendered.Html), rendered);
    }

    private static IEnumerable<string> Lines(IElement paragraph) =>
        paragraph.ChildNodes.Where(n => n.NodeName != "BR").Select(n => n.TextContent.Trim());
}
