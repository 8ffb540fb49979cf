using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Contributions;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Files;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.ContributionAnswer;
using ComplaintsPortal.Web.Features.Contributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Contributions;

/// <summary>Asking others for information, and their answer by a link. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 5.4")]
[Trait("Clause", "BRF-G7")]
public sealed partial class ContributionPagesTests
{
    private static readonly DateOnly Due = new(2026, 3, 10);

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field_and_nobody_is_asked()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var page = PageAssert.Is("Ask for information", await (await ManagerAsync(site)).GetAsync($"/cases/{reference}/contributions"));
        page = await page.PressAsync("Ask by email");
        PageAssert.Error("Name", AskFormValidator.NoName, page);
        PageAssert.Error("Email address", AskFormValidator.NoEmail, page);
        PageAssert.Error("What do you need to know?", AskFormValidator.NoQuestion, page);
        PageAssert.Error("By when?", "Enter the day by which you need it", page);

        page = await Filled(page, new DateOnly(2026, 3, 19)).Fill("Name", new string('x', 201)).Fill("Team or contractor", new string('x', 201)).Fill("Email address", "a@b.example, c@d.example").PressAsync("Ask by email");
        PageAssert.Error("Name", "The name must be 200 characters or fewer", page);
        PageAssert.Error("Team or contractor", "The team or contractor must be 200 characters or fewer", page);
        PageAssert.Error("Email address", AskFormValidator.NoEmail, page);
        page = await Filled(page, new DateOnly(2026, 3, 19)).PressAsync("Ask by email");
        PageAssert.Error("By when?", "The complainant is answered by Wednesday 18 March 2026. Ask for it by Wednesday 18 March 2026 at the latest.", page);
        PageAssert.Error("By when?", "The day must be today or in the future.", await Filled(page, new DateOnly(2026, 3, 3)).PressAsync("Ask by email"));
        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<Contribution>().CountAsync()));
        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    [Trait("Clause", "PCC-10")]
    public async Task They_answer_by_the_link_without_an_account_once_and_whoever_asked_is_told()
    {
        await using var site = await PortalFactory.StartAsync();
        var (reference, link) = await AskAsync(site);
        var mail = await MailAsync(site, ContributionMail.AskedKind);
        Assert.Equal(("fitter@contractor.example", $"We need information for complaint {reference} by 10 March 2026"), (mail.To, mail.Subject));
        Assert.DoesNotContain("When did you visit?", mail.TextBody, StringComparison.Ordinal);

        // A mail scanner opens the link, as often as it likes, and asks for it in every way that is no form.
        var before = (await site.ReadCaseAsync(reference)).Version;
        for (var time = 0; time < 3; time++)
        {
            PageAssert.Is("Information for a complaint", await site.Anybody().GetAsync(link));
            using var head = await site.Anybody().AskAsync(HttpMethod.Head, link);
            Assert.Equal(200, (int)head.StatusCode);
            using var bare = await site.Anybody().AskAsync(HttpMethod.Post, link, new FormUrlEncodedContent([new("Form.Answer", "x"), new("Form.By", "y")]));
            Assert.Equal(400, (int)bare.StatusCode);
        }

        Assert.Equal(before, (await site.ReadCaseAsync(reference)).Version);

        var page = await site.Anybody().GetAsync(link);
        Assert.Contains("When did you visit?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", page.Text, StringComparison.Ordinal);
        // They know of no restriction and no adjustment: whoever asked does (Code 5.10, 5.14).
        Assert.Contains($"Please do not write to or call the person who complained about this. If you have to see them for the work itself, ask {TestStaff.Of(StaffRole.InvestigatingManager).Name} first", page.Text, StringComparison.Ordinal);
        PageAssert.Error("Your name", AnswerFormValidator.NoName, await page.Fill("Your name", "").PressAsync("Send the answer"));
        PageAssert.Error("Your answer", AnswerFormValidator.NoAnswer, await page.PressAsync("Send the answer"));
        PageAssert.Error("Your answer", "Your answer must be 100,000 characters or fewer", await page.Fill("Your answer", new string('x', 100_001)).PressAsync("Send the answer"));
        page = await page.Fill("Your answer", "On 4 May <script>.").Fill("Your name", "G. Fitter").Attach("Files (optional)", "empty.pdf", []).PressAsync("Send the answer");
        PageAssert.Error("Files (optional)", "“empty.pdf” is empty. Check the file and choose it again.", page);
        page = await page.Attach("Files (optional)", "job.pdf", SampleFiles.Pdf).PressAsync("Send the answer");
        PageAssert.Says("Thank you. We have your answer.", PageAssert.Is("This has been answered", page));

        var complaint = await site.ReadCaseAsync(reference);
        Assert.Equal(("job.pdf", false, "G. Fitter"), (complaint.Files[^1].Name, complaint.Files[^1].FromComplainant, complaint.Files[^1].AddedBy));
        Assert.False((await site.EventsAsync<InformationReceived>(reference)).Single().Late);
        Assert.Contains(TestStaff.Of(StaffRole.InvestigatingManager).Email, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().Where(one => one.Subject.StartsWith("Information came")).Select(one => one.To).ToListAsync()));
        page = await (await ManagerAsync(site)).GetAsync($"/cases/{reference}/contributions");
        Assert.Contains("On 4 May <script>. (G. Fitter, 4 March 2026 at 10:00)", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/cases/{reference}/files/{complaint.Files[^1].Id}", page.Document.QuerySelectorAll("main a").Single(link => link.Said() == "job.pdf").GetAttribute("href"));
    }

    [Fact]
    public async Task The_link_ends_when_it_is_withdrawn_when_its_time_is_over_and_when_the_complaint_is_closed()
    {
        await using var site = await PortalFactory.StartAsync();
        PageAssert.NotFound(await site.Anybody().GetAsync($"{ContributionMail.Path}/0123456789abcdef"));

        var (reference, link) = await AskAsync(site);
        var open = await site.Anybody().GetAsync(link);
        var page = await (await (await ManagerAsync(site)).GetAsync($"/cases/{reference}/contributions")).FollowAsync("Not needed any more (request 1)");
        PageAssert.Error("Why is it not needed any more?", WithdrawFormValidator.NoReason, await page.PressAsync("Withdraw the request"));
        PageAssert.Says("The request is withdrawn. Its link does not work any more.", await page.Fill("Why is it not needed any more?", "We found it.").PressAsync("Withdraw the request"));
        Assert.Contains("not needed any more", (await site.Anybody().GetAsync(link)).Text, StringComparison.Ordinal);
        PageAssert.Conflict("This information is not needed any more.", await open.Fill("Your answer", "Late.").PressAsync("Send the answer"));
        PageAssert.Is("There is nothing to do here now", await (await ManagerAsync(site)).GetAsync($"/cases/{reference}/contributions/1/withdraw"));

        var (_, second) = await AskAsync(site);
        site.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Contains("This link worked until Tuesday 7 April 2026.", (await site.Anybody().GetAsync(second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_information_is_reminded_chased_and_escalated_once_each_and_every_link_works()
    {
        await using var site = await PortalFactory.StartAsync();
        var (reference, first) = await AskAsync(site);
        foreach (var (day, kind, mails) in new[] { (9, ContributionMail.RemindedKind, 1), (10, ContributionMail.RemindedKind, 1), (11, ContributionMail.LateKind, 2), (12, ContributionMail.LateKind, 2), (13, ContributionMail.LateKind, 6), (16, ContributionMail.LateKind, 6), (17, ContributionMail.LateKind, 6) })
        {
            site.Clock.GoTo(new DateOnly(2026, 3, day));
            await ChaseAsync(site);
            await ChaseAsync(site);
            Assert.Equal((day, mails), (day, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Kind == kind))));
        }

        Assert.Equal([ContributionStep.Remind, ContributionStep.Chase, ContributionStep.Escalate], (await site.EventsAsync<InformationChased>(reference)).Select(one => one.Step));
        var row = await (await site.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/contributions");
        Assert.Contains($"{reference}, request 1", row.Text, StringComparison.Ordinal);
        Assert.Contains($"Gas Fitter Warm Homes Ltd, asked by {TestStaff.Of(StaffRole.InvestigatingManager).Name}", row.Text, StringComparison.Ordinal);
        Assert.Contains("10 March 2026 Overdue lead told", row.Text, StringComparison.Ordinal);
        var latest = Link(await MailAsync(site, ContributionMail.LateKind));
        Assert.NotEqual(first, latest);
        PageAssert.Is("Information for a complaint", await site.Anybody().GetAsync(first));
        PageAssert.Is("Information for a complaint", await site.Anybody().GetAsync(latest));
        await (await site.Anybody().GetAsync(latest)).Fill("Your answer", "Sorry.").PressAsync("Send the answer");
        Assert.True((await site.EventsAsync<InformationReceived>(reference)).Single().Late);
        Assert.Contains("This has been answered", (await site.Anybody().GetAsync(first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_chased_once_no_answer_is_owed()
    {
        await using var site = await PortalFactory.StartAsync();
        var (withdrawn, _) = await AskAsync(site);
        await AskAsync(site);
        await site.MeanwhileAsync(withdrawn, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) => c.Withdraw(TestCase.AWithdrawal(act.Day), TestCase.Portsmouth, act));
        site.Clock.GoTo(new DateOnly(2026, 3, 17));

        Assert.Equal(1, await ChaseAsync(site));
        Assert.Empty(await site.EventsAsync<InformationChased>(withdrawn));
    }

    [Fact]
    public async Task A_chaser_that_is_killed_anywhere_or_runs_on_two_servers_sends_each_mail_once()
    {
        var database = new DyingDatabase();
        await using var site = await PortalFactory.StartAsync(one => DyingDatabase.In(one, database));
        await AskAsync(site);
        site.Clock.GoTo(new DateOnly(2026, 3, 11));
        var deaths = await database.KillAtEachPointAsync(() => ChaseAsync(site));
        await Task.WhenAll(ChaseAsync(site), ChaseAsync(site));
        Assert.InRange(deaths, 3, 60);
        Assert.Equal(2, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Kind == ContributionMail.LateKind)));
    }

    [Fact]
    public async Task Who_may_not_see_the_case_asks_nobody_and_finds_nothing_on_the_list()
    {
        await using var site = await PortalFactory.StartAsync();
        var (reference, _) = await AskAsync(site);
        var other = await site.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager));
        PageAssert.NotFound(await other.GetAsync($"/cases/{reference}/contributions"));
        Assert.Contains("Nothing is outstanding.", (await other.GetAsync("/staff/contributions")).Text, StringComparison.Ordinal);
    }

    private static async Task<(ComplaintReference Reference, string Link)> AskAsync(PortalFactory site)
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var page = await (await ManagerAsync(site)).GetAsync($"/cases/{reference}/contributions");
        PageAssert.Says("Gas Fitter is asked by email, and reminded and chased until the answer is here.", await Filled(page, Due).PressAsync("Ask by email"));
        return (reference, Link(await MailAsync(site, ContributionMail.AskedKind)));
    }

    private static Page Filled(Page page, DateOnly due) => page.Fill("Name", "Gas Fitter").Fill("Team or contractor", "Warm Homes Ltd").Fill("Email address", "fitter@contractor.example")
        .Fill("What do you need to know?", "When did you visit?").FillDate("By when?", due);

    /// <summary>The latest mail of a kind to the fitter.</summary>
    private static Task<OutboxMessage> MailAsync(PortalFactory site, string kind) => site.InDatabaseAsync(context =>
        context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == kind && mail.To == "fitter@contractor.example").OrderByDescending(mail => mail.Id).FirstAsync());

    private static string Link(OutboxMessage mail) => Address().Match(mail.TextBody).Value;

    private static Task<int> ChaseAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<ContributionDesk>().ChaseAsync(CancellationToken.None));

    private static Task<Visitor> ManagerAsync(PortalFactory site) => site.SignedInAsync(StaffRole.InvestigatingManager);

    [GeneratedRegex(ContributionMail.Path + "/[0-9a-f]+")]
    private static partial Regex Address();
}
