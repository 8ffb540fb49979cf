using ComplaintsPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-date for="OccurredOn" label="When did it happen?" /&gt;</c>: day, month and year, bound to <see cref="DateParts"/>.</summary>
[HtmlTargetElement("govuk-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = For.Model as DateParts ?? new DateParts();
        var errors = ErrorsOf(Name, $"{Name}.Day", $"{Name}.Month", $"{Name}.Year");
        var whole = ErrorsOf(Name).Count > 0;
        FieldOrder.Register(ViewContext, Name, IdOf($"{Name}.Day"));

        var group = new TagBuilder("div");
        group.Attributes["class"] = "govuk-date-input";
        group.Attributes["id"] = Id;
        group.InnerHtml.AppendHtml(Part("Day", parts.Day, 2, whole));
        group.InnerHtml.AppendHtml(Part("Month", parts.Month, 2, whole));
        group.InnerHtml.AppendHtml(Part("Year", parts.Year, 4, whole));
        WriteGroup(output, errors, null, Fieldset(errors, group, "group"));
    }

    private TagBuilder Part(string part, string? value, int width, bool whole)
    {
        var name = $"{Name}.{part}";
        var id = IdOf(name);
        FieldOrder.Register(ViewContext, name, id);
        var label = Markup.Element("label", "govuk-label govuk-date-input__label", part);
        label.Attributes["for"] = id;

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = Markup.Classes(
            "govuk-input govuk-date-input__input",
            $"govuk-input--width-{width}",
            whole || ErrorsOf(name).Count > 0 ? "govuk-input--error" : null);
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["type"] = "text";
        input.Attributes["inputmode"] = "numeric";
        if ((Attempted(name) ?? value) is { } typed)
        {
            input.Attributes["value"] = typed;
        }

        return Markup.Wrap("div", "govuk-date-input__item", Markup.Wrap("div", "govuk-form-group", label, input));
    }
}
