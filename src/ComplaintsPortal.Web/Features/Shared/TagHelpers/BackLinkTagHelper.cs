using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-back-link href="..." /&gt;</c>, in the section BeforeMain. Always a real address: it works without script.</summary>
[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-back-link");
        output.Attributes.SetAttribute("href", Href);
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent("Back");
        }
    }
}
