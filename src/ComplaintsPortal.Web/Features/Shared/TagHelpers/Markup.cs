using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>The small pieces that the fields are built from. All text is encoded.</summary>
internal static class Markup
{
    public static string Classes(params IEnumerable<string?> classes) => string.Join(' ', classes.Where(one => !string.IsNullOrEmpty(one)));

    /// <summary>Razor gives a tag helper "" where an expression in an attribute was null.</summary>
    public static string? OrNull(string? value) => string.IsNullOrEmpty(value) ? null : value;

    public static TagBuilder Element(string name, string classes, string text, string? id = null)
    {
        var element = new TagBuilder(name);
        element.Attributes["class"] = classes;
        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Wrap(string name, string classes, params IEnumerable<IHtmlContent> content)
    {
        var element = new TagBuilder(name);
        element.Attributes["class"] = classes;
        foreach (var part in content)
        {
            element.InnerHtml.AppendHtml(part);
        }

        return element;
    }

    public static TagBuilder Errors(string id, IReadOnlyList<string> errors)
    {
        var paragraph = new TagBuilder("p");
        paragraph.Attributes["id"] = id;
        paragraph.Attributes["class"] = "govuk-error-message";
        paragraph.InnerHtml.AppendHtml(Element("span", "govuk-visually-hidden", "Error: "));
        for (var index = 0; index < errors.Count; index++)
        {
            if (index > 0)
            {
                paragraph.InnerHtml.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing });
            }

            paragraph.InnerHtml.Append(errors[index]);
        }

        return paragraph;
    }

    /// <summary>Hands on the attributes that the tag helper itself does not know; a class is added to the control's own.</summary>
    public static void Adopt(this TagBuilder control, TagHelperAttributeList attributes)
    {
        foreach (var attribute in attributes)
        {
            var value = attribute.Value switch
            {
                null => attribute.Name,
                IHtmlContent content => Unencoded(content),
                var other => other.ToString(),
            };
            if (attribute.Name == "class")
            {
                control.AddCssClass(value ?? "");
            }
            else
            {
                control.Attributes[attribute.Name] = value;
            }
        }
    }

    // Razor hands over literal attributes as encoded content; TagBuilder encodes again.
    private static string Unencoded(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
