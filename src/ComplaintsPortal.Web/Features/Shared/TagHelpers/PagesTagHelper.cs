using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-pages previous="/x?before=..." next="/x?after=..." /&gt;</c>: paging by key has no page numbers.</summary>
[HtmlTargetElement("govuk-pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper : TagHelper
{
    private const string Back = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string Forth = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    public string? Previous { get; set => field = Markup.OrNull(value); }

    public string? Next { get; set => field = Markup.OrNull(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages");
        if (Previous is not null)
        {
            output.Content.AppendHtml(Link("prev", Previous, Icon("prev", Back), Title("Previous")));
        }

        if (Next is not null)
        {
            output.Content.AppendHtml(Link("next", Next, Title("Next"), Icon("next", Forth)));
        }
    }

    private static TagBuilder Link(string rel, string href, params IHtmlContent[] content)
    {
        var link = Markup.Wrap("a", "govuk-link govuk-pagination__link", content);
        link.Attributes["href"] = href;
        link.Attributes["rel"] = rel;
        return Markup.Wrap("div", $"govuk-pagination__{rel}", link);
    }

    private static TagBuilder Title(string word)
    {
        var title = Markup.Element("span", "govuk-pagination__link-title", word);
        title.InnerHtml.AppendHtml(Markup.Element("span", "govuk-visually-hidden", " page"));
        return title;
    }

    private static TagBuilder Icon(string rel, string path)
    {
        var shape = new TagBuilder("path");
        shape.Attributes["d"] = path;
        var icon = Markup.Wrap("svg", $"govuk-pagination__icon govuk-pagination__icon--{rel}", shape);
        icon.Attributes["xmlns"] = "http://www.w3.org/2000/svg";
        icon.Attributes["height"] = "13";
        icon.Attributes["width"] = "15";
        icon.Attributes["aria-hidden"] = "true";
        icon.Attributes["focusable"] = "false";
        icon.Attributes["viewBox"] = "0 0 15 13";
        return icon;
    }
}
