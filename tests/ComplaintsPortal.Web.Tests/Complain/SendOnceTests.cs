using System.Net;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Complain;

/// <summary>One complaint, however it is sent; and nothing typed is lost on the way.</summary>
public sealed class SendOnceTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalFactory.StartAsync();

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task A_double_click_makes_one_complaint_and_a_page_with_its_reference()
    {
        var visitor = _portal.Anybody();
        var check = await (await ShortestWithEmailAsync(visitor)).PressAsync("Continue");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => check.PressOnceAsync("Send my complaint")));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, "/complain/sent"), (answer.StatusCode, answer.Headers.Location?.ToString())));
        Assert.Equal(1, await _portal.ComplaintsAsync());
        Assert.Equal(1, await _portal.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync()));
        Assert.Contains("CP-2026-00001", (await visitor.GetAsync("/complain/sent")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_and_send_again_says_that_it_was_sent_and_shows_no_code()
    {
        var visitor = _portal.Anybody();
        var check = await PublicForm.ShortestAsync(visitor);
        Assert.NotNull(ComplainTests.CodeOn(await check.PressAsync("Send my complaint")));

        var again = await check.PressAsync("Send my complaint");
        PageAssert.Is("You have sent this complaint already", again);
        Assert.Contains("CP-2026-00001", again.Text, StringComparison.Ordinal);
        Assert.Null(ComplainTests.CodeOn(again));
        Assert.Equal(1, await _portal.ComplaintsAsync());
    }

    [Theory]
    [InlineData("what-happened")]
    [InlineData("files")]
    [InlineData("check")]
    [InlineData("danger")]
    public async Task Every_page_of_a_form_that_was_sent_leads_to_that_it_was_sent(string step)
    {
        var visitor = _portal.Anybody();
        await PublicForm.SendShortestAsync(visitor);
        Assert.Equal("/complain/sent", (await visitor.GetAsync($"/complain/{step}")).Address);
    }

    [Fact]
    public async Task A_stale_tab_changes_nothing_of_what_was_sent()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var stale = await visitor.GetAsync("/complain/what-happened");
        await (await visitor.GetAsync("/complain/check")).PressAsync("Send my complaint");

        var page = await stale.Fill("What went wrong?", "Something else.").PressAsync("Continue");
        Assert.Equal((HttpStatusCode.Conflict, "You have sent this complaint already"), (page.Status, page.Heading));
        Assert.Contains("Something else.", page.Text, StringComparison.Ordinal);
        Assert.Equal("/complain/sent", (await page.FollowAsync("See your reference again")).Address);
        Assert.Equal(PublicForm.What, (await _portal.TheOnlyComplaintAsync()).Submission.AsItCame.WhatHappened);
    }

    [Fact]
    public async Task A_stale_check_page_does_not_send_the_next_complaint()
    {
        var visitor = _portal.Anybody();
        var stale = await PublicForm.ShortestAsync(visitor);
        await (await stale.PressAsync("Send my complaint")).PressAsync("Make another complaint");
        await PublicForm.ShortestAsync(visitor, "Another thing.");

        PageAssert.Is("Check your answers before you send them", await stale.PressAsync("Send my complaint"));
        Assert.Equal(1, await _portal.ComplaintsAsync());
    }

    [Fact]
    public async Task Another_complaint_begins_empty()
    {
        var visitor = _portal.Anybody();
        var page = await (await PublicForm.SendShortestAsync(visitor)).PressAsync("Make another complaint");
        PageAssert.Is("Is anyone in danger now?", page);
        Assert.Equal("", (await page.Choose("No").PressAsync("Continue")).ValueOf("What went wrong?"));
        await (await PublicForm.ShortestAsync(await visitor.GetAsync("/complain/danger"))).PressAsync("Send my complaint");
        Assert.Equal(2, await _portal.ComplaintsAsync());
    }

    [Fact]
    public async Task Nothing_personal_stays_in_the_draft_once_it_is_sent_and_its_files_stay_with_the_complaint()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        await (await visitor.GetAsync("/complain/files")).Attach("Choose files", "one.txt", "One."u8.ToArray()).PressAsync("Add these files");
        await (await visitor.GetAsync("/complain/check")).PressAsync("Send my complaint");

        var draft = await _portal.InDatabaseAsync(context => context.Set<PublicDraft>().SingleAsync());
        Assert.Equal(("{}", "CP-2026-00001"), (draft.Json, draft.SentAs));
        _portal.Clock.Advance(TimeSpan.FromDays(31));
        await _portal.InScopeAsync(services => services.GetRequiredService<PublicDraftStore>().SweepAsync());
        Assert.Equal(0, await _portal.InDatabaseAsync(context => context.Set<PublicDraft>().CountAsync()));
        Assert.Equal("one.txt", await _portal.InDatabaseAsync(context => context.Set<StoredFile>().Select(file => file.Name).SingleAsync()));
        Assert.Single((await _portal.TheOnlyComplaintAsync()).Files);
    }

    [Fact]
    public async Task A_page_that_was_open_for_two_hours_can_still_be_sent()
    {
        var visitor = _portal.Anybody();
        var page = await PublicForm.ShortestAsync(visitor);
        _portal.Clock.Advance(TimeSpan.FromHours(2));
        PageAssert.Is("We have your complaint", await page.PressAsync("Send my complaint"));
    }

    [Fact]
    public async Task Answers_are_there_for_thirty_days_and_no_longer()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        _portal.Clock.Advance(TimeSpan.FromDays(29));
        await _portal.InScopeAsync(services => services.GetRequiredService<PublicDraftStore>().SweepAsync());
        Assert.Equal(PublicForm.What, (await visitor.GetAsync("/complain/what-happened")).ValueOf("What went wrong?"));

        _portal.Clock.Advance(TimeSpan.FromDays(2));
        await _portal.InScopeAsync(services => services.GetRequiredService<PublicDraftStore>().SweepAsync());
        PageAssert.Is("We cannot find your answers", await visitor.GetAsync("/complain/what-happened"));
    }

    [Fact]
    public async Task What_was_typed_survives_an_error_and_going_back()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var page = await (await visitor.GetAsync("/complain/contact")).Fill("Your email address (optional)", "amina").Choose("Email").PressAsync("Continue");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);

        Assert.Equal("amina", (await visitor.GetAsync("/complain/contact")).ValueOf("Your email address (optional)"));
        PageAssert.Is("How can we reach you?", await visitor.GetAsync("/complain/check"));
    }

    [Fact]
    public async Task Two_tabs_keep_each_other_s_answers()
    {
        var visitor = _portal.Anybody();
        await (await PublicForm.StartAsync(visitor)).Choose("No").PressAsync("Continue");
        var one = (await visitor.GetAsync("/complain/what-happened")).Fill("What went wrong?", "Mould.");
        var two = (await visitor.GetAsync("/complain/outcome")).Fill("What would put it right? (optional)", "Treat it.");
        await Task.WhenAll(one.PressOnceAsync("Continue"), two.PressOnceAsync("Continue"));

        Assert.Equal("Mould.", (await visitor.GetAsync("/complain/what-happened")).ValueOf("What went wrong?"));
        Assert.Equal("Treat it.", (await visitor.GetAsync("/complain/outcome")).ValueOf("What would put it right? (optional)"));
    }

    /// <summary>A page that one server made is sent to another, or to the same one after a restart.</summary>
    [Fact]
    public async Task A_form_survives_a_restart_of_the_server_with_its_open_page()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var database = _portal.Services.GetRequiredService<IConfiguration>();
        await using var restarted = await PortalFactory.StartAsync(portal => portal
            .With("Database:Provider", database["Database:Provider"] ?? "Sqlite")
            .With("Database:ConnectionString", database["Database:ConnectionString"]!));
        var later = restarted.Anybody();
        foreach (var cookie in visitor.Cookies)
        {
            later.SetCookie(cookie.Name, cookie.Value);
        }

        var token = (await visitor.GetAsync("/complain/check")).Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        var page = await later.GetAsync("/complain/check");
        Assert.Contains(PublicForm.What, page.Text, StringComparison.Ordinal);
        page.Document.QuerySelector("input[name=FormToken]")!.SetAttribute("value", token);
        PageAssert.Is("We have your complaint", await page.PressAsync("Send my complaint"));
        Assert.Equal(1, await _portal.ComplaintsAsync());
    }

    private static async Task<Page> ShortestWithEmailAsync(Visitor visitor)
    {
        await PublicForm.ShortestAsync(visitor);
        return (await visitor.GetAsync("/complain/contact?change")).Fill("Your email address (optional)", "amina@tenant.example");
    }
}
