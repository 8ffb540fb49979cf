using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>A page that came, and what a person can do on it: read, fill in by label, press a button by its words.</summary>
public sealed class Page(Visitor visitor, HttpResponseMessage response, IHtmlDocument document, IReadOnlyList<string> redirects)
{
    private readonly Dictionary<IElement, List<(string Name, byte[] Content, string Type)>> _files = [];

    public HttpResponseMessage Response { get; } = response;

    public IHtmlDocument Document { get; } = document;

    /// <summary>The addresses that led here, the last one being this page's.</summary>
    public IReadOnlyList<string> Redirects { get; } = redirects;

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    public string Heading => Document.QuerySelector("h1")?.Said() ?? "";

    /// <summary>Everything in the main part, spaces made one.</summary>
    public string Text => Document.QuerySelector("main")?.Said() ?? "";

    /// <summary>The success or notice banner's sentence.</summary>
    public string? Banner => Document.QuerySelector(".govuk-notification-banner__content")?.Said();

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(entry => entry.Said())];

    /// <summary>The words of the links in the main part.</summary>
    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("main a").Select(link => link.Said())];

    /// <summary>What the field with this label holds now.</summary>
    public string ValueOf(string label, string? group = null) => Field(label, group) switch
    {
        IHtmlTextAreaElement box => box.Value,
        IHtmlSelectElement list => list.Value ?? "",
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? choice.Value : "",
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException($"\"{label}\" is a {other.LocalName}."),
    };

    /// <summary>Types into the field with this label; <paramref name="group"/> is the legend above it where several fields share a label.</summary>
    public Page Fill(string label, string value, string? group = null)
    {
        switch (Field(label, group))
        {
            case IHtmlTextAreaElement box:
                box.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            default:
                throw new InvalidOperationException($"\"{label}\" is not a box to type in.");
        }

        return this;
    }

    /// <summary>Fills the three boxes of a date.</summary>
    public Page FillDate(string legend, DateOnly date) => FillDate(legend, date.Day.ToString(), date.Month.ToString(), date.Year.ToString());

    public Page FillDate(string legend, string day, string month, string year) =>
        Fill("Day", day, legend).Fill("Month", month, legend).Fill("Year", year, legend);

    /// <summary>Chooses a radio, or ticks a checkbox, by its label.</summary>
    public Page Choose(string label, string? group = null)
    {
        if (Field(label, group) is not IHtmlInputElement { Type: "radio" or "checkbox" } chosen)
        {
            throw new InvalidOperationException($"\"{label}\" is nothing to choose.");
        }

        foreach (var other in chosen.Type == "radio" ? chosen.Form!.QuerySelectorAll<IHtmlInputElement>($"input[name='{chosen.Name}']") : [])
        {
            other.IsChecked = false;
        }

        chosen.IsChecked = true;
        return this;
    }

    public Page Untick(string label, string? group = null)
    {
        ((IHtmlInputElement)Field(label, group)).IsChecked = false;
        return this;
    }

    /// <summary>Picks an entry of a list by its words.</summary>
    public Page Pick(string label, string option)
    {
        var list = (IHtmlSelectElement)Field(label, null);
        list.Value = (list.Options.FirstOrDefault(one => one.Said() == option)
            ?? throw new InvalidOperationException($"\"{label}\" has no \"{option}\", only: {string.Join(", ", list.Options.Select(one => one.Said()))}")).Value;
        return this;
    }

    public Page Attach(string label, string name, byte[] content, string type = "application/octet-stream")
    {
        var field = Field(label, null);
        if (!_files.TryGetValue(field, out var files))
        {
            _files[field] = files = [];
        }

        files.Add((name, content, type));
        return this;
    }

    /// <summary>Presses the button, which sends its form with everything in it, and gives the page that this leads to.</summary>
    public Task<Page> PressAsync(string button) => visitor.SendAsync(Request(button));

    /// <summary>The same, but the first answer and nothing followed.</summary>
    public async Task<HttpResponseMessage> PressOnceAsync(string button)
    {
        var request = Request(button);
        return await visitor.AskAsync(request.Method, request.RequestUri!.ToString(), request.Content);
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Page> FollowAsync(string link) => visitor.GetAsync(
        (Document.QuerySelectorAll("a").FirstOrDefault(one => one.Said() == link) ?? throw NotThere("link", link, Document.QuerySelectorAll("a"))).GetAttribute("href")!);

    private HttpRequestMessage Request(string button)
    {
        var pressed = Document.QuerySelectorAll("button").FirstOrDefault(one => one.Said() == button) ?? throw NotThere("button", button, Document.QuerySelectorAll("button"));
        var form = (pressed as IHtmlButtonElement)?.Form ?? throw new InvalidOperationException($"\"{button}\" is in no form.");
        List<KeyValuePair<string, string>> fields = [.. form.Elements.SelectMany(Sent)];
        if (pressed.GetAttribute("name") is { } name)
        {
            fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        var address = pressed.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } action ? action : Address);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{address.Split('?')[0]}?{query}");
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = form.GetAttribute("enctype") == "multipart/form-data" ? WithFiles(fields, form) : new FormUrlEncodedContent(fields) };
    }

    private MultipartFormDataContent WithFiles(IEnumerable<KeyValuePair<string, string>> fields, IHtmlFormElement form)
    {
        // Browsers send names as UTF-8.
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (field, file) in _files.Where(entry => form.Contains(entry.Key)).SelectMany(entry => entry.Value.Select(file => (entry.Key, file))))
        {
            var part = new ByteArrayContent(file.Content);
            part.Headers.TryAddWithoutValidation("Content-Type", file.Type);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field.GetAttribute("name")}\"; filename=\"{file.Name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
            content.Add(part);
        }

        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement element) => element switch
    {
        IHtmlInputElement { IsDisabled: true } or IHtmlInputElement { Name: null or "" } => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } box => [new(name, box.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } list => list.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, string>(name, option.Value)),
        _ => [],
    };

    private IElement Field(string label, string? group)
    {
        IParentNode where = group is null
            ? Document
            : Document.QuerySelectorAll("fieldset").FirstOrDefault(one => one.QuerySelector("legend")?.Said() == group) ?? throw NotThere("group", group, Document.QuerySelectorAll("legend"));
        var labels = where.QuerySelectorAll("label").Where(one => one.Said() == label).ToList();
        return labels.Count switch
        {
            1 => Document.GetElementById(labels[0].GetAttribute("for") ?? "") ?? throw new InvalidOperationException($"The label \"{label}\" belongs to no field."),
            0 => throw NotThere("field", label, where.QuerySelectorAll("label")),
            _ => throw new InvalidOperationException($"There are {labels.Count} fields \"{label}\": say in which group."),
        };
    }

    private InvalidOperationException NotThere(string what, string words, IEnumerable<IElement> there) =>
        new($"{Address} (\"{Heading}\", {(int)Status}) has no {what} \"{words}\", only: {string.Join(", ", there.Select(one => $"\"{one.Said()}\""))}. {string.Join(" ", Errors)}");
}

public static partial class SaidExtensions
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase) { "a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup" };

    /// <summary>The words of an element as a person reads them: hidden parts included, spaces made one, blocks apart from each other.</summary>
    public static string Said(this INode node)
    {
        var words = new StringBuilder();
        Read(node, words);
        return Spaces().Replace(words.ToString(), " ").Trim();
    }

    /// <summary>What somebody who sees reads of it: without the words for those who listen.</summary>
    public static string Shown(this IElement element)
    {
        var seen = (IElement)element.Clone();
        foreach (var hidden in seen.QuerySelectorAll(".govuk-visually-hidden").ToList())
        {
            hidden.Remove();
        }

        return seen.Said();
    }

    private static void Read(INode node, StringBuilder words)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                words.Append(text.Data);
            }
            else if (child is IElement element and not IHtmlScriptElement)
            {
                var apart = !Inline.Contains(element.LocalName);
                words.Append(apart ? " " : "");
                Read(element, words);
                words.Append(apart ? " " : "");
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
