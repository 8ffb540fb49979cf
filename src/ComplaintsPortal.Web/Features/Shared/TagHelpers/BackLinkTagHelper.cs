using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// <c>&lt;govuk-back-link href="..." /&gt;</c>, in the section BeforeMain. Always a real address: it works without script. A landmark of
/// its own, because it stands outside the main part.
/// </summary>
[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var link = Markup.Wrap("a", "govuk-back-link", words.IsEmptyOrWhiteSpace ? new HtmlContentBuilder().Append("Back") : words);
        link.Attributes["href"] = Href;

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", "Back");
        output.Content.SetHtmlContent(link);
    }
}
