using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-select for="InvestigatorId" label="Investigator" options="Model.Investigators" placeholder="Choose a person" /&gt;</c></summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<FieldOption> Options { get; set; } = [];

    /// <summary>The first, empty entry.</summary>
    public string? Placeholder { get; set => field = Markup.OrNull(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Register(ViewContext, Name, Id);
        var errors = ErrorsOf(Name);
        var select = new TagBuilder("select");
        select.Attributes["class"] = Markup.Classes("govuk-select", errors.Count > 0 ? "govuk-select--error" : null);
        select.Attributes["id"] = Id;
        select.Attributes["name"] = Name;
        if (DescribedBy(errors.Count > 0) is { } ids)
        {
            select.Attributes["aria-describedby"] = ids;
        }

        select.Adopt(output.Attributes);
        IEnumerable<FieldOption> empty = Placeholder is null ? [] : [new FieldOption("", Placeholder)];
        foreach (var option in empty.Concat(Options))
        {
            var entry = new TagBuilder("option");
            entry.Attributes["value"] = option.Value;
            if (string.Equals(option.Value, Value ?? "", StringComparison.OrdinalIgnoreCase))
            {
                entry.Attributes["selected"] = "selected";
            }

            entry.InnerHtml.Append(option.Label);
            select.InnerHtml.AppendHtml(entry);
        }

        WriteGroup(output, errors, LabelFor(Id), select);
    }
}
