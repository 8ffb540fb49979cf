using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>The public form in a real browser: every question empty, wrong and filled; by keyboard; without scripts; and nothing typed is lost.</summary>
[Collection(PublicPagesCollection.Name)]
public sealed class PublicFormTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    public static TheoryData<int> Widths => Visit.Widths;

    [Theory]
    [MemberData(nameof(Widths))]
    public Task Every_question_empty_wrong_and_filled(int width) => browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, async page =>
    {
        await page.OpenAsync("/complain/danger");
        foreach (var question in PublicFormSteps.Longest)
        {
            await page.IsAsync(question.Heading);
            await LookAsync(page, question.Step);
            if (question.MustBeAnswered)
            {
                await page.PressAsync("Continue");
                await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
                await LookAsync(page, $"{question.Step}-errors");
            }

            await question.Answer(page);
            if (question.Step == "files")
            {
                await page.PressAsync("Add these files");
                await LookAsync(page, "files-added");
            }

            await page.PressAsync("Continue");
        }

        await page.IsAsync("Check your answers before you send them");
        await LookAsync(page, "check");
        foreach (var question in PublicFormSteps.Longest.Where(one => one.Step is not ("danger" or "files" or "for-whom")))
        {
            await page.OpenAsync(question.Address);
            await LookAsync(page, $"{question.Step}-filled");
        }

        foreach (var (address, name) in new[] { ("/complain", "begun"), ("/complain/delete", "delete"), ("/complain/check", "check-again") })
        {
            await page.OpenAsync(address);
            await LookAsync(page, name);
        }

        await page.PressAsync("Send my complaint");
        await page.IsAsync("We have your complaint");
        await LookAsync(page, "sent");
        await page.ReloadAsync();
        await page.IsAsync("You have sent this complaint already");
        await LookAsync(page, "sent-already");
        await page.PressAsync("Make another complaint");
        await page.IsAsync("Is anyone in danger now?");
        await page.OpenAsync("/complain/not-found");
        await LookAsync(page, "missing");
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public Task Mistakes_that_are_typed_are_shown_beside_their_fields(int width) => browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, async page =>
    {
        await page.AnswerAllAsync();
        await page.OpenAsync("/complain/when");
        var date = page.GetByRole(AriaRole.Group, new() { Name = "The day you first knew about it (optional)" });
        await date.GetByLabel("Day").FillAsync("31");
        await date.GetByLabel("Month").FillAsync("2");
        await date.GetByLabel("Year").FillAsync("2026");
        await page.PressAsync("Continue");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("There is no 31 February 2026");
        await LookAsync(page, "when-errors");

        await page.OpenAsync("/complain/contact");
        await page.FillInAsync("Their email address (optional)", "amina");
        await page.FillInAsync("Their telephone number (optional)", "ring me");
        await page.PressAsync("Continue");
        await LookAsync(page, "contact-mistakes");

        await page.OpenAsync("/complain/files");
        await page.PressAsync("Add these files");
        await LookAsync(page, "files-none");
        await page.ChooseFilesAsync(new FilePayload { Name = $"{new string('a', 120)}.png", MimeType = "image/png", Buffer = "MZ no picture"u8.ToArray() });
        await page.PressAsync("Add these files");
        await LookAsync(page, "files-refused");
    });

    [Fact]
    public Task Every_page_works_without_scripts_on_a_phone() => browser.RunAsync(site, output, new Visit { Scripts = false, Width = Visit.Phone }, async page =>
    {
        await page.OpenAsync("/");
        await page.PressAsync("Start now");
        await page.AnswerAllAsync();
        foreach (var question in PublicFormSteps.Longest)
        {
            await page.OpenAsync(question.Address);
            await page.HasNothingAsideAsync();
        }

        await page.OpenAsync("/complain/check");
        await page.HasNothingAsideAsync();
        await page.PressAsync("Send my complaint");
        await page.IsAsync("We have your complaint");

        // Whoever complains for somebody else is told nothing further before that person consents.
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "We write to Amina Yusuf" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".portal-code")).ToHaveCountAsync(0);
        await page.HasNothingAsideAsync();

        await page.PressAsync("Make another complaint");
        await page.AnswerForMyselfAsync();
        await page.PressAsync("Send my complaint");
        await page.IsAsync("We have your complaint");
        await page.HasNothingAsideAsync();
        var reference = await page.Locator(".portal-panel strong").InnerTextAsync();
        var code = await page.Locator(".portal-code").InnerTextAsync();

        await page.OpenAsync("/track");
        await page.FillInAsync("Reference", reference);
        await page.FillInAsync("Access code", code);
        await page.PressAsync("Open my complaint");
        await page.IsAsync("We are reading your complaint");
        await page.HasNothingAsideAsync();
        await page.PressAsync("Send us a message or files");
        await page.FillInAsync("Message", "Nobody came.");
        await page.PressAsync("Send");
        await page.SaysAsync("Thank you. We have what you sent.");
    });

    [Fact]
    public Task The_whole_form_can_be_sent_with_the_keyboard_alone() => browser.RunAsync(site, output, new Visit(), async page =>
    {
        await page.OpenAsync("/");
        await EnterAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Start now" }));
        await ChooseAsync(page, "Yes", 0);
        await TypeAsync(page, "What is the danger? (optional)", "");
        await TypeAsync(page, "What went wrong?", "There is mould.");
        await TypeAsync(page, "In your own words (optional)", "since October");
        await TypeAsync(page, "What would put it right? (optional)", "");
        await ContinueAsync(page);
        await ChooseAsync(page, "Myself, or my household", 0);
        await TypeAsync(page, "Your full name", "Amina Yusuf");
        await TypeAsync(page, "Address line 1", "Flat 4, 12 Harbour Row");

        // The third of a group: reached with the arrows, as people do.
        await ChooseAsync(page, "Email", 2);
        await ChooseAsync(page, "To the home address", 0);
        await ContinueAsync(page);
        await page.IsAsync("Check your answers before you send them");
        await EnterAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Send my complaint" }));
        await page.IsAsync("We have your complaint");
    });

    [Fact]
    public Task A_screen_reader_hears_label_hint_group_and_error() => browser.RunAsync(site, output, new Visit { ExpectsFailedAnswers = true }, async page =>
    {
        await page.OpenAsync("/complain/danger");
        await page.ChooseAsync("No");
        await page.PressAsync("Continue");
        await page.OpenAsync("/complain/contact");
        var tree = await AccessibilityTree.ReadAsync(page);
        output.WriteLine(string.Join('\n', tree));
        Assert.Contains("heading \"How can we reach you?\"", tree);
        Assert.Contains("textbox \"Your email address (optional)\" (We send a receipt to it straight away.)", tree);
        Assert.Contains("textbox \"Your telephone number (optional)\"", tree);
        Assert.Contains(tree, line => line.StartsWith("group \"Which way do you like best?\" (We send our decisions in writing in any case.)", StringComparison.Ordinal));
        Assert.Contains("radio \"Post\"", tree);
        Assert.Contains("button \"Continue\"", tree);
        Assert.DoesNotContain(tree, line => line.EndsWith(" wrong", StringComparison.Ordinal));

        await page.FillInAsync("Your email address (optional)", "amina");
        await page.PressAsync("Continue");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        tree = await AccessibilityTree.ReadAsync(page);
        output.WriteLine(string.Join('\n', tree));
        Assert.Contains("heading \"There is a problem\"", tree);
        Assert.Contains("link \"Enter an email address in the correct format, such as name@example.com\"", tree);
        Assert.Contains("link \"Select email, telephone or post\"", tree);
        Assert.Contains(tree, line => line.StartsWith("textbox \"Your email address (optional)\" (We send a receipt to it straight away. Error: Enter an email address in the correct format, such as name@example.com)", StringComparison.Ordinal));
        Assert.Contains(tree, line => line.StartsWith("group \"Which way do you like best?\" (We send our decisions in writing in any case. Error: Select email, telephone or post)", StringComparison.Ordinal));

        await page.OpenAsync("/complain/when");
        tree = await AccessibilityTree.ReadAsync(page);
        output.WriteLine(string.Join('\n', tree));
        Assert.Contains(tree, line => line.StartsWith("group \"The day it happened or began (optional)\" (For example, 6 10 2025)", StringComparison.Ordinal));
        Assert.Equal(2, tree.Count(line => line.EndsWith(" \"Month\"", StringComparison.Ordinal)));
    });

    [Fact]
    public Task What_was_typed_survives_errors_the_back_button_two_hours_and_another_server() => browser.RunAsync(site, output, new Visit { ExpectsFailedAnswers = true }, async page =>
    {
        await page.AnswerAllAsync();

        // An error, and the way back out of it.
        await page.OpenAsync("/complain/contact");
        await page.FillInAsync("Their email address (optional)", "amina@");
        await page.PressAsync("Continue");
        await Assertions.Expect(page.GetByLabel("Their email address (optional)")).ToHaveValueAsync("amina@");
        await page.FillInAsync("Their email address (optional)", "amina@tenant.example");
        await page.PressAsync("Continue");
        await page.IsAsync("Where should we send letters?");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByLabel("Their email address (optional)")).ToHaveValueAsync("amina@tenant.example");
        await page.FollowAsync("Back");
        await Assertions.Expect(page.GetByLabel("Address line 1")).ToHaveValueAsync("Flat 4, 12 Harbour Row");

        // A page that lies open for two hours.
        await page.OpenAsync("/complain/what-happened");
        await page.FillInAsync("What went wrong?", "Typed before tea.");
        site.Clock.Advance(TimeSpan.FromHours(2));
        await page.PressAsync("Continue");
        await page.IsAsync("When did it happen?");

        // The site starts anew over the same data; the browser is the same.
        var settings = site.Services.GetRequiredService<IConfiguration>();
        await using var restarted = new BrowserSite();
        restarted.With("Database:Provider", settings["Database:Provider"] ?? "Sqlite").With("Database:ConnectionString", settings["Database:ConnectionString"]!)
            .With("Portal:DataFolder", site.DataFolder);
        await restarted.InitializeAsync();
        restarted.Clock.UtcNow = site.Clock.UtcNow;
        await page.OpenAsync(new Uri(restarted.BaseAddress, "/complain/what-happened").ToString());
        await Assertions.Expect(page.GetByLabel("What went wrong?")).ToHaveValueAsync("Typed before tea.");
        await page.OpenAsync(new Uri(restarted.BaseAddress, "/complain/check").ToString());
        await Assertions.Expect(page.GetByText("mould-in-the-bedroom")).ToBeVisibleAsync();
        await page.PressAsync("Send my complaint");
        await page.IsAsync("We have your complaint");
    });

    // Goes there with the tab key, as far as it takes.
    private static async Task TabToAsync(IPage page, ILocator there)
    {
        for (var press = 0; press < 60; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await there.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{page.Url}: the tab key does not lead there.");
    }

    private static async Task EnterAsync(IPage page, ILocator there)
    {
        var from = page.Url;
        await TabToAsync(page, there);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveURLAsync(from, new() { Timeout = 30_000 });
        await page.HasLoadedAsync();
    }

    private static Task ContinueAsync(IPage page) => EnterAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }));

    private static async Task TypeAsync(IPage page, string label, string text)
    {
        await TabToAsync(page, page.GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.TypeAsync(text);
        await ContinueAsync(page);
    }

    // The first of a group with space, the others with the arrows from there.
    private static async Task ChooseAsync(IPage page, string first, int further)
    {
        await TabToAsync(page, page.GetByLabel(first, new() { Exact = true }));
        await page.Keyboard.PressAsync("Space");
        for (var press = 0; press < further; press++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await ContinueAsync(page);
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.PictureAsync($"form-{name}");
        await page.IsAccessibleAsync();
    }
}
