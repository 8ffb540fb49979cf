using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Complain;

/// <summary>What people type by mistake or in anger: a plain sentence beside the field, and everything typed still there.</summary>
public sealed class BadInputTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private readonly Visitor _visitor = portal.Anybody();

    [Theory]
    [InlineData("danger", "Is anyone in danger now?", "Select yes if anyone is in danger now")]
    [InlineData("what-happened", "What went wrong?", "Tell us what went wrong")]
    [InlineData("for-whom", "Who are you complaining for?", "Select who you are complaining for")]
    [InlineData("representative", "Your full name", "Enter your name")]
    [InlineData("representative", "How you know them", "Say how you know them, for example as a friend, relative, advocate or councillor")]
    [InlineData("representative", "Have they agreed that you act for them?", "Select whether they have agreed that you act for them")]
    [InlineData("about", "Your full name", "Enter a name")]
    [InlineData("home", "Address line 1", "Enter the first line of the address")]
    [InlineData("contact", "Which way do you like best?", "Select email, telephone or post")]
    [InlineData("letters", "Where should we send letters?", "Select where we should send letters")]
    public async Task A_required_answer_is_asked_for_beside_its_field(string step, string label, string sentence)
    {
        var page = await OpenAsync(step);
        PageAssert.Error(label, sentence, await page.PressAsync("Continue"));
    }

    [Theory]
    [InlineData("email", "Email", "Your email address (optional)", "Enter an email address, or choose another way")]
    [InlineData("telephone", "Telephone", "Your telephone number (optional)", "Enter a telephone number, or choose another way")]
    public async Task The_way_that_is_liked_best_needs_its_number_or_address(string _, string way, string label, string sentence)
    {
        var page = await OpenAsync("contact");
        PageAssert.Error(label, sentence, await page.Choose(way).PressAsync("Continue"));
    }

    [Theory]
    [InlineData("Your email address (optional)", "amina", "Enter an email address in the correct format, such as name@example.com")]
    [InlineData("Your email address (optional)", "amina@home", "Enter an email address in the correct format, such as name@example.com")]
    [InlineData("Your email address (optional)", "a@b.example, c@d.example", "Enter an email address in the correct format, such as name@example.com")]
    [InlineData("Your telephone number (optional)", "ring me", "Enter a telephone number, such as 01632 960 001 or 07700 900 982")]
    public async Task What_cannot_be_an_address_or_number_is_kept_and_asked_about(string label, string typed, string sentence)
    {
        var page = await OpenAsync("contact");
        page = await page.Fill(label, typed).Fill("Times to call, or not to call (optional)", "evenings").Choose("Post").PressAsync("Continue");
        PageAssert.Error(label, sentence, page);
        Assert.Equal(typed, page.ValueOf(label));
        Assert.Equal("evenings", page.ValueOf("Times to call, or not to call (optional)"));
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_taken_and_one_more_gets_a_sentence_and_stays()
    {
        var page = await OpenAsync("what-happened");
        var tooLong = new string('x', 100_001);
        page = await page.Fill("What went wrong?", tooLong).PressAsync("Continue");
        PageAssert.Error("What went wrong?", "What went wrong must be 100,000 characters or fewer. You have used 100,001", page);
        Assert.Equal(tooLong, page.ValueOf("What went wrong?"));

        PageAssert.Is("When did it happen?", await page.Fill("What went wrong?", tooLong[1..]).PressAsync("Continue"));
        Assert.Equal(tooLong[1..], (await _visitor.GetAsync("/complain/what-happened")).ValueOf("What went wrong?"));
    }

    public static TheoryData<string, string, int, string> TooLong => new()
    {
        { "emergency", "What is the danger? (optional)", Limits.Words, "What the danger is" },
        { "when", "In your own words (optional)", Limits.Words, "When it happened" },
        { "outcome", "What would put it right? (optional)", Limits.Words, "What would put it right" },
        { "representative", "Your full name", Limits.Name, "Your name" },
        { "representative", "How you know them", Limits.Line, "How you know them" },
        { "representative", "Your telephone number (optional)", Limits.Telephone, "Your telephone number" },
        { "representative", "Your email address (optional)", Limits.Email, "Your email address" },
        { "about", "Your full name", Limits.Name, "The name" },
        { "home", "Address line 1", Limits.AddressLine, "The first line" },
        { "home", "Address line 2 (optional)", Limits.AddressLine, "The second line" },
        { "home", "Town or city (optional)", Limits.AddressLine, "The town or city" },
        { "home", "Postcode (optional)", Limits.Postcode, "The postcode" },
        { "contact", "Your email address (optional)", Limits.Email, "The email address" },
        { "contact", "Your telephone number (optional)", Limits.Telephone, "The telephone number" },
        { "contact", "Times to call, or not to call (optional)", Limits.Line, "The times" },
        { "letters", "Address line 1", Limits.AddressLine, "The first line" },
        { "help", "What would help you? (optional)", Limits.Words, "What you need" },
    };

    /// <summary>Every box of the form: as long as it may be, and one more, which stays where it was typed.</summary>
    [Theory, MemberData(nameof(TooLong))]
    public async Task What_is_too_long_gets_a_sentence_and_stays(string step, string label, int limit, string what)
    {
        var page = await OpenAsync(step);
        if (step == "letters")
        {
            page.Choose("To another address");
        }

        var typed = new string('1', limit + 1);
        page = await page.Fill(label, typed).PressAsync("Continue");
        PageAssert.Error(label, string.Create(System.Globalization.CultureInfo.GetCultureInfo("en-GB"), $"{what} must be {limit:N0} characters or fewer. You have used {limit + 1:N0}"), page);
        Assert.Equal(typed, page.ValueOf(label));

        page = await page.Fill(label, typed[1..]).PressAsync("Continue");
        Assert.DoesNotContain(page.Errors, sentence => sentence.StartsWith($"{what} must be", StringComparison.Ordinal));
    }

    /// <summary>Answers that no page offers: the question is asked again, and nothing of them is kept as an answer.</summary>
    [Theory]
    [InlineData("danger", "Answer", "Is anyone in danger now?", "Select yes if anyone is in danger now")]
    [InlineData("for-whom", "Answer", "Who are you complaining for?", "Select who you are complaining for")]
    [InlineData("contact", "Preferred", "Which way do you like best?", "Select email, telephone or post")]
    [InlineData("letters", "Where", "Where should we send letters?", "Select where we should send letters")]
    [InlineData("help", "Format", "How should our letters look? (optional)", "Select how our letters should look")]
    public async Task An_answer_that_was_never_offered_is_asked_for_again(string step, string field, string legend, string sentence)
    {
        await OpenAsync(step);
        foreach (var made in new[] { "99", "pigeon", "0" })
        {
            var page = await _visitor.GetAsync($"/complain/{step}");
            var radio = page.Document.QuerySelector($"input[type=radio][name={field}]")!;
            radio.SetAttribute("value", made);
            page.Choose(page.Document.QuerySelector($"label[for={radio.Id}]")!.Said());
            PageAssert.Error(legend, sentence, await page.PressAsync("Continue"));
        }
    }

    [Theory]
    [InlineData("null\0byte, bell\a and escape\u001b", "nullbyte, bell and escape")]
    [InlineData("  spaces around  ", "spaces around")]
    [InlineData("line\r\nend", "line\nend")]
    [InlineData("<script>alert('x')</script>", "<script>alert('x')</script>")]
    [InlineData("محمد علي قال «لا»", "محمد علي قال «لا»")]
    [InlineData("mould 🏠👩‍👧‍👦 again", "mould 🏠👩‍👧‍👦 again")]
    [InlineData("O'Brien’s “kitchen” & D&eacute;cor", "O'Brien’s “kitchen” & D&eacute;cor")]
    [InlineData("'; DROP TABLE Complaints; --", "'; DROP TABLE Complaints; --")]
    [InlineData("{{reference}} **bold** {0}", "{{reference}} **bold** {0}")]
    public async Task Words_are_kept_as_they_were_meant_and_shown_as_words(string typed, string kept)
    {
        var visitor = portal.Anybody();
        var page = await PublicForm.ShortestAsync(visitor, typed, typed.ReplaceLineEndings(" ").Trim());
        Assert.Equal(kept, page.Document.QuerySelectorAll("dt").First(one => one.Said() == "What went wrong").NextElementSibling!.TextContent.ReplaceLineEndings("\n"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));

        PageAssert.Is("We have your complaint", await page.PressAsync("Send my complaint"));
        var reference = ComplaintReference.Parse((await visitor.GetAsync("/complain/sent")).Document.QuerySelector("main strong")!.TextContent, null);
        var complaint = await portal.InDatabaseAsync(context => context.FindComplaintAsync(reference));
        Assert.Equal(kept, complaint!.Submission.AsItCame.WhatHappened);
        Assert.True(complaint.Submission.IsIntact);
    }

    public static TheoryData<string, string, string, string> OddDates => new()
    {
        { "29", "2", "2027", "There is no 29 February 2027: that month has 28 days" },
        { "6", "13", "2025", "The month must be a number from 1 to 12, or its name, such as March" },
        { "soon", "x", "y", "The day must be a number from 1 to 31" },
        { "6", "10", "25", "The year must be four numbers, such as 2026" },
        { "6", "", "2025", "The date it happened must include a month" },
        { "6", "10", "2031", "This date is in the future" },
        { "1", "1", "1066", "This date is very long ago" },
    };

    /// <summary>The odd date is asked about once; then it goes through as it is.</summary>
    [Theory]
    [MemberData(nameof(OddDates))]
    public async Task Code_2_5_An_odd_date_gets_a_sentence_and_keeps_nobody_from_going_on(string day, string month, string year, string sentence)
    {
        const string legend = "The day it happened or began (optional)";
        var visitor = portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var page = await (await visitor.GetAsync("/complain/when?change")).Fill("In your own words (optional)", "since October").FillDate(legend, day, month, year).PressAsync("Continue");

        PageAssert.Error(legend, $"{sentence}. Change it, clear it, or press Continue again to leave it as it is", page);
        Assert.Equal((day, month, year), (page.ValueOf("Day", legend), page.ValueOf("Month", legend), page.ValueOf("Year", legend)));
        Assert.Equal("since October", page.ValueOf("In your own words (optional)"));

        page = await page.PressAsync("Continue");
        PageAssert.Is("Check your answers before you send them", page);
        page = await page.PressAsync("Send my complaint");
        PageAssert.Is("We have your complaint", page);
        var reference = ComplaintReference.Parse(page.Document.QuerySelector("main strong")!.TextContent, null);
        var submission = (await portal.InDatabaseAsync(context => context.FindComplaintAsync(reference)))!.Submission.AsItCame;
        Assert.StartsWith("since October", submission.WhenInWords, StringComparison.Ordinal);
        Assert.True(submission.OccurredDay is not null || submission.WhenInWords.Contains($"as typed: {day}/", StringComparison.Ordinal), submission.WhenInWords);
    }

    /// <summary>The other date is asked about in the same words.</summary>
    [Theory]
    [MemberData(nameof(OddDates))]
    public async Task Code_2_5_An_odd_day_of_knowing_is_asked_about_once(string day, string month, string year, string sentence)
    {
        const string legend = "The day you first knew about it (optional)";
        var page = await (await OpenAsync("when")).FillDate(legend, day, month, year).PressAsync("Continue");
        PageAssert.Error(legend, $"{sentence.Replace("the date it happened", "the date you first knew", StringComparison.Ordinal).Replace("The date it happened", "The date you first knew", StringComparison.Ordinal)}. Change it, clear it, or press Continue again to leave it as it is", page);
        PageAssert.Is("What would put it right? (optional)", await page.PressAsync("Continue"));
    }

    [Theory]
    [InlineData("29", "2", "2024")]
    [InlineData("1", "1", "1950")]
    public async Task Code_2_5_A_leap_day_and_a_day_long_ago_are_dates_like_others(string day, string month, string year) => PageAssert.Is(
        "What would put it right? (optional)", await (await OpenAsync("when")).FillDate("The day it happened or began (optional)", day, month, year).PressAsync("Continue"));

    [Fact]
    public async Task Code_2_5_Another_odd_date_is_asked_about_again()
    {
        const string legend = "The day it happened or began (optional)";
        var page = await (await OpenAsync("when")).FillDate(legend, "29", "2", "2027").PressAsync("Continue");
        page = await page.FillDate(legend, "31", "4", "2026").PressAsync("Continue");
        PageAssert.Error(legend, "There is no 31 April 2026: that month has 30 days. Change it, clear it, or press Continue again to leave it as it is", page);
    }

    [Fact]
    public async Task An_odd_date_that_was_left_standing_does_not_keep_the_form_from_being_sent()
    {
        var visitor = portal.Anybody();
        await PublicForm.ShortestAsync(visitor);
        await (await visitor.GetAsync("/complain/when")).FillDate("The day you first knew about it (optional)", "31", "2", "2026").PressAsync("Continue");

        var page = await visitor.GetAsync("/complain/check");
        Assert.Contains("(Date first known, as typed: 31/2/2026)", page.Text, StringComparison.Ordinal);
        PageAssert.Is("We have your complaint", await page.PressAsync("Send my complaint"));
    }

    private async Task<Page> OpenAsync(string step)
    {
        var first = await PublicForm.StartAsync(_visitor);
        if (step == "danger")
        {
            return first;
        }

        await first.Choose("No").PressAsync("Continue");
        return await _visitor.GetAsync($"/complain/{step}");
    }
}
