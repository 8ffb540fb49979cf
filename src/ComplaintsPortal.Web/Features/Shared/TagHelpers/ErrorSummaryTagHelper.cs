using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// What is wrong with the form, in the order of its fields, each a link to its control. The layout holds it, above every page:
/// a page does nothing for it.
/// </summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var list = new TagBuilder("ul");
        list.Attributes["class"] = "govuk-list govuk-error-summary__list";
        foreach (var (sentence, controlId) in Errors())
        {
            list.InnerHtml.AppendHtml(Entry(sentence, controlId));
        }

        var alert = new TagBuilder("div");
        alert.Attributes["role"] = "alert";
        alert.InnerHtml.AppendHtml(Markup.Element("h2", "govuk-error-summary__title", "There is a problem"));
        alert.InnerHtml.AppendHtml(Markup.Wrap("div", "govuk-error-summary__body", list));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.AppendHtml(alert);
    }

    private IEnumerable<(string Sentence, string? ControlId)> Errors()
    {
        var fields = FieldOrder.Of(ViewContext);
        var known = fields.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var state = ViewContext.ModelState;
        var beside = fields.DistinctBy(field => field.Key).SelectMany(field => state.TryGetValue(field.Key, out var entry)
            ? entry.Errors.Select(error => (error.ErrorMessage, (string?)field.ControlId))
            : []);
        var general = state.Where(entry => !known.Contains(entry.Key) && entry.Value is not null)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (error.ErrorMessage, (string?)null)));
        return general.Concat(beside);
    }

    private static TagBuilder Entry(string sentence, string? controlId)
    {
        var entry = new TagBuilder("li");
        if (controlId is null)
        {
            entry.InnerHtml.Append(sentence);
            return entry;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{controlId}";
        link.InnerHtml.Append(sentence);
        entry.InnerHtml.AppendHtml(link);
        return entry;
    }
}
