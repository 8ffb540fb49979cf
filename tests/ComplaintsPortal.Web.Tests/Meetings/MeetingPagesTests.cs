using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Meetings;

/// <summary>Meetings and calls on their pages. Today is Wednesday 4 March 2026.</summary>
[Trait("Clause", "Code 3.6, PCC-8a, PCC-9b")]
public sealed class MeetingPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string What = "What became of it?";

    private DateOnly Today => LondonTime.Today(factory.Clock);

    [Fact]
    public async Task Offered_with_company_arranged_seen_on_the_case_held_and_in_the_correspondence()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);

        var page = await (await manager.GetAsync($"/cases/{reference}/meetings")).PressAsync("Save");
        PageAssert.Error("What was offered?", "Choose what was offered", page);
        PageAssert.Error("What is it for?", "Say what it is for", page);
        PageAssert.Error("Did you tell them that somebody can come with them?", "Say whether you told them that somebody can come with them (Code 3.6)", page);
        page = await page.Choose("Visit at their home").Fill("What is it for?", "To hear her side.").Choose("Not yet").FillDate("On which day was it offered?", Today.AddDays(1)).PressAsync("Save");
        PageAssert.Error("On which day was it offered?", "The day on which it was offered must be today or in the past", page);
        page = await page.FillDate("On which day was it offered?", Today).PressAsync("Save");
        Assert.Contains("Not offered yet: tell them before the meeting", page.Text, StringComparison.Ordinal);

        page = await page.PressAsync("Save");
        PageAssert.Error(What, "Choose what became of it", page);
        page = await page.Choose("It is arranged", What).FillDate("When is it?", Today).Fill("At what time is it?", "9:00").PressAsync("Save");
        Assert.Contains("The meeting must be in the future", page.Errors);
        page = await page.FillDate("When is it?", Today.AddDays(2)).Fill("At what time is it?", "14:30").Fill("Who comes with them?", "Leila, her sister").PressAsync("Save");
        Assert.Contains("Friday 6 March 2026 at 14:30", page.Text, StringComparison.Ordinal);
        Assert.Contains("Leila, her sister", page.Text, StringComparison.Ordinal);
        Assert.Contains("To be held on Friday 6 March 2026 at 14:30.", (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);

        factory.Clock.Advance(TimeSpan.FromDays(3));
        manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        Assert.Contains("Write down what became of it.", (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        page = await (await manager.GetAsync($"/cases/{reference}/meetings/1")).Choose("It was held", What).PressAsync("Save");
        PageAssert.Error("Who was there?", "Say who was there", page);
        PageAssert.Error("What was said?", "Write down what was said", page);
        page = await page.Fill("Who was there?", "Amina Yusuf and Leila").Fill("What was said?", "The wall is wet <b>again</b>.").Fill("What was agreed? (optional)", "We come on Monday.").PressAsync("Save");
        PageAssert.Error("Who agreed it?", "Say who agreed it", page);
        page = await page.Fill("Who agreed it?", "Amina Yusuf").Fill("At what time was it?", "14:40").FillDate("When was it?", Today.AddDays(-1)).PressAsync("Save");

        Assert.Contains("with the correspondence", page.Banner, StringComparison.Ordinal);
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal("The wall is wet <b>again</b>.", complaint.Contacts[^1].Text);
        Assert.DoesNotContain("Write down what became of it.", (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        page = await manager.GetAsync($"/cases/{reference}/meetings/1");
        Assert.Contains("Agreed by Amina Yusuf", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What became of it?", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_held_with_the_reason_once()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        await factory.InDatabaseAsync(async context =>
        {
            var complaint = await context.Set<Complaint>().SingleAsync(c => c.Reference == reference);
            context.Add(Meeting.Offer(complaint, 1, new MeetingOffer(MeetingKind.Telephone, Today, "To explain.", true), new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var stale = await lead.GetAsync($"/cases/{reference}/meetings/1");
        var page = await (await lead.GetAsync($"/cases/{reference}/meetings/1")).Choose("It was not held", What).PressAsync("Save");
        PageAssert.Error("Why not?", "Say why it was not held", page);
        page = await page.Fill("Why not?", "She did not want it.").PressAsync("Save");
        Assert.Contains("Not held", page.Text, StringComparison.Ordinal);
        PageAssert.Conflict("that it was not held.", await stale.Choose("It was not held", What).Fill("Why not?", "Late.").PressAsync("Save"));
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{reference}/meetings/2")).Status);
        Assert.Equal(404, (int)(await (await factory.SignedInAsync(TestStaff.Another(StaffRole.SeniorReviewer))).GetAsync($"/cases/{reference}/meetings")).Status);
    }
}
