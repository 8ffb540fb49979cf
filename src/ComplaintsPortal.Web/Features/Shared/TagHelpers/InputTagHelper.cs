using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary><c>&lt;govuk-input for="Name" label="Full name" autocomplete="name" /&gt;</c>, one line of text.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>How many characters wide: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Shown before the box, such as £.</summary>
    public string? Prefix { get; set => field = Markup.OrNull(value); }

    /// <summary>Shown after the box, such as "per week".</summary>
    public string? Suffix { get; set => field = Markup.OrNull(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Register(ViewContext, Name, Id);
        var errors = ErrorsOf(Name);
        var password = Type == "password";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = Markup.Classes(
            "govuk-input",
            Width is null ? null : $"govuk-input--width-{Width}",
            password ? "govuk-password-input__input govuk-js-password-input-input" : null,
            errors.Count > 0 ? "govuk-input--error" : null);
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = Type;
        if (password)
        {
            input.Attributes["spellcheck"] = "false";
            input.Attributes["autocapitalize"] = "none";
        }
        else if (Value is { } value)
        {
            input.Attributes["value"] = value;
        }

        if (DescribedBy(errors.Count > 0) is { } ids)
        {
            input.Attributes["aria-describedby"] = ids;
        }

        input.Adopt(output.Attributes);
        WriteGroup(output, errors, LabelFor(Id), password ? WithShowButton(input) : WithAffixes(input), password ? "govuk-password-input" : null);
        if (password)
        {
            output.Attributes.SetAttribute("data-module", "govuk-password-input");
        }
    }

    private TagBuilder WithAffixes(TagBuilder input)
    {
        if (Prefix is null && Suffix is null)
        {
            return input;
        }

        var wrapper = new TagBuilder("div");
        wrapper.Attributes["class"] = "govuk-input__wrapper";
        if (Prefix is not null)
        {
            wrapper.InnerHtml.AppendHtml(Hidden("govuk-input__prefix", Prefix));
        }

        wrapper.InnerHtml.AppendHtml(input);
        if (Suffix is not null)
        {
            wrapper.InnerHtml.AppendHtml(Hidden("govuk-input__suffix", Suffix));
        }

        return wrapper;

        static TagBuilder Hidden(string classes, string text)
        {
            var affix = Markup.Element("div", classes, text);
            affix.Attributes["aria-hidden"] = "true";
            return affix;
        }
    }

    private TagBuilder WithShowButton(TagBuilder input)
    {
        var button = Markup.Element("button", "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", "Show");
        button.Attributes["type"] = "button";
        button.Attributes["data-module"] = "govuk-button";
        button.Attributes["aria-controls"] = Id;
        button.Attributes["aria-label"] = "Show password";
        button.Attributes["hidden"] = "hidden";
        return Markup.Wrap("div", "govuk-input__wrapper govuk-password-input__wrapper", input, button);
    }
}
