using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>One question of the public form: where it is, and how a person answers it.</summary>
public sealed record Question(string Step, string Heading, Func<IPage, Task> Answer, bool MustBeAnswered = false)
{
    public string Address => $"/complain/{Step}";
}

/// <summary>The longest way through the public form: somebody in danger, helped by somebody else, with files.</summary>
public static class PublicFormSteps
{
    public const string What = "There is black mould in my son's bedroom. ‏محمد 🏠 <b>again</b>";

    private static readonly byte[] Photograph = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static IReadOnlyList<Question> Longest { get; } =
    [
        new("danger", "Is anyone in danger now?", page => page.ChooseAsync("Yes"), MustBeAnswered: true),
        new("emergency", "Get help now", page => page.FillInAsync("What is the danger? (optional)", "The ceiling is coming down.")),
        new("what-happened", "What went wrong?", page => page.FillInAsync("What went wrong?", What), MustBeAnswered: true),
        new("when", "When did it happen?", async page =>
        {
            await page.FillInAsync("In your own words (optional)", "since October");
            await page.FillInDateAsync("The day it happened or began (optional)", new DateOnly(2025, 10, 6));
        }),
        new("outcome", "What would put it right? (optional)", page => page.FillInAsync("What would put it right? (optional)", "Treat the mould.")),
        new("files", "Photographs and files", page => page.ChooseFilesAsync(new FilePayload { Name = "mould-in-the-bedroom-of-my-son-behind-the-wardrobe.png", MimeType = "image/png", Buffer = Photograph })),
        new("for-whom", "Who are you complaining for?", page => page.ChooseAsync("Somebody else"), MustBeAnswered: true),
        new("representative", "Your own details", async page =>
        {
            await page.FillInAsync("Your full name", "Omar Yusuf");
            await page.FillInAsync("How you know them", "son");
            await page.ChooseAsync("Yes, but not in writing");
        }, MustBeAnswered: true),
        new("about", "Who are you helping?", page => page.FillInAsync("Their full name", "Amina Yusuf"), MustBeAnswered: true),
        new("home", "What is their home address?", async page =>
        {
            await page.FillInAsync("Address line 1", "Flat 4, 12 Harbour Row");
            await page.FillInAsync("Postcode (optional)", "PO1 3AX");
        }, MustBeAnswered: true),
        new("contact", "How can we reach them?", page => page.ChooseAsync("Post"), MustBeAnswered: true),
        new("letters", "Where should we send letters?", async page =>
        {
            await page.ChooseAsync("To another address");
            await page.FillInAsync("Address line 1", "7 Aunt’s House");
        }, MustBeAnswered: true),
        new("help", "Do you need any help or changes from us?", page => page.ChooseAsync("Large print")),
    ];

    /// <summary>From the first question to the page that shows all answers.</summary>
    public static async Task AnswerAllAsync(this IPage page)
    {
        await page.OpenAsync("/complain/danger");
        foreach (var question in Longest)
        {
            await page.IsAsync(question.Heading);
            await question.Answer(page);
            await page.PressAsync("Continue");
        }

        await page.IsAsync("Check your answers before you send them");
    }

    /// <summary>The same for somebody who complains for their own household, with no more than has to be said.</summary>
    public static async Task AnswerForMyselfAsync(this IPage page)
    {
        await page.OpenAsync("/complain/danger");
        Func<Task>[] answers =
        [
            () => page.ChooseAsync("No"),
            () => page.FillInAsync("What went wrong?", What),
            () => Task.CompletedTask,
            () => Task.CompletedTask,
            () => Task.CompletedTask,
            () => page.ChooseAsync("Myself, or my household"),
            () => page.FillInAsync("Your full name", "Amina Yusuf"),
            () => page.FillInAsync("Address line 1", "Flat 4, 12 Harbour Row"),
            () => page.ChooseAsync("Post"),
            () => page.ChooseAsync("To the home address"),
            () => Task.CompletedTask,
        ];
        foreach (var answer in answers)
        {
            await answer();
            await page.PressAsync("Continue");
        }

        await page.IsAsync("Check your answers before you send them");
    }
}

/// <summary>What Chromium tells a screen reader of a page.</summary>
public static class AccessibilityTree
{
    /// <summary>Each thing that has a name, in order: its role, its name, its description in brackets, and whether it is wrong.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Accessibility.enable");
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        return [.. tree!.Value.GetProperty("nodes").EnumerateArray()
            .Where(node => !node.GetProperty("ignored").GetBoolean())
            .Select(node => (Role: Value(node, "role"), Name: Value(node, "name"), Description: Value(node, "description"), Wrong: Property(node, "invalid") == "true"))
            .Where(node => node.Name.Length > 0 && node.Role is not ("StaticText" or "InlineTextBox" or "RootWebArea"))
            .Select(node => $"{node.Role} \"{node.Name}\"{(node.Description.Length > 0 ? $" ({node.Description})" : "")}{(node.Wrong ? " wrong" : "")}")];
    }

    private static string Value(System.Text.Json.JsonElement node, string name) =>
        node.TryGetProperty(name, out var property) && property.TryGetProperty("value", out var value)
            ? string.Join(' ', value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private static string Property(System.Text.Json.JsonElement node, string name) =>
        !node.TryGetProperty("properties", out var all) ? ""
        : all.EnumerateArray().Where(one => one.GetProperty("name").GetString() == name).Select(one => one.GetProperty("value").GetProperty("value").ToString()).FirstOrDefault() ?? "";
}
