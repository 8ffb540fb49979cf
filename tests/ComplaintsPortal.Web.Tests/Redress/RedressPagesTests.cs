using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Awards;
using ComplaintsPortal.Web.Features.Learning;
using ComplaintsPortal.Web.Features.Remedies;
using ComplaintsPortal.Web.Features.RemedyAnswers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Redress;

/// <summary>Remedies, money and learning on the pages of a case, and the reminder of what is late.</summary>
public sealed class RedressPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly DateTime LongAgo = new(2026, 1, 26, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Clause", "Code 5.13")]
    public async Task Code_5_13_a_remedy_is_promised_before_triage_with_its_fault_and_what_it_meant()
    {
        var reference = await factory.AddCaseAsync();
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/remedies")).Choose("An apology").Fill("What will be done?", "We apologise in writing.")
            .Pick("Which kind of fault does it answer?", "Unreasonable delay").Fill("How did it affect them?", "A week without heating.")
            .FillDate("By which day?", factory.Clock.Today.AddDays(5)).Pick("Who sees to it?", TestStaff.Of(StaffRole.ComplaintsLead).InLists).PressAsync("Promise this remedy");

        PageAssert.Says("The remedy is promised.", page);
        var remedy = Assert.Single((await factory.ReadCaseAsync(reference)).Remedies);
        Assert.Equal(("unreasonable-delay", "A week without heating."), (remedy.FaultCode, remedy.Detriment));
    }

    [Fact]
    public async Task A_remedy_is_given_to_those_only_who_can_say_that_it_is_done()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var page = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}/remedies");
        var offered = page.Document.QuerySelectorAll("select[name='Form.OwnerId'] option").Select(option => option.GetAttribute("value")).ToList();

        foreach (var role in Enum.GetValues<StaffRole>())
        {
            Assert.Equal((role, Permissions.Allow([role], Permission.CompleteActions)), (role, offered.Contains(TestStaff.Of(role).Id.ToString())));
        }
    }

    [Fact]
    public async Task An_amount_that_does_not_go_with_the_kind_is_said_together_with_what_is_missing()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await (await manager.GetAsync($"/cases/{reference}/remedies")).Choose("An apology").Fill("Amount, for a financial remedy", "75").PressAsync("Promise this remedy");
        PageAssert.Error("What will be done?", RemedyFormValidator.NoDescription, page);
        PageAssert.Error("Amount, for a financial remedy", "Only a financial remedy has an amount.", page);
        page = await page.Choose("A financial remedy").Fill("Amount, for a financial remedy", "").PressAsync("Promise this remedy");
        PageAssert.Error("Amount, for a financial remedy", "Give the amount in pounds.", page);
        page = await page.Fill("Amount, for a financial remedy", "75,50").PressAsync("Promise this remedy");
        PageAssert.Error("Amount, for a financial remedy", RemedyFormValidator.NotPounds, page);
    }

    [Fact]
    [Trait("Clause", "Code 7.4")]
    public async Task Code_7_4_money_shows_the_guide_and_needs_what_it_is_for_and_how_the_guide_was_used()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = await manager.GetAsync($"/cases/{reference}/remedies");
        Assert.Contains("£100 to £600", page.Text, StringComparison.Ordinal);
        Assert.Contains("You may approve up to £150.00", page.Text, StringComparison.Ordinal);

        page = await page.Choose("A financial remedy").Fill("What will be done?", "We pay.").Fill("Amount, for a financial remedy", "75").FillDate("By which day?", factory.Clock.Today.AddDays(5)).PressAsync("Promise this remedy");

        PageAssert.Error("What is it for?", RemedyFormValidator.NoMoneyKind, page);
        PageAssert.Error("How did you take the guidance into account?", RemedyFormValidator.NoGuidance, page);
        page = await page.Choose("Distress and inconvenience").Fill("How did you take the guidance into account?", "The middle band.").Fill("Amount, for a financial remedy", "180").PressAsync("Promise this remedy");
        PageAssert.Says($"The remedy is promised. £180.00 waits for approval by: {TestCase.Portsmouth.Policy.WhoMayApprove(180)}.", page);
    }

    [Fact]
    public async Task A_payment_goes_from_offer_to_approval_to_answer_to_payment()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Promise("financial", 800));
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var director = await factory.SignedInAsync(StaffRole.Director);
        Assert.Contains("is more than you may approve", (await lead.GetAsync($"/cases/{reference}/money/1")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{reference}/money/2")).Status);
        Assert.Equal(404, (int)(await (await factory.SignedInAsync(StaffRole.SeniorReviewer)).GetAsync($"/cases/{reference}/money/1")).Status);
        Assert.Contains(reference.ToString(), (await director.GetAsync("/staff/payments")).Text, StringComparison.Ordinal);

        PageAssert.Says("The payment is approved.", await (await director.GetAsync($"/cases/{reference}/money/1")).PressAsync("Approve £800.00"));
        var answer = await (await manager.GetAsync($"/cases/{reference}/money/1")).PressAsync("Save their answer");
        PageAssert.Error("Do they accept it?", AwardFormValidator.NoAnswer, answer);
        PageAssert.Error("How did they answer?", AwardFormValidator.NoWords, answer);
        PageAssert.Says("Their answer is recorded.", await answer.Choose("Yes").Fill("How did they answer?", "Yes, by email.").PressAsync("Save their answer"));
        var paying = await (await manager.GetAsync($"/cases/{reference}/money/1")).Fill("To the complainant", "600").Fill("Against arrears", "100").PressAsync("Record the payment");
        PageAssert.Error("How do we know that it was paid?", AwardFormValidator.NoEvidence, paying);
        PageAssert.Error("To the complainant", "The amounts must come to £800.00 together.", paying);
        PageAssert.Error("How did they agree?", AwardFormValidator.NoSetOff, paying);
        paying = await paying.Fill("To the complainant", "70x").PressAsync("Record the payment");
        PageAssert.Error("To the complainant", RemedyFormValidator.NotPounds, paying);
        paying = await paying.Fill("To the complainant", "750").Fill("How do we know that it was paid?", "Transfer 4711.").Fill("How did they agree?", "By email.")
            .FillDate("When did they agree to that?", factory.Clock.Today).PressAsync("Record the payment");
        PageAssert.Error("To the complainant", "The amounts must come to £800.00 together.", paying);
        PageAssert.Says("£800.00 is paid. Remedy 1 is done.", await paying.Fill("To the complainant", "700").PressAsync("Record the payment"));

        var remedy = (await factory.ReadCaseAsync(reference)).Remedies[0];
        Assert.Equal((AwardState.Paid, RemedyState.Done), (remedy.AwardState, remedy.State));
        Assert.Equal((700m, 100m, "By email."), (remedy.Award!.Paid!.ToComplainant, remedy.Award.Paid.AgainstArrears, remedy.Award.Paid.SetOffAgreedHow));
        Assert.Equal(TestStaff.Of(StaffRole.Director).Name, remedy.Award.Approved!.By);
    }

    [Fact]
    public async Task While_money_waits_for_approval_the_case_says_that_the_response_waits_for_it()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Investigated().Promise("financial", 800));
        foreach (var role in new[] { StaffRole.InvestigatingManager, StaffRole.ComplaintsLead })
        {
            var page = await (await factory.SignedInAsync(role)).GetAsync($"/cases/{reference}");
            Assert.Contains("Next: Send for the quality check. It cannot go on yet: Remedy 2, £800.00, waits for approval by: Director.", page.Text, StringComparison.Ordinal);
            Assert.Contains("The money that waits for approval", page.Links);
        }

        var director = await factory.SignedInAsync(StaffRole.Director);
        await (await director.GetAsync($"/cases/{reference}/money/2")).PressAsync("Approve £800.00");
        Assert.DoesNotContain("It cannot go on yet", (await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_is_not_marked_as_done_by_hand_and_a_late_press_says_what_happened()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Promise("financial", 80));
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var done = await (await manager.GetAsync($"/cases/{reference}/actions/1")).Choose("It is done").Fill("How do we know?", "I think so.").PressAsync("Save");
        PageAssert.Error("How does it stand?", "Money is done when it is paid. Record the payment", done);

        var stale = await manager.GetAsync($"/cases/{reference}/money/1");
        await factory.MeanwhileAsync(reference, CaseSetUp.Staff.Lead, (c, act) => c.ReleaseRemedy(1, "She does not want it.", TestCase.Portsmouth, act));
        var late = await stale.Choose("Yes").Fill("How did they answer?", "Yes.").PressAsync("Save their answer");
        Assert.Equal(409, (int)late.Status);
    }

    [Fact]
    [Trait("Clause", "Code 7.3")]
    public async Task Code_7_3_their_answer_confirms_a_remedy_or_makes_it_owed_again()
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.StageOneResponded).Promise().On(20).CompleteRemedies(), start: LongAgo);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/cases/{reference}/answers")).PressAsync("Save");
        PageAssert.Error("Which remedy?", RemedyAnswerFormValidator.NoRemedy, page);
        PageAssert.Error("Do they agree that it is done?", RemedyAnswerFormValidator.NoAnswer, page);
        page = await page.Choose("Remedy 1: Treat the mould and repaint the room.").Choose("No, not done or not properly").PressAsync("Save");
        PageAssert.Error("What did they say?", RemedyAnswerFormValidator.NoWords, page);

        PageAssert.Says("Remedy 1 is owed again.", await page.Fill("What did they say?", "It is still wet.").PressAsync("Save"));
        PageAssert.Says("They confirmed that remedy 2 is done.", await (await lead.GetAsync($"/cases/{reference}/answers")).Choose("Remedy 2: Treat the mould and repaint the room.").Choose("Yes").PressAsync("Save"));

        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal((RemedyState.Promised, (DateOnly?)factory.Clock.Today), (complaint.Remedies[0].State, complaint.Remedies[1].ConfirmedDay));
        Assert.Contains("No remedy waits for their answer", (await lead.GetAsync($"/cases/{reference}/answers")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("open")]
    public async Task What_was_learnt_is_listed_by_its_days_over_all_pages(string which)
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.StageOneResponded).On(20).CompleteRemedies(), start: LongAgo);
        var (tag, today) = ($"Change {which}", factory.Clock.Today);
        await factory.InDatabaseAsync(async context =>
        {
            var complaint = (await context.FindComplaintAsync(reference))!;
            for (var n = 0; n < 60; n++)
            {
                var (recorded, due) = (factory.Clock.UtcNow.AddMinutes(-(n * 37 % 60)), today.AddDays(n * 23 % 11));
                context.Add(Improvement.Record(complaint, new ImprovementNote("Nobody checks.", $"{tag}, {recorded:HH:mm}, {due:yyyy-MM-dd}", CaseSetUp.Staff.Lead.StaffId!.Value, "Lead", due, ""), TestCase.Portsmouth, new Act(CaseSetUp.Staff.Lead, recorded)));
            }

            await context.SaveChangesAsync();
        });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        List<string> seen = [];
        for (var next = $"/staff/learning?which={which}"; next is not null;)
        {
            var page = await lead.GetAsync(next);
            seen.AddRange(page.Document.QuerySelectorAll("td:nth-child(2) .portal-typed:first-child").Select(one => one.Said()).Where(words => words.StartsWith(tag, StringComparison.Ordinal)));
            next = page.Document.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(60, seen.Distinct().Count());
        var days = seen.Select(words => words.Split(", ")[which == "open" ? 2 : 1]).ToList();
        Assert.Equal(which == "open" ? days.Order(StringComparer.Ordinal) : days.OrderDescending(StringComparer.Ordinal), days);
    }

    [Fact]
    [Trait("Clause", "Code 9.1")]
    public async Task Code_9_1_learning_is_recorded_listed_made_and_shared()
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.StageOneResponded).On(20).CompleteRemedies(), start: LongAgo);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("Record what we learn from it", (await lead.GetAsync($"/cases/{reference}/close")).Text, StringComparison.Ordinal);
        var page = await (await lead.GetAsync($"/cases/{reference}/learning")).PressAsync("Save");
        PageAssert.Error("Is there something to learn?", LearningFormValidator.NoChoice, page);
        page = await page.Choose("Yes").PressAsync("Save");
        PageAssert.Error("What lay behind it?", LearningFormValidator.NoCause, page);
        PageAssert.Error("What changes because of it?", LearningFormValidator.NoChange, page);
        page = await page.Fill("What lay behind it?", "Nobody checks visits.").Fill("What changes because of it?", "A weekly check of the log.").FillDate("By which day?", factory.Clock.Today.AddDays(-1)).PressAsync("Save");
        PageAssert.Error("By which day?", "The day by which it will be done must be today or later", page);
        PageAssert.Says("What we learn is recorded.", await page.FillDate("By which day?", factory.Clock.Today.AddDays(30)).PressAsync("Save"));

        Assert.Contains("A weekly check of the log.", (await lead.GetAsync("/staff/learning?which=open")).Text, StringComparison.Ordinal);
        var id = await factory.InDatabaseAsync(context => context.Set<Improvement>().Where(one => one.Change == "A weekly check of the log.").Select(one => one.Id).SingleAsync());
        var made = await (await lead.GetAsync($"/cases/{reference}/learning/{id}")).PressAsync("Save");
        PageAssert.Error("What do you want to record?", ImprovementFormValidator.NoChoice, made);
        PageAssert.Error("How do we know?", ImprovementFormValidator.NoHow, await made.Choose("The change is made").PressAsync("Save"));
        PageAssert.Says("The change is recorded as made.", await (await lead.GetAsync($"/cases/{reference}/learning/{id}")).Choose("The change is made").Fill("How do we know?", "Seen in the log.").PressAsync("Save"));
        PageAssert.Says("It is recorded with whom this was shared.", await (await lead.GetAsync($"/cases/{reference}/learning/{id}")).Choose("It was shared").Fill("With whom, and when?", "Residents’ panel").PressAsync("Save"));
        Assert.DoesNotContain("A weekly check of the log.", (await lead.GetAsync("/staff/learning?which=open")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{await factory.AddCaseAsync(c => c.Acknowledged())}/learning/{id}")).Status);
    }

    [Fact]
    [Trait("Clause", "Code 9.1")]
    public async Task Code_9_1_there_is_nothing_to_learn_only_with_a_reason()
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.StageOneResponded).On(20).CompleteRemedies(), start: LongAgo);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/cases/{reference}/learning")).Choose("No").PressAsync("Save");
        PageAssert.Error("Why is there nothing to learn?", LearningFormValidator.NoReason, page);

        await page.Fill("Why is there nothing to learn?", "A neighbour’s pipe burst.").PressAsync("Save");

        Assert.Equal(LearningState.Waived, (await factory.ReadCaseAsync(reference)).Learning);
        Assert.Equal("A neighbour’s pipe burst.", Assert.Single(await factory.EventsAsync<LearningWaived>(reference)).Reason);
    }

    [Fact]
    [Trait("Clause", "LHP-58")]
    public async Task LHP_58_whoever_promised_what_is_late_is_mailed_once_however_often_the_job_runs()
    {
        await using var site = await PortalFactory.StartAsync();
        var reference = await site.AddCaseAsync(c => c.To(ComplaintStatus.StageOneResponded), start: site.Clock.UtcNow.AddDays(-60));

        Assert.Equal(2, await ChaseAsync(site));
        Assert.Equal(0, await ChaseAsync(site));

        var manager = TestStaff.Of(StaffRole.InvestigatingManager);
        var mails = await site.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == RemedyChase.Kind).ToListAsync());
        var mail = Assert.Single(mails, one => one.Subject.Contains(reference.ToString(), StringComparison.Ordinal));
        Assert.Equal((manager.Email, 2), (mail.To, mails.Count));
        Assert.Contains("Treat the mould and repaint the room.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(manager.Name, Assert.Single(await site.EventsAsync<RemedyChased>(reference)).Told);
    }

    private static Task<int> ChaseAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<RemedyChase>().RunAsync());
}
