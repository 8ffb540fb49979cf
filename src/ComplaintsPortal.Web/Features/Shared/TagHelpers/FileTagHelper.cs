using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// <c>&lt;govuk-file for="Files" label="Upload files" multiple /&gt;</c>; the form needs <c>enctype="multipart/form-data"</c>. The browser's
/// own field: the drop zone that a script can put in its place is called by other words than it shows.
/// </summary>
[HtmlTargetElement("govuk-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Register(ViewContext, Name, Id);
        var errors = ErrorsOf(Name);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = Markup.Classes("govuk-file-upload", errors.Count > 0 ? "govuk-file-upload--error" : null);
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = "file";
        if (DescribedBy(errors.Count > 0) is { } ids)
        {
            input.Attributes["aria-describedby"] = ids;
        }

        input.Adopt(output.Attributes);
        WriteGroup(output, errors, LabelFor(Id), input);
    }
}
