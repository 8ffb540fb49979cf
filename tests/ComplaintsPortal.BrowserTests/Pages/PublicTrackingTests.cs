using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>Following a complaint in a real browser: the way in, the page in every state of the complaint, and what can be done there.</summary>
[Collection(PublicPagesCollection.Name)]
public sealed class PublicTrackingTests(BrowserFixture browser, BrowserSite site, ITestOutputHelper output) : IClassFixture<BrowserSite>
{
    public static TheoryData<int> Widths => Visit.Widths;

    [Theory]
    [MemberData(nameof(Widths))]
    public Task The_way_in_and_the_lost_code(int width) => browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, async page =>
    {
        var reference = await site.AddTrackedAsync();
        await page.OpenAsync("/track");
        await LookAsync(page, "sign-in");
        await page.PressAsync("Open my complaint");
        await LookAsync(page, "sign-in-errors");
        for (var time = 1; time <= 6; time++)
        {
            await page.FillInAsync("Reference", reference.ToString());
            await page.FillInAsync("Access code", "AAAA-BBBB-CCCC");
            await page.PressAsync("Open my complaint");
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync(time <= 5 ? "is not right" : "too many wrong tries");
            if (time is 1 or 6)
            {
                await LookAsync(page, time == 1 ? "wrong" : "locked");
            }
        }

        await page.OpenAsync("/track/complaint");
        await page.SaysAsync("For your safety it closes after an hour.");
        await LookAsync(page, "not-open");
        await page.FollowAsync("I do not have the access code");
        await LookAsync(page, "lost-code");
        await page.PressAsync("Send me a new code");
        await LookAsync(page, "lost-code-errors");
        await page.FillInAsync("Reference of your complaint", reference.ToString());
        await page.PressAsync("Send me a new code");
        await page.IsAsync("Look out for your new code");
        await LookAsync(page, "code-sent");
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public Task The_page_in_every_state_of_the_complaint(int width) => browser.RunAsync(site, output, new Visit { Width = width }, async page =>
    {
        foreach (var (state, steps, heading) in TrackedCases.States)
        {
            await OpenAsync(page, await site.AddTrackedAsync(steps));
            await page.IsAsync(heading);
            await LookAsync(page, state.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
        }
    });

    [Theory]
    [MemberData(nameof(Widths))]
    public Task What_can_be_done_there(int width) => browser.RunAsync(site, output, new Visit { Width = width, ExpectsFailedAnswers = true }, async page =>
    {
        await OpenAsync(page, await site.AddTrackedAsync(TrackedCases.To("acknowledged")));
        await page.GetByText("How this date is worked out").First.ClickAsync();
        await page.GetByText("Read your complaint").ClickAsync();
        await LookAsync(page, "opened-up");

        await page.PressAsync("Send us a message or files");
        await LookAsync(page, "message");
        await page.PressAsync("Send");
        await LookAsync(page, "message-errors");
        await page.FillInAsync("Message", "Nobody came today.\n\nالعفن عاد 🏠 " + new string('x', 300));
        await page.ChooseFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "Notes."u8.ToArray() });
        await page.PressAsync("Send");
        await page.SaysAsync("Thank you. We have what you sent.");
        await LookAsync(page, "message-sent");

        await page.PressAsync("Tell us whether this is right");
        await LookAsync(page, "definition");
        await page.PressAsync("Send");
        await LookAsync(page, "definition-errors");
        await page.ChooseAsync("No, something is wrong or missing");
        await page.PressAsync("Send");
        await LookAsync(page, "definition-words-missing");
        await page.FillInAsync("What is wrong or missing?", "There were three appointments.");
        await page.PressAsync("Send");
        await page.SaysAsync("Thank you.");
        await LookAsync(page, "definition-corrected");

        await page.GetByRole(AriaRole.Link, new() { Name = "Read it here" }).First.ClickAsync();
        await page.IsAsync("We have received your complaint");
        await LookAsync(page, "letter");
        await page.FollowAsync("Back to your complaint");
        await page.PressAsync("Sign out of my complaint");
        await page.SaysAsync("You have signed out. Your complaint goes on.");

        await OpenAsync(page, await site.AddTrackedAsync(TrackedCases.To("asked")));
        await page.PressAsync("Send us a message or files");
        await page.IsAsync("Answer our question");
        await LookAsync(page, "answer");

        await OpenAsync(page, await site.AddTrackedAsync(TrackedCases.To("responded")));
        await page.GetByRole(AriaRole.Link, new() { Name = "Read it here" }).First.ClickAsync();
        await LookAsync(page, "letter-response");
        await page.FollowAsync("Back to your complaint");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for stage two" }).ClickAsync();
        await page.IsAsync("Ask for stage two");
        await LookAsync(page, "stage-two-question");
        await page.PressAsync("Ask for stage two");
        await page.IsAsync("You have asked for stage two");
        await LookAsync(page, "stage-two-asked");

        await OpenAsync(page, await site.AddTrackedAsync(TrackedCases.To("closed")));
        await page.GetByRole(AriaRole.Link, new() { Name = "Tell us whether this was done" }).First.ClickAsync();
        await LookAsync(page, "remedy");
        await page.PressAsync("Send");
        await LookAsync(page, "remedy-errors");
        await page.ChooseAsync("Yes, it was done");
        await page.PressAsync("Send");
        await page.SaysAsync("Thank you. We have noted that it is done.");
    });

    private static async Task OpenAsync(IPage page, ComplaintReference reference)
    {
        await page.Context.ClearCookiesAsync();
        await page.OpenAsync("/track");
        await page.FillInAsync("Reference", reference.ToString());
        await page.FillInAsync("Access code", TrackedCases.Code);
        await page.PressAsync("Open my complaint");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.PictureAsync($"track-{name}");
        await page.IsAccessibleAsync();
    }
}
