using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Hazards;

[Trait("Clause", "PCC-8c")]
public sealed class HazardPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private DateOnly Today => LondonTime.Today(factory.Clock);

    [Fact]
    public async Task Recorded_with_its_clocks_and_told_at_once()
    {
        var reference = await factory.AddCaseAsync();
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var mails = await MailsAsync();

        var page = await (await lead.GetAsync($"/cases/{reference}/triage")).FollowAsync("Record a hazard");
        page = await page.Choose("Electricity: bare wires, water near sockets or lights", "What kind of hazard is it?").Choose("Emergency", "How great is it?")
            .Fill("What is it, and where?", "Water runs into the lamp in the hall.").PressAsync("Record the hazard");

        Assert.Contains("its clocks run", page.Banner, StringComparison.Ordinal);
        Assert.Contains("24 hours", (await HazardAsync(reference)).Clocks(OfficialCalendars.For(Division.EnglandAndWales))[0].Explanation[1], StringComparison.Ordinal);
        var alerts = (await MailsAsync()).Except(mails).ToList();
        Assert.NotEmpty(alerts);
        Assert.Contains(alerts, mail => mail.To == StaffCase.Rules.Policy.Landlord.BuildingSafetyManager.Email);
        Assert.All(alerts, mail => Assert.True(mail.Urgent));
        Assert.Single(await factory.EventsAsync<HazardAlerted>(reference));
        var casePage = await lead.GetAsync($"/cases/{reference}");
        Assert.Contains("Emergency hazard", casePage.Text, StringComparison.Ordinal);
        Assert.Contains("Make safe Hazard 1", casePage.Text, StringComparison.Ordinal);
        Assert.Contains("Stage one acknowledgement Complaint", casePage.Text, StringComparison.Ordinal);
        Assert.Contains(reference.ToString(), (await lead.GetAsync("/staff/hazards")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What kind of hazard is it?", "Choose what kind of hazard it is")]
    [InlineData("How great is it?", "Choose whether it is an emergency. If you are not sure, choose emergency")]
    [InlineData("What is it, and where?", "Say what it is and where")]
    public async Task Nothing_typed(string field, string sentence)
    {
        var reference = await factory.AddCaseAsync();
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/hazards/add")).PressAsync("Record the hazard");

        PageAssert.Error(field, sentence, page);
    }

    [Fact]
    public async Task Awareness_cannot_lie_in_the_future()
    {
        var reference = await factory.AddCaseAsync();
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/hazards/add")).Choose("Fire", "What kind of hazard is it?").Choose("Significant", "How great is it?")
            .Fill("What is it, and where?", "The fire door.").FillDate("When did anybody here first hear of it?", Today.AddDays(1)).PressAsync("Record the hazard");

        PageAssert.Error("When did anybody here first hear of it?", "The day on which we became aware must be today or in the past", page);
    }

    [Fact]
    public async Task From_the_investigation_to_the_letter_and_the_end()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged(), s => s with { Email = "noor@tenant.example", PreferredContact = ContactPreference.Email });
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        await AddHazardAsync(reference);

        var page = await manager.GetAsync($"/cases/{reference}/hazards/1");
        page = await page.Choose("The investigation is concluded", "What was done?").PressAsync("Save");
        PageAssert.Error("Was somebody there in person?", "Say whether somebody was there in person", page);
        PageAssert.Error("What is it?", "Choose what the investigation found", page);
        PageAssert.Error("What was found, done or said?", "Write what was done, or what was found", page);
        page = await page.Choose("Yes", "Was somebody there in person?").Choose("A significant hazard", "What is it?").Fill("What was found, done or said?", "The gutter leaks.").PressAsync("Save");
        PageAssert.Error("What has to be done?", "Say what has to be done", page);
        page = await page.Fill("What has to be done?", "Repair the gutter.").FillDate("When should the work start?", Today.AddDays(5)).FillDate("When should it end?", Today.AddDays(3)).PressAsync("Save");
        PageAssert.Error("When should it end?", "The work cannot end before it starts", page);
        page = await page.FillDate("When should it end?", Today.AddDays(20)).PressAsync("Save");
        Assert.Contains("Recorded", page.Banner, StringComparison.Ordinal);

        page = await page.FollowAsync("Send the written summary");
        page = await page.PressAsync("Issue and email the letter");
        Assert.Contains("is issued", page.Banner, StringComparison.Ordinal);
        Assert.Null((await HazardAsync(reference)).SummarySentDay);
        using (var scope = factory.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
        }

        var hazard = await HazardAsync(reference);
        Assert.Equal(Today, hazard.SummarySentDay);
        Assert.Equal(HazardStep.MakeSafe, hazard.NextStep);

        page = await manager.GetAsync($"/cases/{reference}/hazards/1");
        page = await page.Choose("The home was made safe", "What was done?").Fill("What was found, done or said?", "Treated.").PressAsync("Save");
        page = await page.Choose("All work is completed", "What was done?").Fill("What was found, done or said?", "Gutter replaced.").PressAsync("Save");
        Assert.False((await HazardAsync(reference)).IsOpen);
        Assert.DoesNotContain("Record what was done", page.Text, StringComparison.Ordinal);
        Assert.Contains("Gutter replaced.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_investigation_that_finds_an_emergency_tells_everybody()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        await AddHazardAsync(reference);
        var before = await MailsAsync();

        var page = await (await manager.GetAsync($"/cases/{reference}/hazards/1")).Choose("It turned out to be an emergency", "What was done?")
            .Fill("What was found, done or said?", "The ceiling moves.").PressAsync("Save");

        Assert.Contains("Recorded", page.Banner, StringComparison.Ordinal);
        Assert.Equal(HazardGrade.Emergency, (await HazardAsync(reference)).Grade);
        Assert.NotEmpty((await MailsAsync()).Except(before));
    }

    [Fact]
    public async Task The_letter_waits_for_an_investigation()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        await AddHazardAsync(reference);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await lead.GetAsync($"/cases/{reference}/letters/hazard-summary");

        Assert.Contains("No investigation of a hazard is concluded", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_at_23_30_on_Christmas_Eve_the_clock_ends_at_23_30_on_Christmas_Day()
    {
        var now = LondonTime.ToUtc(new DateOnly(2026, 12, 24), new TimeOnly(23, 30));
        var taken = await InIntakeAsync(now, s => s with { Danger = true, DangerInWords = "Water in the lamp.", Hazards = ["electrical"] });
        var hazard = await HazardAsync(taken);

        Assert.Equal(LondonTime.ToUtc(new DateOnly(2026, 12, 25), new TimeOnly(23, 30)), hazard.NextDueOn);
        Assert.Equal((HazardGrade.Emergency, "Water in the lamp."), (hazard.Grade, hazard.Description));
        var alert = (await MailsAsync()).First(mail => mail.Subject.Contains(taken.ToString(), StringComparison.Ordinal) && mail.To == StaffCase.Rules.Policy.Landlord.BuildingSafetyManager.Email);
        Assert.Contains("Friday 25 December 2026 at 23:30", alert.Text, StringComparison.Ordinal);
        Assert.True(alert.Urgent);
    }

    [Fact]
    public async Task A_hazard_without_danger_is_told_of_too_and_has_the_longer_times()
    {
        var taken = await InIntakeAsync(factory.Clock.UtcNow, s => s with { Hazards = ["damp-and-mould", "nonsense", "damp-and-mould", "falls"] });

        var hazards = await HazardsAsync(taken);
        Assert.Equal(["damp-and-mould", "falls"], hazards.Select(h => h.KindCode));
        Assert.All(hazards, h => Assert.Equal(HazardGrade.Significant, h.Grade));
        Assert.Equal(2, (await factory.EventsAsync<HazardAlerted>(taken)).Count);
    }

    [Fact]
    public async Task A_danger_that_nobody_named_is_a_hazard_all_the_same()
    {
        var taken = await InIntakeAsync(factory.Clock.UtcNow, s => s with { Danger = true });
        var quiet = await InIntakeAsync(factory.Clock.UtcNow, s => s);

        Assert.Equal(HazardLaw.NotNamed, Assert.Single(await HazardsAsync(taken)).KindCode);
        Assert.Empty(await HazardsAsync(quiet));
    }

    [Fact]
    public async Task The_list_shows_no_words_to_those_who_read_redacted()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        await AddHazardAsync(reference, "Mould over Noor’s bed.");

        var member = await (await factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync("/staff/hazards");
        var lead = await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync("/staff/hazards");

        Assert.Contains(reference.ToString(), member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor’s bed", member.Text, StringComparison.Ordinal);
        Assert.Contains("Noor’s bed", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_moment_of_receipt_shows_and_moves_the_clocks_of_what_was_told_with_it()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept());
        await AddHazardAsync(reference);
        var before = await HazardAsync(reference);
        var day = factory.Clock.Today.AddDays(-9);
        var shown = await (await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/cases/{reference}/received")).FillDate("When did it really reach us?", day)
            .Fill("Time", "16:30").Fill("Why is it corrected?", "The post room had it.").PressAsync("Show which dates move");
        Assert.Contains("Hazard 1: Investigate", shown.Text, StringComparison.Ordinal);
        Assert.Contains(Words.Day(LondonTime.DateOf(before.NextDueOn!.Value)), shown.Text, StringComparison.Ordinal);
        Assert.Equal(before.AwareOn, (await HazardAsync(reference)).AwareOn);

        await shown.PressAsync("Correct it");
        var after = await HazardAsync(reference);
        Assert.Equal((LondonTime.ToUtc(day, new TimeOnly(16, 30)), true), (after.AwareOn, after.NextDueOn < before.NextDueOn));
        Assert.Single(await factory.EventsAsync<HazardDatesMoved>(reference));
    }

    private Task AddHazardAsync(ComplaintReference reference, string words = "Mould over the bed.") => factory.InDatabaseAsync(async context =>
    {
        var complaint = await context.Set<Complaint>().SingleAsync(c => c.Reference == reference);
        context.Add(Hazard.Record(
            complaint, 1, new HazardReport("damp-and-mould", HazardGrade.Significant, words, complaint.ReceivedOn), TestCase.Portsmouth.Calendar,
            new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow)));
        await context.SaveChangesAsync();
    });

    private async Task<ComplaintReference> InIntakeAsync(DateTime now, Func<Submission, Submission> with)
    {
        using var scope = factory.Services.CreateScope();
        var taken = await scope.ServiceProvider.GetRequiredService<ComplaintIntake>()
            .ReceiveAsync(with(TestCase.ASubmission(now)), Actor.Complainant("Amina Yusuf"), now);
        return taken.Reference;
    }

    private async Task<Hazard> HazardAsync(ComplaintReference reference) => Assert.Single(await HazardsAsync(reference));

    private Task<List<Hazard>> HazardsAsync(ComplaintReference reference) => factory.InDatabaseAsync(context => context.Set<Hazard>().AsNoTracking()
        .Where(h => context.Set<Complaint>().Any(c => c.Id == h.ComplaintId && c.Reference == reference)).OrderBy(h => h.Number).ToListAsync());

    private Task<List<AMail>> MailsAsync() => factory.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking()
        .OrderBy(m => m.Id).Select(m => new AMail(m.Id, m.To, m.Subject, m.TextBody, m.Urgent)).ToListAsync());

    private sealed record AMail(long Id, string To, string Subject, string Text, bool Urgent);
}
