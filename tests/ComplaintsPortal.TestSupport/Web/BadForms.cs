using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>
/// Forms given what nobody should type: too long, impossible days, script, writing from right to left, choices that are not on the page.
/// Over HTTP without a browser.
/// </summary>
public static class BadForms
{
    private const string Nasty = "O’Neil \u202Bעברית\u202C 👩‍👩‍👧 <script>alert(1)</script> ' OR 1=1 --";

    private static readonly string TooLong = $"{Nasty}{new string('x', Limits.Words)}";

    /// <summary>The forms of a page into which something can be typed.</summary>
    public static IEnumerable<IHtmlFormElement> On(Page page) => page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => Typed(form).Any());

    /// <summary>What is wrong with how the site answers bad input in a form; empty where it refuses it in words and keeps it.</summary>
    public static async Task<IReadOnlyList<string>> WrongWithAsync(Visitor person, Page page, IHtmlFormElement form)
    {
        var button = form.QuerySelectorAll("button").LastOrDefault(one => !one.HasAttribute("formaction"));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        List<KeyValuePair<string, string>> others = [.. Sent(form), .. button?.GetAttribute("name") is { } name ? [new(name, button.GetAttribute("value") ?? "")] : Array.Empty<KeyValuePair<string, string>>()];
        var typed = Typed(form).ToDictionary(field => field.GetAttribute("name")!, Bad, StringComparer.Ordinal);

        var answer = await person.PostAsync(address, [.. others, .. typed]);
        if (answer.Status != HttpStatusCode.BadRequest)
        {
            return [$"“{button?.Said()}” with everything wrong leads to {(int)answer.Status} {answer.Address} “{answer.Heading}”"];
        }

        List<string> wrong = [];
        var links = answer.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href") ?? "").ToList();
        wrong.AddRange(answer.Errors.Count == 0 ? ["no error is said"] : []);
        wrong.AddRange(links.Where(link => !link.StartsWith('#') || answer.Document.GetElementById(link[1..]) is null).Select(link => $"an error leads to {link}, where nothing is"));
        wrong.AddRange(typed.Where(field => !Keeps(answer, field.Key, field.Value)).Select(field => $"“{button?.Said()}” loses what was typed into {field.Key}"));

        var invented = others.Select(one => one.Key is "FormToken" or "FormKey" ? one : new(one.Key, "nobody-offered-this"));
        var none = await person.PostAsync(address, [.. invented, .. typed]);
        wrong.AddRange((int)none.Status >= 500 ? [$"“{button?.Said()}” with invented choices answers {(int)none.Status}"] : []);
        return wrong;
    }

    private static IEnumerable<IElement> Typed(IHtmlFormElement form) => form.Elements.Where(element => element switch
    {
        IHtmlTextAreaElement { Name: { Length: > 0 } } => true,
        IHtmlInputElement { Name: { Length: > 0 }, Type: "text" or "email" or "tel" or "number" or "search" } => true,
        _ => false,
    });

    private static string Bad(IElement field) => field.GetAttribute("name")!.Split('.')[^1] switch
    {
        "Day" => "31",
        "Month" => "2",
        "Year" => "2026",
        _ => field is IHtmlInputElement ? TooLong[..2_000] : TooLong,
    };

    private static IEnumerable<KeyValuePair<string, string>> Sent(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "hidden" } input => [new(name, input.Value)],
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "radio" or "checkbox", IsChecked: true } input => [new(name, input.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } list => list.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, string>(name, option.Value)),
        _ => Enumerable.Empty<KeyValuePair<string, string>>(),
    });

    // A page may have the same form several times, once for each part of a report.
    private static bool Keeps(Page page, string name, string value) => page.Document.QuerySelectorAll($"[name='{name}']").Any(field => field switch
    {
        IHtmlTextAreaElement box => box.Value == value,
        IHtmlInputElement input => input.Value == value,
        _ => false,
    });
}
