using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>What a complainant says on the tracking page reaches somebody: by email, on their first page and on every page of the case, until something is done.</summary>
public sealed class TheirWordsTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    private const string Flag = "They wrote to us";

    [Theory]
    [InlineData("message", "acknowledged")]
    [InlineData("file", "acknowledged")]
    [InlineData("definition", "acknowledged")]
    [InlineData("reply", "")]
    public async Task Whoever_deals_with_it_is_told_once_by_email(string what, string state)
    {
        var reference = await site.AddTrackedAsync(state.Length > 0 ? TrackedCases.To(state) : PublicForms.ToReply);
        await SendAsync(await site.FollowerAsync(reference), what);

        var mail = Assert.Single(await MailsAsync(reference));
        Assert.Equal((TestStaff.Of(StaffRole.InvestigatingManager).Email, $"A reply came for complaint {reference}"), (mail.To, mail.Subject));
        Assert.DoesNotContain("Nobody came", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recorded")]
    [InlineData("closed")]
    public async Task While_nobody_deals_with_it_the_leads_are_told(string state)
    {
        var reference = await site.AddTrackedAsync(TrackedCases.To(state));
        await SendAsync(await site.FollowerAsync(reference), "message");
        Assert.Equal(new[] { TestStaff.Of(StaffRole.ComplaintsLead).Email, TestStaff.Another(StaffRole.ComplaintsLead).Email }.Order(), (await MailsAsync(reference)).Select(mail => mail.To).Order());
    }

    [Fact]
    public async Task To_ask_for_stage_two_is_a_task_of_its_own_and_no_news()
    {
        var reference = await site.AddTrackedAsync(TrackedCases.To("responded"));
        await (await (await site.FollowerAsync(reference)).GetAsync("/track/complaint/stage-two")).PressAsync("Ask for stage two");
        Assert.Empty(await MailsAsync(reference));
    }

    [Fact]
    public async Task To_agree_to_the_definition_is_no_news_and_a_correction_is()
    {
        var reference = await site.AddTrackedAsync(TrackedCases.To("acknowledged"));
        var follower = await site.FollowerAsync(reference);
        await (await follower.GetAsync("/track/complaint/definition")).Choose("Yes, this is right").PressAsync("Send");
        var manager = await site.SignedInAsync(StaffRole.InvestigatingManager);
        Assert.Empty(await MailsAsync(reference));
        Assert.DoesNotContain(Flag, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);

        await SendAsync(follower, "definition");
        Assert.Single(await MailsAsync(reference));
        Assert.Contains(Flag, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_on_their_first_page_and_on_the_case_until_somebody_does_something()
    {
        var reference = await site.AddTrackedAsync(TrackedCases.To("acknowledged"));
        var manager = await site.SignedInAsync(StaffRole.InvestigatingManager);
        await IsSilentAsync();

        await SendAsync(await site.FollowerAsync(reference), "message");
        var today = await manager.GetAsync("/staff");
        Assert.Contains(Flag, today.Text, StringComparison.Ordinal);
        Assert.Contains($"{reference}, {Words.Moment(site.Clock.UtcNow)}. Nobody has done anything on it since.", today.Text, StringComparison.Ordinal);
        var open = await manager.GetAsync($"/cases/{reference}");
        Assert.Contains($"{Flag} {Words.Moment(site.Clock.UtcNow)}. Nobody has done anything on the complaint since.", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference.ToString(), (await (await site.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync("/staff")).Text, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.MeanwhileAsync(reference, CaseSetUp.Staff.Manager, (complaint, act) => complaint.RecordContact(new ContactNote(act.On, Direction.FromUs, "telephone", "Amina Yusuf", "Rang her."), act));
        await IsSilentAsync();

        async Task IsSilentAsync()
        {
            Assert.DoesNotContain($"{reference}, ", (await manager.GetAsync("/staff")).Text.Split("Waiting for you")[0], StringComparison.Ordinal);
            Assert.DoesNotContain(Flag, (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_lead_sees_it_while_nobody_deals_with_the_complaint()
    {
        var reference = await site.AddTrackedAsync(c => c.Do((complaint, act) => complaint.AskClarification("Which room is it?", c.Rules, act)).Send(LetterKind.Clarification));
        await SendAsync(await site.FollowerAsync(reference), "answer");
        Assert.Contains($"{reference}, {Words.Moment(site.Clock.UtcNow)}. Nobody has done anything on it since.", (await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff")).Text, StringComparison.Ordinal);
    }

    private static async Task SendAsync(Visitor visitor, string what)
    {
        var page = await visitor.GetAsync($"/track/complaint/{(what is "file" or "answer" ? "message" : what)}");
        page = what switch
        {
            "message" => page.Fill("Message", "Nobody came."),
            "answer" => page.Fill("Your answer", "Nobody came."),
            "file" => page.Attach("Photographs or files (optional)", "mould.png", SampleFiles.Png),
            "definition" => page.Choose("No, something is wrong or missing").Fill("What is wrong or missing?", "Nobody came."),
            _ => page.Fill("Your answer", "Nobody came."),
        };
        Assert.Equal("/track/complaint", (await page.PressAsync("Send")).Address);
    }

    private Task<List<OutboxMessage>> MailsAsync(ComplaintReference reference) => site.InDatabaseAsync(context =>
        context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == ReplyMail.Kind && mail.Subject.EndsWith(reference.ToString())).ToListAsync());
}
