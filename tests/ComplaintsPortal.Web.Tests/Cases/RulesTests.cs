using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using static ComplaintsPortal.Domain.Staff.StaffRole;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>What the domain forbids, sent by somebody who makes up the form that no page offers: refused in plain words, and nothing saved.</summary>
public sealed class RulesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Clause", "Code 6.6")]
    public async Task Code_6_6_nothing_is_closed_while_a_remedy_is_open() =>
        await RefusedAsync(ComplaintsLead, "close", c => c.Responded(), "Still to be done: remedy 1 (Code 6.6).");

    [Fact]
    [Trait("Clause", "Code 6.6")]
    public async Task Code_6_6_nothing_is_closed_while_a_letter_has_not_gone() =>
        await RefusedAsync(ComplaintsLead, "close", c => c.Responded().CompleteRemedies().Learn().Do(x => x.Issue(LetterKind.StageOneResponse, correctionReason: "A wrong date.")), "Not sent yet:");

    [Fact]
    public async Task Only_the_lead_closes()
    {
        var reference = await factory.AddCaseAsync(c => c.Responded().CompleteRemedies());
        var manager = await factory.SignedInAsync(InvestigatingManager);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(manager, $"/cases/{reference}/close")).Status);
    }

    [Fact]
    [Trait("Clause", "Code 6.13")]
    public async Task Code_6_13_whoever_investigated_stage_one_is_not_named_for_stage_two()
    {
        var reviewer = TestStaff.Of(SeniorReviewer);
        var reference = await factory.AddCaseAsync(c => c.Accept().Define().Assign(reviewer.Actor).Send(LetterKind.StageOneAcknowledgement)
            .Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse).Escalate().AcceptEscalation().Define());
        var lead = await factory.SignedInAsync(ComplaintsLead);
        var page = await PostAsync(lead, $"/cases/{reference}/assign", ("Form.HandlerId", reviewer.Id.ToString()));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"{reviewer.Name} worked on stage one, so somebody else must decide stage two (Code 6.13).", page.Text, StringComparison.Ordinal);
        Assert.Null((await factory.ReadCaseAsync(reference)).StageTwo!.Handler);
    }

    [Fact]
    [Trait("Clause", "Code 6.13")]
    public async Task Code_6_13_whoever_investigated_stage_one_finds_nothing_at_stage_two() =>
        await RefusedAsync(InvestigatingManager, "findings/1", c => c.AtStageTwo(), "worked on stage one, so somebody else must decide stage two (Code 6.13).", ("Form.WhatHappened", "What I always said."));

    [Fact]
    [Trait("Clause", "Code 6.13")]
    public async Task Code_6_13_a_director_who_decided_stage_one_does_not_sign_stage_two()
    {
        var director = TestStaff.Of(Director).Actor;
        await RefusedAsync(
            Director, "sign-off",
            c => c.Accept().Define().Assign(director).Send(LetterKind.StageOneAcknowledgement).Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse)
                .Escalate().AcceptEscalation().Assign().Send(LetterKind.StageTwoAcknowledgement).Investigated().Submit(),
            "worked on stage one, so somebody else must decide stage two (Code 6.13).", ("Form.Signed", "true"));
    }

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public async Task PCC_8h_no_final_letter_goes_without_the_director_s_signature() =>
        await RefusedAsync(ComplaintsLead, "letters/stage-two-response", c => c.AtStageTwo().Investigated().Submit(), "The director has not signed the response.");

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public async Task PCC_8h_nobody_but_a_director_signs()
    {
        var reference = await factory.AddCaseAsync(c => c.AtStageTwo().Investigated().Submit());
        foreach (var role in Enum.GetValues<StaffRole>().Where(role => role != Director))
        {
            var page = await PostAsync(await factory.SignedInAsync(role), $"/cases/{reference}/sign-off", ("Form.Signed", "true"));
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        }

        Assert.Equal(ComplaintStatus.StageTwoSigning, (await factory.ReadCaseAsync(reference)).Status);
    }

    [Fact]
    [Trait("Clause", "PCC-8e")]
    public async Task PCC_8e_no_response_goes_without_the_lead_s_quality_check() =>
        await RefusedAsync(InvestigatingManager, "letters/stage-one-response", c => c.Acknowledged().Investigated(), "The response has not passed the quality check of the complaints lead (PCC-8e).");

    [Fact]
    [Trait("Clause", "PCC-8e")]
    public async Task PCC_8e_nobody_checks_their_own_response()
    {
        var lead = TestStaff.Of(ComplaintsLead).Actor;
        await RefusedAsync(
            ComplaintsLead, "quality-check", c => c.Accept().Define().Assign(lead).Send(LetterKind.StageOneAcknowledgement).Investigated().Submit(),
            "You worked on this response, so another LAH Landlord Complaints Lead must check it.", ("Form.Passed", "true"));
    }

    [Theory]
    [Trait("Clause", "Code 6.4")]
    [InlineData("annual-leave", "5", "Choose a reason from the list. Leave, sickness and workload are not on it.")]
    [InlineData("sickness", "5", "Choose a reason from the list. Leave, sickness and workload are not on it.")]
    [InlineData("other", "5", "Choose a reason from the list. Leave, sickness and workload are not on it.")]
    [InlineData("third-party-delay", "11", "More than 10 working days in all needs a good reason and a director’s approval (Code 6.4).")]
    [InlineData("third-party-delay", "-3", "Choose how many working days")]
    public async Task Code_6_4_more_time_has_a_reason_of_the_list_and_a_limit(string reason, string days, string says)
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(InvestigatingManager);
        var page = await PostAsync(manager, $"/cases/{reference}/extend", ("Form.Reason", reason), ("Form.WorkingDays", days), ("Form.Explanation", "I was away for a week."), ("Form.UpdateEveryDays", "3"), ("Form.GoodReason", "None."));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(says, page.Errors);
        Assert.Contains("I was away for a week.", page.Text, StringComparison.Ordinal);
        Assert.Empty((await factory.ReadCaseAsync(reference)).StageOne.Extensions);
    }

    [Fact]
    [Trait("Clause", "Code 6.4")]
    public async Task Code_6_4_after_the_date_each_number_of_days_names_the_day_that_the_letter_will_say()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged(), start: factory.Clock.UtcNow.AddDays(-40));
        var manager = await factory.SignedInAsync(InvestigatingManager);
        var page = await manager.GetAsync($"/cases/{reference}/extend");
        Assert.Contains("The date has passed.", page.Text, StringComparison.Ordinal);
        var offered = page.Document.QuerySelectorAll("select[name='Form.WorkingDays'] option").Select(option => option.Said()).Where(words => words.Contains(':', StringComparison.Ordinal)).ToList();
        Assert.Equal(offered.Count, offered.Select(words => words.Split(": ")[1]).Distinct().Count());

        var five = offered.Single(words => words.StartsWith("5 working days", StringComparison.Ordinal));
        await PostAsync(manager, $"/cases/{reference}/extend", ("Form.Reason", "third-party-delay"), ("Form.WorkingDays", "5"), ("Form.Explanation", "We wait for the surveyor."), ("Form.UpdateEveryDays", "3"));
        Assert.Contains(five.Split(": ")[1], (await manager.GetAsync($"/cases/{reference}/letters/stage-one-extension/preview")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8g")]
    public async Task PCC_8g_a_late_request_is_not_accepted_without_its_circumstances()
    {
        factory.Clock.GoTo(new DateOnly(2026, 6, 1));
        var reference = await factory.AddCaseAsync(c => c.Responded().At(factory.Clock.UtcNow.AddHours(-1)).Escalate(), start: new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc));
        var page = await PostAsync(await factory.SignedInAsync(ComplaintsLead), $"/cases/{reference}/escalation", ("Form.Efforts", "We called."));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("The request came after the policy’s window. Record the circumstances that allow it.", page.Errors);
        Assert.Contains("We called.", page.Text, StringComparison.Ordinal);
        Assert.Equal(ComplaintStatus.EscalationRequested, (await factory.ReadCaseAsync(reference)).Status);
    }

    /// <summary>The case stays as it was, and the page says why.</summary>
    private async Task RefusedAsync(StaffRole role, string address, Action<TestCase> steps, string says, params (string Name, string Text)[] fields)
    {
        var reference = await factory.AddCaseAsync(steps);
        var before = await factory.ReadCaseAsync(reference);
        var page = await PostAsync(await factory.SignedInAsync(role), $"/cases/{reference}/{address}", fields);

        PageAssert.Conflict(says, page);
        Assert.Contains("Nothing that you sent just now was saved.", page.Text, StringComparison.Ordinal);
        foreach (var (_, text) in fields.Where(field => field.Text.Contains(' ', StringComparison.Ordinal)))
        {
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
        }

        var after = await factory.ReadCaseAsync(reference);
        Assert.Equal((before.Version, before.Status), (after.Version, after.Status));
    }

    private static async Task<Page> PostAsync(Visitor visitor, string address, params (string Name, string Text)[] fields)
    {
        var page = await visitor.GetAsync("/staff");
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        return await visitor.PostAsync(address, [new("FormToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Text))]);
    }
}
