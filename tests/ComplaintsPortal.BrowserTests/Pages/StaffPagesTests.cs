using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>Every staff page in each of its states, on a phone and on a desk: axe finds nothing, nothing runs over the edge, and errors are shown.</summary>
[Collection(PagesCollection.Name)]
public sealed class StaffPagesTests(BrowserFixture browser, StaffSite site, EmptyStaffSite empty, ITestOutputHelper output) : IClassFixture<StaffSite>, IClassFixture<EmptyStaffSite>
{
    public static IEnumerable<StaffStop> Everything => [.. StaffStops.Lists, .. StaffStops.Cases, .. StaffStops.Tasks];

    public static TheoryData<StaffRole> Roles => [.. Everything.Select(stop => stop.As).Distinct()];

    public static TheoryData<StaffRole> RolesWithTasks => [.. StaffStops.Tasks.Select(stop => stop.As).Distinct()];

    [Fact]
    public void No_staff_page_is_left_out()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && endpoint.Metadata.GetMetadata<AllowAttribute>() is not null
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).ToHashSet(StringComparer.Ordinal);
        HashSet<string> known = [.. Everything.Select(stop => stop.Route), .. StaffStops.OfTheShell, .. StaffStops.NoPages];

        Assert.Empty(routes.Except(known));
        Assert.Empty(known.Except(routes));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public Task Each_page_of_a_role_is_sound(StaffRole role) =>
        SweepAsync(site, role, Everything.Where(stop => stop.As == role), [Visit.Phone, Visit.Desk]);

    [Theory]
    [MemberData(nameof(Roles))]
    public Task Each_list_is_sound_when_it_is_empty(StaffRole role) =>
        SweepAsync(empty, role, StaffStops.EmptyLists.Where(stop => stop.As == role), [Visit.Phone]);

    [Theory]
    [MemberData(nameof(RolesWithTasks))]
    public Task Each_task_is_sound_on_a_phone_where_no_script_arrives(StaffRole role) =>
        SweepAsync(site, role, StaffStops.Tasks.Where(stop => stop.As == role), [Visit.Phone], scripts: false);

    [Fact]
    public Task A_task_is_done_with_the_keyboard_alone() => browser.RunAsync(site, output, new Visit { As = TestStaff.Of(StaffRole.ComplaintsLead) }, async page =>
    {
        await page.OpenAsync(site.Address(new("cases/{reference}/triage/ask", StaffRole.ComplaintsLead, "new")));
        var question = page.GetByLabel("What do we need to know?", new() { Exact = true });
        for (var stop = 0; stop < 40 && !await question.EvaluateAsync<bool>("one => one === document.activeElement"); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(question).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Which room is it?");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save the question" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".govuk-notification-banner__content")).ToBeVisibleAsync();
        Assert.Equal(ComplaintStatus.Clarifying, (await site.ReadCaseAsync(site.Case("new").Reference)).Status);
    });

    /// <summary>Looks at every stop and reports all that is wrong, so that one run shows everything.</summary>
    private async Task SweepAsync(BrowserSite at, StaffRole role, IEnumerable<StaffStop> stops, int[] widths, bool scripts = true)
    {
        List<string> wrong = [];
        var visit = new Visit { Width = widths[0], As = TestStaff.Of(role), ExpectsFailedAnswers = true };
        await browser.RunAsync(at, output, visit, async page =>
        {
            // Not by switching scripts off in the browser: axe is one, and would wait for ever.
            if (!scripts)
            {
                await page.RouteAsync("**/*.js*", route => route.AbortAsync());
            }

            foreach (var stop in stops)
            {
                try
                {
                    await LookAsync(page, stop, widths);
                }
                catch (Exception fault) when (fault is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
                {
                    wrong.Add($"{stop}\n{fault.Message}");
                }
            }

            Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        }, $"{nameof(StaffPagesTests)}-{role}");
    }

    private async Task LookAsync(IPage page, StaffStop stop, int[] widths)
    {
        await page.SetViewportSizeAsync(widths[0], 800);
        var status = await page.OpenAsync(site.Address(stop));
        Assert.True(status is 200 or 409 || stop.As == StaffRole.Administrator, $"answered {status}");
        await SoundAsync(page, widths);
        if (stop.Press is null)
        {
            return;
        }

        if (stop.Emptied is { } label)
        {
            await page.FillInAsync(label, "");
        }

        if (stop.Overfilled is { } narrow)
        {
            await page.FillInAsync(narrow, new string('x', Limits.Words + 1));
        }

        await page.SetViewportSizeAsync(widths[0], 800);
        if (stop.Filled is { } fill)
        {
            await fill(page);
        }

        await page.PressAsync(stop.Press);
        await (stop.LeadsTo is { } heading ? page.IsAsync(heading) : Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync());
        await page.IsAccessibleAsync();

        // What axe would find of a mistake does not depend on the screen: there only the width is looked at again, because axe takes most of a sweep.
        foreach (var width in widths.Skip(1))
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.HasNothingAsideAsync();
        }
    }

    private static async Task SoundAsync(IPage page, int[] widths)
    {
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.IsAccessibleAsync();
        }
    }
}
