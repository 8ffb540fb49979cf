using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Course;

/// <summary>What changes on the way: withdrawal, taking up again, updates, new issues, points, answers before the decision, concerns, transfer.</summary>
public sealed class CoursePagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private DateOnly Today => LondonTime.Today(factory.Clock);

    [Fact]
    public async Task BRF_G12_withdrawn_with_evidence_and_confirmed_by_letter()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged(), ByEmail);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/withdraw")).PressAsync("Record the withdrawal");
        PageAssert.Error("What did they say?", "Write what they said, in their own words", page);
        PageAssert.Error("How did they tell us?", "Choose how they told us", page);
        page = await page.Fill("What did they say?", "It is repaired.").Pick("How did they tell us?", "Telephone").FillDate("On which day?", Today.AddDays(1)).PressAsync("Record the withdrawal");
        PageAssert.Error("On which day?", "The day on which they told us must be today or in the past", page);
        page = await page.FillDate("On which day?", Today).PressAsync("Record the withdrawal");
        page = await page.PressAsync("Issue and email the letter");

        Assert.Contains("is issued", page.Banner, StringComparison.Ordinal);
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.Withdrawn, null), (complaint.Status, complaint.Due));
        Assert.Contains("It is repaired.", complaint.Letters[^1].Text, StringComparison.Ordinal);
        Assert.Contains("already", (await lead.GetAsync($"/cases/{reference}/withdraw")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_up_again_with_a_new_clock()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Do((complaint, act) => complaint.Withdraw(TestCase.AWithdrawal(act.Day), c.Rules, act)));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/reopen")).PressAsync("Take it up again");
        PageAssert.Error("What led to it?", "Choose what led to it", page);
        PageAssert.Error("Why is it taken up again?", "Say why it is taken up again", page);
        page = await page.Choose("The complainant asked for it", "What led to it?").Fill("Why is it taken up again?", "The mould is back.").PressAsync("Take it up again");

        Assert.Contains("new one", page.Banner, StringComparison.Ordinal);
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.ToTriage, Today), (complaint.Status, complaint.StageOne.RequestedDay));
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        Assert.Equal(403, (int)(await manager.GetAsync($"/cases/{reference}/reopen")).Status);
    }

    [Fact, Trait("Clause", "Code 5.9, LHP-38, PCC-5c")]
    public async Task Code_5_9_updates_are_agreed_written_sent_and_due_again()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged(), ByEmail);
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);

        var page = await manager.GetAsync($"/cases/{reference}/updates");
        Assert.Equal("5", page.ValueOf("How often?"));
        Assert.Contains("The customer is kept informed of progress and of any delay, at both stages. (PCC-5c)", page.Text, StringComparison.Ordinal);
        page = await page.Pick("How often?", "Choose one").PressAsync("Save");
        PageAssert.Error("How often?", "Choose how often they hear from us", page);
        PageAssert.Error("How?", "Choose how they hear from us", page);
        PageAssert.Error("Did they agree to this?", "Choose whether they agreed to this", page);
        page = await page.Pick("How often?", "Every 5 working days (weekly)").Pick("How?", "Telephone").Choose("Yes", "Did they agree to this?").PressAsync("Save");
        PageAssert.Error("How was it agreed?", "Say how it was agreed with them", page);
        page = await page.Fill("How was it agreed?", "On the telephone.").PressAsync("Save");
        Assert.Contains("every 5 working days", page.Banner, StringComparison.Ordinal);

        page = await page.PressAsync("Save the update");
        PageAssert.Error("What has been done?", "Write what has been done. If nothing is new, write that", page);
        PageAssert.Error("How do they hear it?", "Choose how they hear it", page);
        page = await page.Fill("What has been done?", "Nothing is new.").Fill("What is left to do?", "The report.").Pick("How do they hear it?", "By a letter from here, emailed or posted").PressAsync("Save the update");
        page = await page.PressAsync("Issue and email the letter");
        Assert.Contains("is issued", page.Banner, StringComparison.Ordinal);
        await factory.InScopeAsync(services => services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None));

        var plan = await PlanAsync(reference);
        Assert.Equal((Today, ""), (plan.LastDay, plan.WhatIsDone));
        Assert.Contains(reference.ToString(), (await manager.GetAsync("/staff/updates")).Text, StringComparison.Ordinal);
        Assert.Contains("Next update", (await manager.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        factory.Clock.Advance(TimeSpan.FromDays(14));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("Update overdue", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);

        // A letter with a code says nothing of how the complaint stands.
        await (await lead.GetAsync($"/cases/{reference}/letters/new-access-code")).PressAsync("Issue and email the letter");
        await factory.InScopeAsync(services => services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None));
        Assert.NotNull((await factory.ReadCaseAsync(reference)).Letters.Single(letter => letter.Kind == LetterKind.NewAccessCode).SentDay);
        Assert.Equal(plan.LastDay, (await PlanAsync(reference)).LastDay);
    }

    [Fact, Trait("Clause", "Code 5.9")]
    public async Task Code_5_9_an_extension_sets_the_interval()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await lead.GetAsync($"/cases/{reference}/extend");
        await page.Choose(TestCase.Portsmouth.Policy.ExtensionReasons[0].Words, "Why is more time needed?").Fill("Explain it", "The report is late.")
            .Pick("How many more working days?", page.Document.QuerySelectorAll("select[name='Form.WorkingDays'] option")[2].TextContent.Trim())
            .Pick("How often will they hear from us until then?", "Every 3 working days").PressAsync("Decide the extension");

        Assert.Equal(3, (await PlanAsync(reference)).EveryDays);
    }

    [Fact]
    public async Task Code_6_8_what_is_new_joins_or_becomes_a_complaint_of_its_own()
    {
        var joined = await factory.AddCaseAsync(c => c.Acknowledged());
        var apart = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{joined}/issues")).PressAsync("Record it");
        PageAssert.Error("What is new?", "Write what is new, in their words", page);
        PageAssert.Error("Does it belong to the same matter?", "Choose whether it belongs to the same matter", page);
        PageAssert.Error("Would it delay the answer unreasonably?", "Choose whether it would delay the answer unreasonably", page);
        await page.Fill("What is new?", "The bath leaks.").Choose("Yes", "Does it belong to the same matter?").Choose("No", "Would it delay the answer unreasonably?").PressAsync("Record it");
        Assert.Equal("The bath leaks.", (await factory.ReadCaseAsync(joined)).StageOne.Points[^1].Text);

        page = await (await lead.GetAsync($"/cases/{apart}/issues")).Fill("What is new?", "My rent is wrong.").Choose("No", "Does it belong to the same matter?").Choose("No", "Would it delay the answer unreasonably?").PressAsync("Record it");
        Assert.Contains("complaint of its own", page.Banner, StringComparison.Ordinal);
        var spun = Assert.Single(await factory.EventsAsync<IssueSpunOff>(apart));
        var opened = await factory.ReadCaseAsync(ComplaintReference.Parse(spun.Reference, null));
        Assert.Equal((apart, "My rent is wrong."), (opened.OpenedFrom, opened.Submission.AsItCame.WhatHappened));
    }

    [Fact]
    public async Task A_point_is_withdrawn_or_split()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/issues/points/1")).PressAsync("Save");
        PageAssert.Error("What happens to it?", "Choose what happens to the point", page);
        page = await page.Choose("They withdraw it", "What happens to it?").PressAsync("Save");
        PageAssert.Error("What did they say?", "Write what they said, in their own words", page);
        await page.Choose("It becomes several points", "What happens to it?").Fill("The points, one on each line", "Mould.\nNo heating.").PressAsync("Save");

        Assert.Equal(["Mould.", "No heating.", "Two appointments were missed."], (await factory.ReadCaseAsync(reference)).StageOne.Points.Select(p => p.Text));
    }

    [Fact, Trait("Clause", "LHP-37, LHP-48")]
    public async Task LHP_37_those_whom_it_concerns_answer_before_the_decision()
    {
        var colleague = TestStaff.Of(StaffRole.StaffMember);
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Investigated(), ByEmail);
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);

        var due = (await factory.ReadCaseAsync(reference)).ResponseDue!.Value;
        Assert.True(int.Parse((await manager.GetAsync($"/cases/{reference}/reply")).ValueOf("Day", "By when can they answer?"), System.Globalization.CultureInfo.InvariantCulture) <= due.Day || due.Month != Today.Month);
        var page = await (await manager.GetAsync($"/cases/{reference}/reply")).FillDate("By when can they answer?", Today).PressAsync("Ask them to answer");
        PageAssert.Error("By when can they answer?", "Give a day after today, so that there is time to answer.", page);
        page = await page.FillDate("By when can they answer?", Today.AddDays(3)).Choose(page.Document.QuerySelectorAll("label.govuk-checkboxes__label").First(l => l.TextContent.Contains(colleague.Name, StringComparison.Ordinal)).TextContent.Trim(), "Which colleagues is it about? (optional)")
            .PressAsync("Ask them to answer");
        PageAssert.Is("Which findings are about whom?", page);
        page = await page.PressAsync("Ask them to answer");
        PageAssert.Error($"About {colleague.Name}", $"Choose which points are about {colleague.Name}.", page);
        page = await (await page.PressAsync("Change who is asked")).PressAsync("Ask them to answer");
        page = await page.Choose(page.Document.QuerySelectorAll("label.govuk-checkboxes__label").First(l => l.TextContent.Contains("Point 1:", StringComparison.Ordinal)).TextContent.Trim(), $"About {colleague.Name}").PressAsync("Ask them to answer");
        page = await page.PressAsync("Issue and email the letter");
        Assert.Contains("is issued", page.Banner, StringComparison.Ordinal);
        Assert.Contains("can answer what was found until", (await manager.GetAsync($"/cases/{reference}/send-for-check")).Text, StringComparison.Ordinal);

        page = await (await manager.GetAsync($"/cases/{reference}/reply")).PressAsync("Save the answer");
        PageAssert.Error("Who answered?", "Choose who answered", page);
        page = await page.Choose(colleague.Name, "Who answered?").Fill("What did they say?", "I was ill that day.").PressAsync("Save the answer");
        Assert.Contains("I was ill that day.", page.Text, StringComparison.Ordinal);
        Assert.Equal([true, false], (await factory.ReadCaseAsync(reference)).Reply!.Parties.Select(p => p.HasAnswered).Reverse());
    }

    [Fact, Trait("Clause", "LHP-37, LHP-48, Code 5.8")]
    public async Task LHP_48_a_colleague_reads_what_was_found_about_them_answers_in_time_and_sees_nothing_else()
    {
        var colleague = TestStaff.Of(StaffRole.StaffMember);
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Find(), ByEmail);
        await factory.MeanwhileAsync(reference, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) =>
            c.RecordFinding(1, c.StageOne.Points[0].Finding() with { WhatHappened = $"He told {c.Correspondent.Name} to wait." }, TestCase.Portsmouth, act));
        await factory.MeanwhileAsync(reference, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) => c.KeepAway(colleague.Id, colleague.Name, KeptAwayGround.Named, "It is about him.", TestCase.Portsmouth, act));
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        var page = (await manager.GetAsync($"/cases/{reference}/reply")).FillDate("By when can they answer?", Today.AddDays(3));
        page = await page.Choose(page.Document.QuerySelectorAll("label.govuk-checkboxes__label").First(l => l.TextContent.Contains(colleague.Name, StringComparison.Ordinal)).TextContent.Trim(), "Which colleagues is it about? (optional)").PressAsync("Ask them to answer");
        page = page.Choose(page.Document.QuerySelectorAll("label.govuk-checkboxes__label").First(l => l.TextContent.Contains("Point 1:", StringComparison.Ordinal)).TextContent.Trim(), $"About {colleague.Name}");
        await page.PressAsync("Ask them to answer");
        Assert.Contains("Already done by", (await page.PressAsync("Ask them to answer")).Banner, StringComparison.Ordinal);

        var mail = Assert.Single(await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(m => m.Kind == "ReplyAsked" && m.Subject.Contains(reference.ToString())).ToListAsync()));
        var complaint = await factory.ReadCaseAsync(reference);
        Assert.Equal(colleague.Email, mail.To);
        Assert.Contains($"/staff/replies/{reference}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Correspondent.Name, mail.TextBody + mail.Subject, StringComparison.Ordinal);

        var named = await factory.SignedInAsync(StaffRole.StaffMember);
        page = await (await named.GetAsync("/staff/replies")).FollowAsync($"What was found about you in {reference}");
        Assert.Contains("He told the complainant to wait.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Correspondent.Name, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Point 2", page.Text, StringComparison.Ordinal);
        PageAssert.Error("Your answer", "Write what is wrong or missing, or that you have nothing to add", await page.PressAsync("Send"));
        PageAssert.Error("Your answer", "Write what is wrong or missing, or that you have nothing to add", await page.Fill("Your answer", "  \n ").PressAsync("Send"));
        Assert.Equal(404, (int)(await named.GetAsync($"/cases/{reference}")).Status);
        Assert.Equal(404, (int)(await (await factory.SignedInAsync(TestStaff.Another(StaffRole.StaffMember))).GetAsync($"/staff/replies/{reference}")).Status);
        Assert.Equal(404, (int)(await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).GetAsync($"/staff/replies/{reference}")).Status);

        var twice = await named.GetAsync($"/staff/replies/{reference}");
        page = await page.Fill("Your answer", "I was ill that day.").PressAsync("Send");
        Assert.Contains("reads your answer before anything is decided.", page.Banner, StringComparison.Ordinal);
        Assert.Contains("I was ill that day.", page.Text, StringComparison.Ordinal);
        PageAssert.Conflict("This was answered on", await twice.Fill("Your answer", "Something else.").PressAsync("Send"));
        Assert.Contains("Nobody waits for an answer from you.", (await named.GetAsync("/staff/replies")).Text, StringComparison.Ordinal);
        Assert.Contains("I was ill that day.", (await manager.GetAsync($"/cases/{reference}/reply")).Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Clause", "LHP-37")]
    public async Task After_the_last_day_a_colleague_still_reads_it_and_can_answer_no_more()
    {
        var colleague = TestStaff.Of(StaffRole.StaffMember);
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().Find().Do((x, act) => x.OfferReply(
            act.Day.AddDays(1), [new ReplyInvitation(new StaffCard(colleague.Id, colleague.Name, "", "", "", ""), [1])], c.Rules, act), CaseSetUp.Staff.Manager));
        var named = await factory.SignedInAsync(StaffRole.StaffMember);
        var open = await named.GetAsync($"/staff/replies/{reference}");
        factory.Clock.Advance(TimeSpan.FromDays(30));
        named = await factory.SignedInAsync(StaffRole.StaffMember);

        var page = await named.GetAsync($"/staff/replies/{reference}");
        Assert.Contains("The day for answering was", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your answer", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody waits for an answer from you.", (await named.GetAsync("/staff/replies")).Text, StringComparison.Ordinal);
        Assert.NotNull(open);
    }

    [Fact, Trait("Clause", "LHP-60, HSV-5.2")]
    public async Task LHP_60_what_must_be_kept_in_mind_stands_on_every_page()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/concerns")).PressAsync("Note it");
        PageAssert.Error("What is it?", "Choose what it is", page);
        PageAssert.Error("What is to be known?", "Say what it is, and what follows for whoever works on this", page);
        page = await page.Choose("Legal proceedings", "What is it?").Fill("What is to be known?", "A claim for disrepair.").PressAsync("Note it");
        Assert.Contains(page.Errors, error => error.Contains("filed at court", StringComparison.Ordinal));
        page = await page.FillDate("When was the claim filed at court?", Today.AddDays(-2)).PressAsync("Note it");
        Assert.Contains("Agree now how often", page.Banner, StringComparison.Ordinal);
        page = await lead.GetAsync($"/cases/{reference}/findings");
        Assert.Contains("Legal proceedings", page.Text, StringComparison.Ordinal);

        page = await (await lead.GetAsync($"/cases/{reference}/concerns/1")).PressAsync("Save");
        PageAssert.Error("Why is it no longer so?", "Say why it is no longer so", page);
        await page.Fill("Why is it no longer so?", "Settled.").PressAsync("Save");
        Assert.DoesNotContain("A claim for disrepair.", (await lead.GetAsync($"/cases/{reference}/findings")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{reference}/concerns/9")).Status);
    }

    [Fact]
    public async Task Who_takes_over_gets_a_note()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var other = TestStaff.Another(StaffRole.InvestigatingManager);

        var page = await (await lead.GetAsync($"/cases/{reference}/assign")).Choose(other.Name, "Who deals with it?").PressAsync("Save");
        Assert.Contains(page.Errors, error => error.StartsWith("Write a note for whoever takes over", StringComparison.Ordinal));
        await page.Fill("Note for whoever takes over", "The surveyor comes on Monday at 10.").PressAsync("Save");

        Assert.Equal("The surveyor comes on Monday at 10.", (await factory.EventsAsync<HandlerAssigned>(reference))[^1].HandoverNote);
    }

    private static Submission ByEmail(Submission submission) => submission with { Email = "amina@tenant.example", PreferredContact = ContactPreference.Email };

    private Task<UpdatePlan> PlanAsync(ComplaintReference reference) => factory.InDatabaseAsync(context => context.Set<UpdatePlan>().AsNoTracking()
        .SingleAsync(p => context.Set<Complaint>().Any(c => c.Id == p.ComplaintId && c.Reference == reference)));
}
