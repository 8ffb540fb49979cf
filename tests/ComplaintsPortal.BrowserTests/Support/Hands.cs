using Microsoft.Playwright;

namespace ComplaintsPortal.BrowserTests.Support;

/// <summary>How somebody gets about on a page.</summary>
public interface IHands
{
    Task PressAsync(IPage page, ILocator control);

    Task WriteAsync(IPage page, ILocator field, string text);

    Task ChooseAsync(IPage page, ILocator choice);

    Task PickAsync(IPage page, ILocator list, string option);
}

/// <summary>With a mouse or a finger.</summary>
public sealed class MouseHands : IHands
{
    public Task PressAsync(IPage page, ILocator control) => control.ClickAsync();

    public Task WriteAsync(IPage page, ILocator field, string text) => field.FillAsync(text);

    public Task ChooseAsync(IPage page, ILocator choice) => choice.CheckAsync();

    public Task PickAsync(IPage page, ILocator list, string option) => list.SelectOptionAsync(new SelectOptionValue { Label = option });
}

/// <summary>With the keyboard alone: Tab until the thing has the focus, then the keys that work it.</summary>
public sealed class KeyboardHands : IHands
{
    private const int MostTabs = 120;

    public async Task PressAsync(IPage page, ILocator control)
    {
        await ReachAsync(page, control);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task WriteAsync(IPage page, ILocator field, string text)
    {
        await ReachAsync(page, field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Tab stops once in a group of radios; the arrows go from one to the next and choose it.</summary>
    public async Task ChooseAsync(IPage page, ILocator choice)
    {
        if (await choice.GetAttributeAsync("type") == "radio")
        {
            await ReachAsync(page, page.Locator($"input[type=radio][name='{await choice.GetAttributeAsync("name")}']"));
            for (var arrows = 0; arrows < MostTabs && !await IsFocusedAsync(choice); arrows++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }
        else
        {
            await ReachAsync(page, choice);
        }

        if (!await choice.IsCheckedAsync())
        {
            await page.Keyboard.PressAsync("Space");
        }

        Assert.True(await choice.IsCheckedAsync(), "The keyboard does not choose it.");
    }

    public async Task PickAsync(IPage page, ILocator list, string option)
    {
        await ReachAsync(page, list);
        await page.Keyboard.TypeAsync(option);
        Assert.Equal(option, await list.EvaluateAsync<string>("list => list.selectedOptions[0].label"));
    }

    private static async Task ReachAsync(IPage page, ILocator control)
    {
        for (var tabs = 0; tabs <= MostTabs; tabs++)
        {
            if (await IsFocusedAsync(control))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MostTabs} presses of Tab do not lead to {control} on {page.Url}.");
    }

    private static async Task<bool> IsFocusedAsync(ILocator control) =>
        await control.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)");
}
