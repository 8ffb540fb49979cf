using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Features.Shared.TagHelpers;

/// <summary>One answer to choose from a list that is data (a policy's reasons, people); see also the item elements.</summary>
/// <param name="Disabled">Shown and not to be chosen; the hint says why.</param>
public sealed record FieldOption(string Value, string Label, string? Hint = null, bool Disabled = false);

/// <summary>Radios and checkboxes: a fieldset with its legend, then the items. The first item has the field's own id.</summary>
public abstract class ChoiceTagHelper : FieldTagHelper
{
    internal static readonly object ItemsKey = new();

    private protected abstract string Block { get; }

    private protected abstract string InputType { get; }

    /// <summary>Answers that are data, shown after those written in the view.</summary>
    public IEnumerable<FieldOption>? Options { get; set; }

    /// <summary>Smaller boxes, for staff pages.</summary>
    public bool Small { get; set; }

    /// <summary>Side by side, for two short answers.</summary>
    public bool Inline { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Register(ViewContext, Name, Id);
        List<ChoiceItem> items = [];
        context.Items[ItemsKey] = items;
        await output.GetChildContentAsync();
        items.AddRange((Options ?? []).Select(option => new ChoiceItem(option.Value, option.Label, option.Hint, Disabled: option.Disabled)));

        var chosen = Chosen();
        var errors = ErrorsOf(Name);
        var list = new TagBuilder("div");
        list.Attributes["class"] = Markup.Classes($"govuk-{Block}", Small ? $"govuk-{Block}--small" : null, Inline ? $"govuk-{Block}--inline" : null);
        list.Attributes["data-module"] = $"govuk-{Block}";
        for (var index = 0; index < items.Count; index++)
        {
            list.InnerHtml.AppendHtml(Item(items[index], index == 0 ? Id : $"{Id}-{index + 1}", chosen));
        }

        WriteGroup(output, errors, null, Fieldset(errors, list));
    }

    private IReadOnlyCollection<string> Chosen()
    {
        if (ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""];
        }

        return For.Model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(one => Text(one) ?? "")],
            var one => [Text(one) ?? ""],
        };
    }

    private HtmlContentBuilder Item(ChoiceItem item, string id, IReadOnlyCollection<string> chosen)
    {
        var isChosen = chosen.Contains(item.Value, StringComparer.OrdinalIgnoreCase);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = $"govuk-{Block}__input";
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = InputType;
        input.Attributes["value"] = item.Value;
        if (isChosen)
        {
            input.Attributes["checked"] = "checked";
        }

        if (item.Disabled)
        {
            input.Attributes["disabled"] = "disabled";
        }

        if (item.Exclusive)
        {
            input.Attributes["data-behaviour"] = "exclusive";
        }

        if (item.Conditional is not null)
        {
            input.Attributes["data-aria-controls"] = $"conditional-{id}";
        }

        var label = Markup.Element("label", $"govuk-label govuk-{Block}__label", item.Label);
        label.Attributes["for"] = id;
        var row = Markup.Wrap("div", $"govuk-{Block}__item", input, label);
        if (item.Hint is not null)
        {
            input.Attributes["aria-describedby"] = $"{id}-item-hint";
            row.InnerHtml.AppendHtml(Markup.Element("div", $"govuk-hint govuk-{Block}__hint", item.Hint, $"{id}-item-hint"));
        }

        var content = new HtmlContentBuilder();
        if (item.AfterOr)
        {
            content.AppendHtml(Markup.Element("div", $"govuk-{Block}__divider", "or"));
        }

        content.AppendHtml(row);
        if (item.Conditional is not null)
        {
            var more = Markup.Wrap("div", Markup.Classes($"govuk-{Block}__conditional", isChosen ? null : $"govuk-{Block}__conditional--hidden"), item.Conditional);
            more.Attributes["id"] = $"conditional-{id}";
            content.AppendHtml(more);
        }

        return content;
    }
}

internal sealed record ChoiceItem(string Value, string Label, string? Hint, bool AfterOr = false, bool Exclusive = false, IHtmlContent? Conditional = null, bool Disabled = false);

/// <summary><c>&lt;govuk-radios for="Outcome" label="..."&gt;&lt;govuk-radio value="a" label="A" /&gt;&lt;/govuk-radios&gt;</c></summary>
[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper : ChoiceTagHelper
{
    private protected override string Block => "radios";

    private protected override string InputType => "radio";
}

/// <summary><c>&lt;govuk-checkboxes for="Reasons" label="..."&gt;&lt;govuk-checkbox value="a" label="A" /&gt;&lt;/govuk-checkboxes&gt;</c></summary>
[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper : ChoiceTagHelper
{
    private protected override string Block => "checkboxes";

    private protected override string InputType => "checkbox";
}

/// <summary>One answer. What is inside it is shown when it is chosen.</summary>
[HtmlTargetElement("govuk-radio", ParentTag = "govuk-radios")]
[HtmlTargetElement("govuk-checkbox", ParentTag = "govuk-checkboxes")]
public sealed class ChoiceItemTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set => field = Markup.OrNull(value); }

    /// <summary>Set apart from the answers above by the word "or".</summary>
    public bool Or { get; set; }

    /// <summary>Checkboxes: choosing it clears the others ("None of these").</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var conditional = inside.IsEmptyOrWhiteSpace ? null : new HtmlContentBuilder().AppendHtml(inside);
        ((List<ChoiceItem>)context.Items[ChoiceTagHelper.ItemsKey]).Add(new ChoiceItem(Value, Label, Hint, Or, Exclusive, conditional));
        output.SuppressOutput();
    }
}
