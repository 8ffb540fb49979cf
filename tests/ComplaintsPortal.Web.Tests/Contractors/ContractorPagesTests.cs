using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Contractors;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.CaseContractors;
using ComplaintsPortal.Web.Features.Contractors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Contractors;

/// <summary>The register, complaints about contractors, what they are told, and their figures. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "PCC-10")]
public sealed class ContractorPagesTests
{
    [Fact]
    public async Task The_lead_adds_and_changes_a_contractor_and_others_only_look()
    {
        await using var site = await PortalFactory.StartAsync();
        var manager = await site.SignedInAsync(StaffRole.InvestigatingManager);
        PageAssert.NotAllowed(await manager.GetAsync("/staff/contractors/new"));
        PageAssert.NotFound(await manager.GetAsync("/staff/contractors/4711"));
        PageAssert.NotAllowed(await (await site.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/contractors"));
        Assert.Contains("No contractor is in the register.", (await manager.GetAsync("/staff/contractors")).Text, StringComparison.Ordinal);

        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync("/staff/contractors")).FollowAsync("Add a contractor");
        page = await page.FillDate("First day of their work for us", "", "", "").PressAsync("Save");
        PageAssert.Error("Name", ContractorFormValidator.NoName, page);
        PageAssert.Error("Email address", ContractorFormValidator.NoEmail, page);
        PageAssert.Error("First day of their work for us", "Enter the first day", page);
        page = await page.Fill("Name", new string('x', 201)).Fill("What do they do for us?", new string('x', 501)).Fill("Who deals with complaints there? (optional)", new string('x', 201))
            .Fill("Telephone number (optional)", new string('1', 51)).Fill("Email address", "a@b.example\nBcc: c@d.example").FillDate("First day of their work for us", new DateOnly(2026, 3, 2)).FillDate("Last day (optional)", new DateOnly(2026, 3, 1)).PressAsync("Save");
        PageAssert.Error("Name", "The name must be 200 characters or fewer", page);
        PageAssert.Error("What do they do for us?", "What they do must be 500 characters or fewer", page);
        PageAssert.Error("Who deals with complaints there? (optional)", "The person must be 200 characters or fewer", page);
        PageAssert.Error("Telephone number (optional)", "The telephone number must be 50 characters or fewer", page);
        PageAssert.Error("Email address", ContractorFormValidator.NoEmail, page);
        PageAssert.Error("Last day (optional)", ContractorFormValidator.Backwards, page);
        page = await page.Fill("Name", "Warm Homes <Ltd>").Fill("What do they do for us?", "Gas").Fill("Who deals with complaints there? (optional)", "Marek").Fill("Email address", "gas@warm.example").Fill("Telephone number (optional)", "")
            .FillDate("Last day (optional)", "", "", "").PressAsync("Save");
        PageAssert.Says("Warm Homes <Ltd> is in the register.", PageAssert.Is("Warm Homes <Ltd>", page));
        page = await (await page.FollowAsync("Change it")).Fill("Name", "Warm Homes Ltd").PressAsync("Save");
        PageAssert.Says("The register is changed.", PageAssert.Is("Warm Homes Ltd", page));
        Assert.DoesNotContain("Change it", (await manager.GetAsync("/staff/contractors/1")).Links);
        PageAssert.NotFound(await lead.GetAsync("/staff/contractors/4711/change"));
    }

    [Fact]
    public async Task PCC_10_they_are_told_of_receipt_by_a_mail_that_names_nobody_and_it_is_on_the_timeline()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var manager = await site.SignedInAsync(StaffRole.InvestigatingManager);
        Assert.Contains("No contractor is in the register yet.", (await manager.GetAsync($"/cases/{reference}/contractors")).Text, StringComparison.Ordinal);
        var id = await RegisterAsync(site);
        var page = await manager.GetAsync($"/cases/{reference}/contractors");
        PageAssert.Error("Contractor", NameContractorFormValidator.Nobody, await page.PressAsync("Save"));
        PageAssert.Error("What do they have to do with it? (optional)", "What they have to do with it must be 100,000 characters or fewer", await page.Choose("Warm Homes Ltd").Fill("What do they have to do with it? (optional)", new string('x', 100_001)).PressAsync("Save"));
        Assert.Equal(0, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync()));

        page = await page.Choose("Warm Homes Ltd").Fill("What do they have to do with it? (optional)", "Amina says that they never came.").PressAsync("Save");
        PageAssert.Says("Noted. Warm Homes Ltd is told by email that we received it.", page);
        Assert.Contains("Every contractor in the register is named already.", page.Text, StringComparison.Ordinal);
        var mail = await site.InDatabaseAsync(context => context.Set<OutboxMessage>().SingleAsync());
        Assert.Equal(("gas@warm.example", ContractorMail.Kind), (mail.To, mail.Kind));
        Assert.Contains($"complaint {reference} was received", mail.Subject, StringComparison.Ordinal);
        var complaint = await site.ReadCaseAsync(reference);
        foreach (var secret in new[] { "Amina", complaint.Postcode, complaint.Home, "never came", complaint.Submission.AsItCame.WhatHappened })
        {
            Assert.DoesNotContain(secret, mail.Subject + mail.TextBody, StringComparison.OrdinalIgnoreCase);
        }

        var timeline = (await manager.GetAsync($"/cases/{reference}")).Text;
        Assert.Contains("It is about the contractor Warm Homes Ltd.", timeline, StringComparison.Ordinal);
        Assert.Contains("The contractor Warm Homes Ltd was told that we received it.", timeline, StringComparison.Ordinal);
        Assert.Contains("About a contractor", timeline, StringComparison.Ordinal);

        // The form sent twice names them once.
        var again = await site.InScopeAsync(async services =>
        {
            var complaintAgain = await site.ReadCaseAsync(reference);
            return await Assert.ThrowsAsync<IllegalActException>(() => services.GetRequiredService<ContractorDesk>().NameAsync(complaintAgain, id, [], "", CaseRules(services, complaintAgain), new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow), CancellationToken.None));
        });
        Assert.Equal("It is noted already that the complaint is about Warm Homes Ltd.", again.Message);
    }

    [Fact]
    public async Task What_they_tell_us_is_recorded_and_whoever_it_is_not_about_counts_no_more()
    {
        await using var site = await PortalFactory.StartAsync();
        var (reference, _) = await NamedAsync(site, c => c.Acknowledged());
        var manager = await site.SignedInAsync(StaffRole.InvestigatingManager);
        var page = PageAssert.Is("Warm Homes Ltd", await manager.GetAsync($"/cases/{reference}/contractors/1"));
        PageAssert.Error("What do you record?", ContractorPartFormValidator.NoChoice, await page.PressAsync("Save"));
        PageAssert.Error("Why?", ContractorPartFormValidator.NoReason, await page.Choose("It is not about them after all").PressAsync("Save"));
        page = await page.Choose("They told us something").FillDate("On which day?", new DateOnly(2026, 3, 5)).PressAsync("Save");
        PageAssert.Error("What did they tell us?", ContractorPartFormValidator.NoNotice, page);
        PageAssert.Error("On which day?", "The day on which they told us must be today or in the past", page);
        page = await page.Pick("What did they tell us?", "They received it").FillDate("On which day?", new DateOnly(2026, 3, 3)).Fill("What did they say? (optional)", "Log 17.").PressAsync("Save");
        PageAssert.Says("What they told us is recorded.", page);
        Assert.Contains("Told us on Tuesday 3 March 2026. Log 17.", page.Text, StringComparison.Ordinal);

        page = await (await manager.GetAsync($"/cases/{reference}/contractors/1")).Choose("It is not about them after all").Fill("Why?", "Our own team did it.").PressAsync("Save");
        PageAssert.Says("The complaint counts no more for Warm Homes Ltd, and they hear nothing more of it.", page);
        Assert.Contains("noted on 4 March 2026 at 10:00 that it is not about Warm Homes Ltd after all.", (await manager.GetAsync($"/cases/{reference}/contractors/1")).Text, StringComparison.Ordinal);
        PageAssert.NotFound(await manager.GetAsync($"/cases/{reference}/contractors/4711"));
        PageAssert.NotFound(await (await site.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync($"/cases/{reference}/contractors/1"));
        Assert.Contains("None within the last twelve months", (await manager.GetAsync("/staff/contractors/1")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await TellAsync(site));
    }

    [Fact]
    public async Task PCC_10_they_are_told_of_stage_two_and_of_the_end_once_whatever_is_killed_and_on_however_many_servers()
    {
        var database = new DyingDatabase();
        await using var site = await PortalFactory.StartAsync(one => DyingDatabase.In(one, database));
        var (reference, _) = await NamedAsync(site, c => c.Responded());
        await NamedAsync(site, c => c.Acknowledged());
        await EscalateAsync(site, reference);
        var deaths = await database.KillAtEachPointAsync(() => TellAsync(site));
        await Task.WhenAll(TellAsync(site), TellAsync(site));
        Assert.InRange(deaths, 3, 60);
        Assert.Equal([ContractorNotice.Receipt, ContractorNotice.Escalation], (await site.EventsAsync<ContractorTold>(reference)).Select(one => one.Notice));
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Subject.Contains("is at stage two"))));

        var (closed, _) = await NamedAsync(site, c => c.Responded());
        await EscalateAsync(site, closed);
        await site.InDatabaseAsync(context => context.Set<Complaint>().Where(c => c.Reference == closed).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClosedDay, site.Clock.Today)));
        await Task.WhenAll(TellAsync(site), TellAsync(site));
        await TellAsync(site);
        Assert.Equal([ContractorNotice.Receipt, ContractorNotice.Escalation, ContractorNotice.Conclusion], (await site.EventsAsync<ContractorTold>(closed)).Select(one => one.Notice).Order());
        Assert.Equal(1, await site.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Subject.Contains("is closed"))));

        // Taken up again and closed once more, there is another conclusion to tell of.
        foreach (var day in new DateOnly?[] { null, site.Clock.Today })
        {
            await site.InDatabaseAsync(context => context.Set<Complaint>().Where(c => c.Reference == closed).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClosedDay, day)));
            await TellAsync(site);
            await TellAsync(site);
        }

        Assert.Equal(2, (await site.EventsAsync<ContractorTold>(closed)).Count(one => one.Notice == ContractorNotice.Conclusion));
    }

    /// <summary>Two complaints about one contractor, a closed one that was upheld and a late one, beside one about another: each number opens what is behind it.</summary>
    [Fact]
    public async Task Each_number_of_a_contractor_opens_the_complaints_behind_it()
    {
        await using var site = await PortalFactory.StartAsync();
        var (answered, _) = await NamedAsync(site, c => c.To(ComplaintStatus.StageOneResponded));
        var (late, _) = await NamedAsync(site, c => c.Acknowledged().Investigated(), site.Clock.UtcNow.AddDays(-40));
        var (old, _) = await NamedAsync(site, c => c.Acknowledged(), site.Clock.UtcNow.AddDays(-400));
        await NamedAsync(site, c => c.Acknowledged(), name: "Lifts Ltd");
        var lead = await site.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await lead.GetAsync("/staff/contractors");
        var numbers = page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Warm Homes Ltd", StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim().Split(',')[0]).ToList();
        Assert.Equal("2", numbers[0]);
        foreach (var (index, figure) in Enum.GetValues<ContractorFigure>().Index())
        {
            var list = await lead.GetAsync(ContractorWords.Href(1, figure));
            Assert.Equal(numbers[index], list.Document.QuerySelectorAll("tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Contains($"{ContractorWords.Of(figure)}: {numbers[index]}", list.Text, StringComparison.Ordinal);
        }

        Assert.Contains(answered.ToString(), (await lead.GetAsync(ContractorWords.Href(1, ContractorFigure.Upheld))).Text, StringComparison.Ordinal);

        // Found, but not said to anybody yet: the decision can still change.
        Assert.DoesNotContain(late.ToString(), (await lead.GetAsync(ContractorWords.Href(1, ContractorFigure.Upheld))).Text, StringComparison.Ordinal);
        Assert.Contains(answered.ToString(), (await lead.GetAsync(ContractorWords.Href(1, ContractorFigure.InTime))).Text, StringComparison.Ordinal);
        Assert.Contains(late.ToString(), (await lead.GetAsync(ContractorWords.Href(1, ContractorFigure.Late))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answered.ToString(), (await lead.GetAsync(ContractorWords.Href(1, ContractorFigure.Late))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(old.ToString(), (await lead.GetAsync(ContractorWords.Href(1, ContractorFigure.All))).Text, StringComparison.Ordinal);
    }

    private static Rulebook CaseRules(IServiceProvider services, Complaint complaint) => services.GetRequiredService<Rulebooks>().For(complaint);

    private static async Task<long> RegisterAsync(PortalFactory site, string name = "Warm Homes Ltd") => await site.InDatabaseAsync(async context =>
    {
        if (await context.Set<Contractor>().SingleOrDefaultAsync(one => one.Name == name) is { } known)
        {
            return known.Id;
        }

        var contractor = Contractor.Register(new ContractorDetails(name, "Gas", "Marek Wolny", "gas@warm.example", "", new DateOnly(2020, 1, 1), null), new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow));
        context.Add(contractor);
        await context.SaveChangesAsync();
        return contractor.Id;
    });

    private static async Task<(ComplaintReference Reference, long Part)> NamedAsync(PortalFactory site, Action<TestSupport.Complaints.TestCase> steps, DateTime? start = null, string name = "Warm Homes Ltd")
    {
        var id = await RegisterAsync(site, name);
        var reference = await site.AddCaseAsync(steps, start: start);
        var part = await site.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            var complaint = await context.FindComplaintAsync(reference);
            var named = await services.GetRequiredService<ContractorDesk>().NameAsync(complaint!, id, [], "They did not come.", CaseRules(services, complaint!), new Act(CaseSetUp.Staff.Lead, (start ?? site.Clock.UtcNow).AddHours(-1)), CancellationToken.None);
            await context.SaveChangesAsync();
            return named.Id;
        });
        return (reference, part);
    }

    private static Task EscalateAsync(PortalFactory site, ComplaintReference reference) => site.MeanwhileAsync(reference, CaseSetUp.Staff.Lead, (complaint, act) =>
    {
        complaint.RequestEscalation(act.On, "", TestSupport.Complaints.TestCase.Portsmouth, act);
        complaint.AcceptEscalation("", TestSupport.Complaints.TestCase.Portsmouth, act);
    });

    private static Task<int> TellAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<ContractorDesk>().TellAsync(CancellationToken.None));
}
