using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>The complainant says on the tracking page whether what we promised was done (Code 7.3).</summary>
[Trait("Clause", "Code 7.3, LHP-58")]
public sealed class TrackRemedyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Page = "/track/complaint/remedies/1";

    [Fact]
    public async Task Done_is_confirmed_once_and_said_on_both_sides()
    {
        var (reference, visitor) = await FollowAsync(done: true);
        var page = await visitor.GetAsync(Page);
        PageAssert.Is("Was this done?", page);
        PageAssert.Error("Was it done?", "Select whether it was done", await page.PressAsync("Send"));
        var stale = await visitor.GetAsync(Page);
        page = await page.Choose("Yes, it was done").PressAsync("Send");

        PageAssert.Says("Thank you. We have noted that it is done.", page);
        Assert.Contains("You told us so on", page.Text, StringComparison.Ordinal);
        Assert.Equal(portal.Clock.Today, (await portal.ReadCaseAsync(reference)).Remedies[0].ConfirmedDay);
        page = await stale.Choose("No, it was not done, or not well").Fill("What is not done?", "Still wet.").PressAsync("Send");
        Assert.Contains("This has been answered already", page.Banner, StringComparison.Ordinal);
        Assert.Empty(await portal.EventsAsync<RemedyDisputed>(reference));
    }

    [Fact]
    public async Task Not_done_is_owed_again_opens_the_complaint_and_tells_who_sees_to_it()
    {
        var (reference, visitor) = await FollowAsync(done: true, close: true);
        var page = await (await visitor.GetAsync(Page)).Choose("No, it was not done, or not well").PressAsync("Send");
        PageAssert.Error("What is not done?", "Tell us what is not done", page);
        page = await page.Fill("What is not done?", "The wall is <i>still</i> wet.").PressAsync("Send");

        Assert.Contains("Whoever sees to it has been told.", page.Banner, StringComparison.Ordinal);
        var complaint = await portal.ReadCaseAsync(reference);
        Assert.Equal((RemedyState.Promised, CaseTask.CompleteActions, (DateOnly?)null), (complaint.Remedies[0].State, complaint.NextTask, complaint.ClosedDay));
        Assert.Equal("The wall is <i>still</i> wet.", Assert.Single(await portal.EventsAsync<RemedyDisputed>(reference)).InWords);
        var mails = await portal.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(m => m.Kind == RemedyDisputes.Kind && m.Subject.Contains(reference.ToString())).ToListAsync());
        Assert.Contains(mails, mail => mail.To == TestStaff.Of(StaffRole.ComplaintsLead).Email);
        Assert.Equal(mails.Count, mails.DistinctBy(mail => mail.To).Count());
        Assert.DoesNotContain("wet", mails[0].TextBody, StringComparison.Ordinal);
        var actions = await (await portal.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/actions?whose=all");
        Assert.Contains(reference.ToString(), actions.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_done_yet_or_is_nobodys_promise_cannot_be_answered()
    {
        var (_, visitor) = await FollowAsync(done: false);
        Assert.DoesNotContain("Tell us whether this was done", (await visitor.GetAsync("/track/complaint")).Text, StringComparison.Ordinal);
        Assert.Equal("/track/complaint", (await visitor.GetAsync(Page)).Address);
        Assert.Equal(404, (int)(await visitor.GetAsync("/track/complaint/remedies/99")).Status);
        Assert.Equal("/track", (await portal.Anybody().GetAsync(Page)).Address);
    }

    private async Task<(ComplaintReference Reference, Visitor Visitor)> FollowAsync(bool done, bool close = false)
    {
        var reference = await portal.AddTrackedAsync(c =>
        {
            TrackedCases.To("responded")(c);
            if (done)
            {
                c.CompleteRemedies();
            }

            if (close)
            {
                c.Close();
            }
        }, start: portal.Clock.UtcNow.AddDays(-40));
        return (reference, await portal.FollowerAsync(reference));
    }
}
