using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Complain;

/// <summary>The whole form, from the start page to the tracking page. Each test has a site of its own.</summary>
public sealed class ComplainTests : IAsyncLifetime
{
    private static readonly byte[] Photograph = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private PortalFactory _portal = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.StartAsync();
        _portal.Clock.GoTo(new DateOnly(2026, 6, 1));
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    [Trait("Clause", "PCC-6d")]
    public async Task Every_answer_arrives_as_it_was_given()
    {
        var visitor = _portal.Anybody();
        var page = await (await PublicForm.StartAsync(visitor)).Choose("Yes").PressAsync("Continue");
        page = await PageAssert.Is("Get help now", page).Fill("What is the danger? (optional)", "The ceiling is coming down.").PressAsync("Continue");
        page = await page.Fill("What went wrong?", "First line.\nSecond line: it's <b>black</b> & wet.").PressAsync("Continue");
        page = await page.Fill("In your own words (optional)", "since October")
            .FillDate("The day it happened or began (optional)", "6", "October", "2025")
            .FillDate("The day you first knew about it (optional)", "7", "10", "2025").PressAsync("Continue");
        page = await page.Fill("What would put it right? (optional)", "Treat the mould.").PressAsync("Continue");
        page = await page.Attach("Choose files", "mould.png", Photograph).PressAsync("Add these files");
        Assert.Contains("mould.png", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Continue");
        page = await page.Choose("Somebody else").PressAsync("Continue");
        page = await page.Fill("Your full name", "Omar Yusuf").Fill("How you know them", "son").Fill("Your telephone number (optional)", "07700 900777")
            .Fill("Your email address (optional)", "omar@friend.example").Choose("Yes, but not in writing").PressAsync("Continue");
        page = await PageAssert.Is("Who are you helping?", page).Fill("Their full name", "Amina Yusuf").Choose("Leaseholder").PressAsync("Continue");
        page = await page.Fill("Address line 1", "Flat 4").Fill("Address line 2 (optional)", "12 Harbour Row").Fill("Town or city (optional)", "Portsmouth")
            .Fill("Postcode (optional)", "po1 3ax").PressAsync("Continue");
        page = await page.Fill("Their email address (optional)", "amina@tenant.example").Fill("Their telephone number (optional)", "07700 900123").Choose("Telephone")
            .Fill("Times to call, or not to call (optional)", "after 2 pm, she works nights").PressAsync("Continue");
        page = await page.Choose("To another address").Fill("Address line 1", "7 Aunt's House").Fill("Postcode (optional)", "PO2 2BB").PressAsync("Continue");
        page = await page.Fill("What would help you? (optional)", "An interpreter, please.").Choose("Large print").PressAsync("Continue");
        page = await PageAssert.Is("Check your answers before you send them", page).PressAsync("Send my complaint");

        PageAssert.Is("We have your complaint", page);
        Assert.Null(CodeOn(page));
        Assert.Contains("It is the complaint of Amina Yusuf. We need their consent before we can tell you anything about it.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Amina Yusuf gets an access code to follow the complaint, by email now.", page.Text, StringComparison.Ordinal);
        Assert.Contains("we write to Amina Yusuf.", page.Text, StringComparison.Ordinal);
        page = PageAssert.Is("You have sent this complaint already", await visitor.GetAsync("/complain/sent"));
        Assert.Contains("We need their consent before we can tell you anything about it.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ask for a new code", page.Text, StringComparison.Ordinal);
        var complaint = await _portal.TheOnlyComplaintAsync();
        var submission = complaint.Submission.AsItCame;
        Assert.Equal(
            new Submission
            {
                Channel = "web-form",
                ReceivedOn = _portal.Clock.UtcNow,
                ComplainantName = "Amina Yusuf",
                ComplainantKind = "leaseholder",
                Email = "amina@tenant.example",
                Telephone = "07700 900123",
                PreferredContact = ContactPreference.Telephone,
                ContactTimes = "after 2 pm, she works nights",
                HomeAddress = submission.HomeAddress,
                PostalAddress = submission.PostalAddress,
                Postcode = "PO1 3AX",
                Representative = new RepresentativeDetails("Omar Yusuf", "son", "omar@friend.example", "07700 900777", "Yes, but not in writing"),
                WhatHappened = "First line.\nSecond line: it's <b>black</b> & wet.",
                OccurredDay = new DateOnly(2025, 10, 6),
                KnownDay = new DateOnly(2025, 10, 7),
                WhenInWords = "since October",
                OutcomeSought = "Treat the mould.",
                Danger = true,
                DangerInWords = "The ceiling is coming down.",
                AdjustmentsAsked = "An interpreter, please.",
                LetterFormat = LetterFormat.LargePrint,
                Files = submission.Files,
            },
            submission);
        Assert.Equal(["Flat 4", "12 Harbour Row", "Portsmouth", "PO1 3AX"], submission.HomeAddress);
        Assert.Equal(["7 Aunt's House", "PO2 2BB"], submission.PostalAddress);
        Assert.Equal(["7 Aunt's House", "PO2 2BB"], complaint.Correspondent.PostalAddress);
        Assert.Equal("mould.png", Assert.Single(submission.Files).Name);
        Assert.Equal("mould.png", Assert.Single(complaint.Files).Name);
        Assert.Equal(Photograph, await _portal.Services.GetRequiredService<FileStore>().ReadAsync(complaint.Files[0].Sha256));
        Assert.Equal("Omar Yusuf", complaint.RecordedByName);
        Assert.Null(complaint.RecordedById);
    }

    [Fact]
    public async Task Code_3_1_Nobody_needs_an_email_address_a_telephone_a_date_or_a_file()
    {
        await PublicForm.SendShortestAsync(_portal.Anybody());
        var complaint = await _portal.TheOnlyComplaintAsync();
        Assert.Equal(Delivery.Post, complaint.Correspondent.LetterDelivery);
        Assert.Equal(["Flat 4, 12 Harbour Row"], complaint.Correspondent.PostalAddress);
        Assert.Null(complaint.Submission.AsItCame.OccurredDay);
        Assert.Null(complaint.Submission.AsItCame.Representative);
        Assert.False(complaint.Danger);
    }

    [Fact]
    public async Task Code_3_7_The_page_after_sending_has_reference_code_dates_and_Ombudsman()
    {
        var page = await PublicForm.SendShortestAsync(_portal.Anybody());

        PageAssert.Is("We have your complaint", page);
        Assert.Contains("CP-2026-00001", page.Text, StringComparison.Ordinal);
        Assert.Contains("By Monday 8 June 2026 we write to you", page.Text, StringComparison.Ordinal);
        Assert.Contains("0300 111 3000", page.Text, StringComparison.Ordinal);
        Assert.Contains("Making a complaint never affects the services you get from us.", page.Text, StringComparison.Ordinal);
        var complaint = await _portal.TheOnlyComplaintAsync();
        Assert.True(AccessCode.Matches(complaint.Reference, CodeOn(page)!, complaint.AccessCodeHash));
    }

    [Fact]
    public async Task PCC_8c_Danger_shows_emergency_lines_on_the_next_page_and_alerts_on_sending()
    {
        var visitor = _portal.Anybody();
        var page = await (await PublicForm.StartAsync(visitor)).Choose("Yes").PressAsync("Continue");

        PageAssert.Is("Get help now", page);
        Assert.Contains("999", page.Links);
        Assert.Contains("01632 960 111", page.Links);
        await page.PressAsync("Continue");
        page = await PublicFormAfterDangerAsync(visitor);
        page = await page.PressAsync("Send my complaint");
        Assert.Contains("999", page.Links);
        var alerts = await _portal.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(mail => mail.Kind == IntakeMail.DangerKind).Select(mail => mail.To).ToListAsync());
        Assert.Equal(3, alerts.Count);
        Assert.Contains("building.safety@landlord.example", alerts);
        Assert.True((await _portal.TheOnlyComplaintAsync()).Danger);
    }

    [Fact]
    public async Task An_answer_is_changed_from_the_check_page_and_leads_back_to_it()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var page = await visitor.GetAsync("/complain/check");
        page = await page.FollowAsync("Change what went wrong");
        Assert.Equal(PublicForm.What, page.ValueOf("What went wrong?"));
        page = await page.Fill("What went wrong?", "It leaks.").PressAsync("Continue");
        PageAssert.Is("Check your answers before you send them", page);
        Assert.Contains("It leaks.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_can_be_changed_from_the_check_page()
    {
        var visitor = _portal.Anybody();
        var page = await PublicForm.ShortestAsync(visitor);
        foreach (var link in page.Links.Where(link => link.StartsWith("Change", StringComparison.Ordinal)).Distinct())
        {
            var opened = await page.FollowAsync(link);
            Assert.Equal(System.Net.HttpStatusCode.OK, opened.Status);
            PageAssert.Is("Check your answers before you send them", await opened.PressAsync("Continue"));
        }
    }

    [Fact]
    public async Task A_change_that_asks_something_new_asks_it_before_sending()
    {
        var visitor = _portal.Anybody();
        var page = await (await PublicForm.ShortestAsync(visitor)).FollowAsync("Change who the complaint is for");
        page = await page.Choose("Somebody else").PressAsync("Continue");
        PageAssert.Is("Your own details", page);
        Assert.Equal(0, await _portal.ComplaintsAsync());
    }

    [Fact]
    public async Task PCC_5d_The_page_before_sending_says_who_can_see_it()
    {
        var page = await PublicForm.ShortestAsync(_portal.Anybody());
        Assert.Contains("Who can see this", page.Document.QuerySelectorAll("h2").Select(heading => heading.Said()));
        Assert.Contains("How we use what you tell us", page.Links);
    }

    [Fact]
    public async Task Somebody_without_answers_gets_a_page_that_helps()
    {
        var page = await _portal.Anybody().GetAsync("/complain/check");
        PageAssert.Is("We cannot find your answers", page);
        Assert.Contains("01632 960 100", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_can_be_deleted_at_once_with_their_files()
    {
        var visitor = _portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var files = await visitor.GetAsync("/complain/files");
        await files.Attach("Choose files", "mould.png", Photograph).PressAsync("Add these files");

        var page = await (await visitor.GetAsync("/complain/what-happened")).FollowAsync("Delete my answers now");
        page = await page.PressAsync("Delete my answers");

        PageAssert.Says("Your answers and files have been deleted.", page);
        PageAssert.Is("We cannot find your answers", await visitor.GetAsync("/complain/what-happened"));
        Assert.Equal(0, await _portal.InDatabaseAsync(context => context.Set<StoredFile>().CountAsync()));
        Assert.Equal(0, await _portal.InDatabaseAsync(context => context.Set<ComplaintsPortal.Infrastructure.Data.Drafts.PublicDraft>().CountAsync()));
    }

    [Fact]
    public async Task A_form_that_was_begun_is_offered_again()
    {
        var visitor = _portal.Anybody();
        await (await PublicForm.StartAsync(visitor)).Choose("No").PressAsync("Continue");
        var page = PageAssert.Is("You have begun a complaint", await visitor.GetAsync("/complain"));
        PageAssert.Is("What went wrong?", await page.FollowAsync("Go on with it"));
    }

    /// <summary>What helps browsers and phones fill a form in (WCAG 1.3.5), on the pages that ask for it.</summary>
    [Theory]
    [InlineData("about", "Your full name", "autocomplete", "name")]
    [InlineData("home", "Address line 1", "autocomplete", "address-line1")]
    [InlineData("home", "Postcode (optional)", "autocomplete", "postal-code")]
    [InlineData("contact", "Your email address (optional)", "autocomplete", "email")]
    [InlineData("contact", "Your email address (optional)", "type", "email")]
    [InlineData("contact", "Your telephone number (optional)", "autocomplete", "tel")]
    [InlineData("contact", "Your telephone number (optional)", "inputmode", "tel")]
    [InlineData("what-happened", "What went wrong?", "spellcheck", "true")]
    public async Task Fields_say_what_they_are_for(string step, string label, string attribute, string value)
    {
        var visitor = _portal.Anybody();
        await (await PublicForm.StartAsync(visitor)).Choose("No").PressAsync("Continue");
        var page = await visitor.GetAsync($"/complain/{step}");
        var id = page.Document.QuerySelectorAll("label").Single(one => one.Said() == label).GetAttribute("for")!;
        Assert.Equal(value, page.Document.GetElementById(id)!.GetAttribute(attribute));
    }

    internal static string? CodeOn(Page page) => page.Document.QuerySelector(".portal-code")?.Said();

    private static async Task<Page> PublicFormAfterDangerAsync(Visitor visitor)
    {
        var page = await (await visitor.GetAsync("/complain/what-happened")).Fill("What went wrong?", PublicForm.What).PressAsync("Continue");
        page = await page.PressAsync("Continue");
        page = await page.PressAsync("Continue");
        page = await page.PressAsync("Continue");
        page = await page.Choose("Myself, or my household").PressAsync("Continue");
        page = await page.Fill("Your full name", "Amina Yusuf").PressAsync("Continue");
        page = await page.Fill("Address line 1", "Flat 4, 12 Harbour Row").PressAsync("Continue");
        page = await page.Choose("Post").PressAsync("Continue");
        page = await page.Choose("To the home address").PressAsync("Continue");
        return await page.PressAsync("Continue");
    }
}
