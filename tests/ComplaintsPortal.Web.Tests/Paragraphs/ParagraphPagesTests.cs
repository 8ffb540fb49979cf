using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Paragraphs;

/// <summary>Standard paragraphs: approved by the lead, put into a draft with their source, and what is said of expired ones.</summary>
[Trait("Clause", "PCC-9a")]
public sealed class ParagraphPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Until = "Until when can it be used?";

    private DateOnly Today => LondonTime.Today(factory.Clock);

    [Fact]
    public async Task The_lead_approves_revises_and_withdraws_and_others_read()
    {
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync("/staff/paragraphs/add")).FillDate(Until, Today).PressAsync("Approve it");
        PageAssert.Error("Title", "Give it a title", page);
        PageAssert.Error("Text", "Write the paragraph", page);
        page = await page.Fill("Title", "Damp").Fill("Text", "We are sorry.").PressAsync("Approve it");
        PageAssert.Error(Until, "Give a day after today, until which it can be used.", page);
        page = await page.FillDate(Until, Today.AddDays(731)).PressAsync("Approve it");
        PageAssert.Error(Until, "Look at it again within two years: give an earlier day.", page);
        page = await page.FillDate(Until, Today.AddDays(300)).PressAsync("Approve it");
        Assert.Contains(".1 is approved until", page.Banner, StringComparison.Ordinal);

        page = await (await page.FollowAsync("Damp")).Fill("Text", "We are very sorry.").PressAsync("Approve as the next version");
        Assert.Contains(".2 is approved until", page.Banner, StringComparison.Ordinal);
        page = await page.FollowAsync("Damp");
        Assert.Contains("was replaced by a later version", page.Text, StringComparison.Ordinal);
        PageAssert.Error("Why?", "Say why it is used no more", await page.PressAsync("Withdraw it"));
        var manager = await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync(page.Address);
        Assert.Contains("We are very sorry.", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdraw it", manager.Text, StringComparison.Ordinal);
        page = await page.Fill("Why?", "It promised too much.").PressAsync("Withdraw it");
        Assert.DoesNotContain("We are very sorry.", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync("/staff/paragraphs/add")).Status);
        Assert.Equal(404, (int)(await lead.GetAsync("/staff/paragraphs/99")).Status);
    }

    [Fact]
    public async Task Put_into_a_draft_it_keeps_its_source_and_nothing_typed_is_lost()
    {
        var number = await AddAsync("Sorry for the wait", "We are sorry that you waited.");
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Find());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);

        var page = await (await manager.GetAsync($"/cases/{reference}/draft")).Fill("What we did to investigate", "We read the diary.").PressAsync("Put it in and save the draft");
        PageAssert.Error("Which one?", "Choose a standard paragraph", page);
        PageAssert.Error("Where does it go?", "Choose where it goes", page);
        Assert.Equal("We read the diary.", page.ValueOf("What we did to investigate"));
        page = await page.Pick("Which one?", $"Sorry for the wait ({number}.1)").Pick("Where does it go?", "what went wrong, and our apology").Fill("What went wrong, and our apology", "Nobody came.").PressAsync("Put it in and save the draft");

        Assert.Contains($"Standard paragraph {number}.1 is in the draft", page.Banner, StringComparison.Ordinal);
        Assert.Equal("Nobody came.\n\nWe are sorry that you waited.", (await factory.ReadCaseAsync(reference)).StageOne.Draft.WhatWentWrong);
        Assert.Equal("We read the diary.", page.ValueOf("What we did to investigate"));
        Assert.Equal((number, 1), (Assert.Single(await factory.EventsAsync<ParagraphInserted>(reference)).Number, 1));
        Assert.Equal(1, await factory.InDatabaseAsync(context => context.Set<ParagraphUse>().CountAsync(u => u.Number == number && u.Revision == 1)));
        Assert.DoesNotContain("Its words still stand", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_one_cannot_be_put_in_and_a_letter_that_has_one_warns_until_its_words_are_gone()
    {
        var number = await AddAsync("Short lived", "We visit within a week.");
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Find());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var stale = await manager.GetAsync($"/cases/{reference}/draft");
        await stale.Pick("Which one?", $"Short lived ({number}.1)").Pick("Where does it go?", "what we change").PressAsync("Put it in and save the draft");
        await factory.InDatabaseAsync(async context =>
        {
            var one = await context.Set<StandardParagraph>().SingleAsync(p => p.Number == number);
            one.Withdraw("It was wrong.", new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });

        var page = await manager.GetAsync($"/cases/{reference}/draft");
        Assert.Contains($"Standard paragraph {number}.1 was withdrawn on Wednesday 4 March 2026: It was wrong. Its words still stand under “what we change”.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Short lived ({number}.1)", page.Text, StringComparison.Ordinal);
        var other = await factory.AddCaseAsync(c => c.Acknowledged().Find());
        var again = await (await manager.GetAsync($"/cases/{other}/draft")).PressAsync("Save the draft");
        if (again.Document.QuerySelector("select[name='Form.Paragraph']") is { } select)
        {
            var option = select.Owner!.CreateElement("option");
            option.SetAttribute("value", $"{number}.1");
            option.TextContent = "Old";
            select.Append(option);
            again = await again.Pick("Which one?", "Old").Pick("Where does it go?", "what we change").PressAsync("Put it in and save the draft");
            Assert.Contains(again.Errors, sentence => sentence.Contains("was withdrawn on", StringComparison.Ordinal));
            Assert.Empty(await factory.EventsAsync<ParagraphInserted>(other));
        }

        page = await page.Fill("What we change because of this complaint", "We visit sooner.").PressAsync("Save the draft");
        Assert.DoesNotContain("Its words still stand", page.Text, StringComparison.Ordinal);
    }

    private Task<int> AddAsync(string title, string text) => factory.InDatabaseAsync(async context =>
    {
        var act = new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow);
        var number = (await context.Set<StandardParagraph>().MaxAsync(p => (int?)p.Number) ?? 0) + 1;
        context.Add(StandardParagraph.Approve(number, new ParagraphText("", title, text, Today.AddDays(100)), act));
        await context.SaveChangesAsync();
        return number;
    });
}
