using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>
/// What all fields share: a label, a hint and an error, tied to the control by id. Attributes that a field does not know
/// (autocomplete, inputmode and the like) go to the control.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property of the model.</summary>
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set => field = Markup.OrNull(value); }

    /// <summary>s, m, l or xl; ordinary text otherwise.</summary>
    public string? LabelSize { get; set => field = Markup.OrNull(value); }

    /// <summary>The label is the page's only heading (h1).</summary>
    public bool PageHeading { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed, or else what the model holds.</summary>
    protected string? Value => Attempted(Name) ?? Text(For.Model);

    protected string? Attempted(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    protected static string? Text(object? value) => Convert.ToString(value, Hosting.BritishEnglish.Culture);

    protected IReadOnlyList<string> ErrorsOf(params IEnumerable<string> keys) =>
        [.. keys.SelectMany(key => ViewContext.ModelState.TryGetValue(key, out var entry) ? entry.Errors : []).Select(error => error.ErrorMessage)];

    /// <summary>The ids that describe the control: hint, then error.</summary>
    protected string? DescribedBy(bool hasError)
    {
        var ids = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", hasError ? $"{Id}-error" : null }.Where(id => id is not null));
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>Turns the element into a form group that holds label, hint, error and control in this order.</summary>
    protected void WriteGroup(TagHelperOutput output, IReadOnlyList<string> errors, IHtmlContent? label, IHtmlContent control, string? groupClass = null)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", Markup.Classes("govuk-form-group", groupClass, errors.Count > 0 ? "govuk-form-group--error" : null));
        output.Content.Clear();
        if (label is not null)
        {
            output.Content.AppendHtml(label);
            output.Content.AppendHtml(HintAndErrors(errors));
        }

        output.Content.AppendHtml(control);
    }

    protected IHtmlContent HintAndErrors(IReadOnlyList<string> errors)
    {
        var content = new HtmlContentBuilder();
        if (Hint is not null)
        {
            content.AppendHtml(Markup.Element("div", "govuk-hint", Hint, $"{Id}-hint"));
        }

        if (errors.Count > 0)
        {
            content.AppendHtml(Markup.Errors($"{Id}-error", errors));
        }

        return content;
    }

    protected IHtmlContent LabelFor(string controlId)
    {
        var label = Markup.Element("label", Markup.Classes("govuk-label", Size("govuk-label")), Label);
        label.Attributes["for"] = controlId;
        return PageHeading ? Markup.Wrap("h1", "govuk-label-wrapper", label) : label;
    }

    protected IHtmlContent Fieldset(IReadOnlyList<string> errors, IHtmlContent controls, string? role = null)
    {
        var fieldset = new TagBuilder("fieldset");
        fieldset.Attributes["class"] = "govuk-fieldset";
        if (DescribedBy(errors.Count > 0) is { } ids)
        {
            fieldset.Attributes["aria-describedby"] = ids;
        }

        if (role is not null)
        {
            fieldset.Attributes["role"] = role;
        }

        var legend = new TagBuilder("legend");
        legend.Attributes["class"] = Markup.Classes("govuk-fieldset__legend", Size("govuk-fieldset__legend"));
        legend.InnerHtml.AppendHtml(PageHeading ? Markup.Element("h1", "govuk-fieldset__heading", Label) : new HtmlContentBuilder().Append(Label));
        fieldset.InnerHtml.AppendHtml(legend);
        fieldset.InnerHtml.AppendHtml(HintAndErrors(errors));
        fieldset.InnerHtml.AppendHtml(controls);
        return fieldset;
    }

    private string? Size(string block) => (LabelSize ?? (PageHeading ? "l" : null)) is { } size ? $"{block}--{size}" : null;
}
