using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-tag colour="red"&gt;Overdue&lt;/govuk-tag&gt;</c>: how a thing stands, in a word that the colour only underlines.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>grey, green, turquoise (teal), blue, purple, magenta, red, orange, yellow; none is blue.</summary>
    public string? Colour { get; set => field = Markup.OrNull(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            throw new InvalidOperationException("A tag needs a word: colour alone tells nothing to many people.");
        }

        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-tag", Colour is null ? null : $"govuk-tag--{Colour}"));
    }
}
