using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-textarea for="Reasons" label="Give your reasons" max-length="4000" /&gt;</c>; with a limit, scripts count down.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>The most characters; said under the box and counted as one types, never cut off.</summary>
    public int? MaxLength { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Register(ViewContext, Name, Id);
        var errors = ErrorsOf(Name);
        var box = new TagBuilder("textarea");
        box.Attributes["class"] = Markup.Classes("govuk-textarea", MaxLength is null ? null : "govuk-js-character-count", errors.Count > 0 ? "govuk-textarea--error" : null);
        box.Attributes["id"] = Id;
        box.Attributes["name"] = Name;
        box.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        var described = string.Join(' ', new[] { DescribedBy(errors.Count > 0), MaxLength is null ? null : $"{Id}-info" }.Where(id => id is not null));
        if (described.Length > 0)
        {
            box.Attributes["aria-describedby"] = described;
        }

        box.Adopt(output.Attributes);

        // Browsers drop one line end after the tag; this one is theirs to drop.
        box.InnerHtml.AppendHtml("\n").Append(Value ?? "");

        var content = new HtmlContentBuilder().AppendHtml(box);
        if (MaxLength is { } limit)
        {
            content.AppendHtml(Markup.Element("div", "govuk-hint govuk-character-count__message", string.Create(Hosting.BritishEnglish.Culture, $"You can enter up to {limit:N0} characters"), $"{Id}-info"));
        }

        WriteGroup(output, errors, LabelFor(Id), content, MaxLength is null ? null : "govuk-character-count");
        if (MaxLength is not null)
        {
            output.Attributes.SetAttribute("data-module", "govuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", MaxLength.Value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
