using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-summary-list&gt;&lt;govuk-summary-row key="Name"&gt;...&lt;/govuk-summary-row&gt;&lt;/govuk-summary-list&gt;</c></summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public bool NoBorder { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-summary-list", NoBorder ? "govuk-summary-list--no-border" : null));
    }
}

/// <summary>
/// A row. Plain text given as <c>text</c> keeps its line breaks; nothing at all is shown as <c>empty</c>.
/// With <c>change-href</c> it ends in "Change (the key)".
/// </summary>
[HtmlTargetElement("govuk-summary-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? Text { get; set => field = Markup.OrNull(value); }

    public string Empty { get; set; } = "Not given";

    public string? ChangeHref { get; set => field = Markup.OrNull(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-summary-list__row", ChangeHref is null ? "govuk-summary-list__row--no-actions" : null));

        var value = new TagBuilder("dd");
        value.Attributes["class"] = Markup.Classes("govuk-summary-list__value", Text is null ? null : "portal-typed");
        value.InnerHtml.AppendHtml(inside.IsEmptyOrWhiteSpace ? new HtmlContentBuilder().Append(Text ?? Empty) : inside);
        output.Content.SetHtmlContent(Markup.Element("dt", "govuk-summary-list__key", Key));
        output.Content.AppendHtml(value);
        if (ChangeHref is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["class"] = "govuk-link";
            link.Attributes["href"] = ChangeHref;
            link.InnerHtml.Append("Change").AppendHtml(Markup.Element("span", "govuk-visually-hidden", $" {Key.ToLower(Hosting.BritishEnglish.Culture)}"));
            output.Content.AppendHtml(Markup.Wrap("dd", "govuk-summary-list__actions", link));
        }
    }
}
