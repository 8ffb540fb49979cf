using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Moq;

namespace ComplaintsPortal.Web.Tests.TagHelpers;

/// <summary>One page as far as tag helpers see it: its model, what was posted, and the HTML that comes out.</summary>
internal sealed class Rendered
{
    private readonly EmptyModelMetadataProvider _metadata = new();
    private readonly ViewContext _view;

    public Rendered(object model)
    {
        Model = model;
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor(), State);
        var data = new ViewDataDictionary(_metadata, State) { Model = model };
        _view = new ViewContext(action, Mock.Of<IView>(), data, Mock.Of<ITempDataDictionary>(), TextWriter.Null, new HtmlHelperOptions());
    }

    public object Model { get; }

    public ModelStateDictionary State { get; } = new();

    /// <summary>What the browser sent, as model binding leaves it.</summary>
    public Rendered Posted(string name, params string[] values)
    {
        State.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
        return this;
    }

    public Rendered Wrong(string name, string sentence)
    {
        State.AddModelError(name, sentence);
        return this;
    }

    public Task<IElement> FieldAsync(FieldTagHelper helper, string property, object? attributes = null, params ChoiceItemTagHelper[] items)
    {
        helper.ViewContext = _view;
        helper.For = new ModelExpression(property, _metadata.GetModelExplorerForType(Model.GetType(), Model).GetExplorerForProperty(property)!);
        return ElementAsync(helper, attributes, items: items);
    }

    public Task<IElement> SummaryAsync() => ElementAsync(new ErrorSummaryTagHelper { ViewContext = _view });

    public static async Task<IElement> ElementAsync(ITagHelper helper, object? attributes = null, string inside = "", params ChoiceItemTagHelper[] items) =>
        new HtmlParser().ParseDocument($"<body>{await HtmlAsync(helper, attributes, inside, items)}</body>").Body!;

    public static async Task<string> HtmlAsync(ITagHelper helper, object? attributes = null, string inside = "", params ChoiceItemTagHelper[] items)
    {
        TagHelperAttributeList list = [.. new RouteValueDictionary(attributes).Select(attribute => new TagHelperAttribute(attribute.Key.Replace('_', '-'), attribute.Value))];
        var context = new TagHelperContext(list, new Dictionary<object, object>(), "unique");
        var output = new TagHelperOutput("element", [.. list], async (_, _) =>
        {
            foreach (var item in items)
            {
                await HtmlAsync(item, context);
            }

            return new DefaultTagHelperContent().SetHtmlContent(inside);
        });
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    // A child shares its parent's items.
    private static async Task HtmlAsync(ChoiceItemTagHelper item, TagHelperContext parent)
    {
        var context = new TagHelperContext([], parent.Items, "child");
        var output = new TagHelperOutput("item", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(Inside.TryGetValue(item, out var html) ? html : "")));
        await item.ProcessAsync(context, output);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ChoiceItemTagHelper, string> Inside = [];

    /// <summary>An answer with something inside it, shown when it is chosen.</summary>
    public static ChoiceItemTagHelper With(ChoiceItemTagHelper item, string inside)
    {
        Inside.Add(item, inside);
        return item;
    }
}
