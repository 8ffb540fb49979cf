using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Letters;

/// <summary>What single clauses ask of a letter, each tried on the letter itself.</summary>
public sealed class LetterClauseTests
{
    private static readonly PolicyCatalogue Policies = PolicyCatalogue.Load();

    public static TheoryData<string> Ids => [.. Policies.All.Select(p => p.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Code_1_5_whoever_asks_for_a_service_reads_that_they_can_complain_while_the_work_goes_on(string id)
    {
        var part = Part(id, LetterKind.ServiceRequestNotice, LetterPartKind.RightToComplain);
        Assert.Contains("complain", part, StringComparison.Ordinal);
        Assert.Contains("Code 1.5", LetterRules.RequiredParts(LetterKind.ServiceRequestNotice, Policies.Get(id)).Single(p => p.Part == LetterPartKind.RightToComplain).Clause, StringComparison.Ordinal);
        Assert.Contains(LetterPartKind.RightToComplain, MissingWithout(id, LetterKind.ServiceRequestNotice, LetterPartKind.RightToComplain));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Code_5_8_every_letter_names_who_deals_with_it_and_how_to_reach_them(string id)
    {
        foreach (var kind in LetterRules.KindsOf(Policies.Get(id)))
        {
            var nobody = EdgeLetters.Content(Policies.Get(id), kind) with { Officer = new LetterOfficer("", "", "", "") };
            Assert.Equal(2, LetterRules.Missing(nobody, Policies.Get(id)).Count(m => m.Part == LetterPartKind.Handler && m.Clause.Contains("Code 5.8", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(Decision.Upheld, true)]
    [InlineData(Decision.PartlyUpheld, true)]
    [InlineData(Decision.NotUpheld, false)]
    [Trait("Clause", "PCC-8d")]
    public void Code_7_2_where_something_went_wrong_the_letter_says_how_it_affected_them(Decision decision, bool asked)
    {
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var silent = content with { Points = [.. content.Points.Select(p => p with { Decision = decision, Detriment = "" })] };
        Assert.Equal(asked, LetterRules.Missing(silent, SampleLetters.Policy).Any(m => m.Sentence.EndsWith("does not say how the fault affected them.", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Code_9_1_the_answer_says_what_changes_or_that_nothing_does(string id)
    {
        var part = Part(id, LetterKind.StageOneResponse, LetterPartKind.Changes);
        Assert.Contains("{{#if changes}}", part, StringComparison.Ordinal);
        Assert.Contains("{{else}}", part, StringComparison.Ordinal);
        Assert.Contains(LetterPartKind.Changes, MissingWithout(id, LetterKind.StageTwoResponse, LetterPartKind.Changes));
    }

    [Fact]
    public void PCC_8d_the_answer_says_what_happened_and_should_have_and_on_what_balance_it_was_decided()
    {
        Assert.Contains("more likely than not", Part("portsmouth-2024", LetterKind.StageOneResponse, LetterPartKind.Decision), StringComparison.Ordinal);
        var content = SampleLetters.Content(LetterKind.StageOneResponse);
        var thin = content with { Points = [content.Points[0] with { WhatHappened = "", WhatShouldHaveHappened = "" }, .. content.Points.Skip(1)] };
        Assert.Equal(["Point 1 does not say what happened.", "Point 1 does not say what should have happened."], LetterRules.Missing(thin, SampleLetters.Policy).Select(m => m.Sentence));
    }

    [Theory, MemberData(nameof(Ids))]
    [Trait("Clause", "LHP-41")]
    public void PCC_6e_an_outcome_that_cannot_be_had_is_said_from_the_beginning(string id)
    {
        var c = Case(id).On(1).Accept();
        c.Do((x, act) => x.Define([new PointDefinition("The noise.", Responsibility.Yes)], ["Evict the neighbour."], "We cannot evict anybody for this.", c.Rules, act)).Assign();
        var letter = LetterComposer.Compose(c.Complaint, LetterKind.StageOneAcknowledgement, c.Rules, new LetterExtras { Date = TestCase.FirstDay.AddDays(1) });
        Assert.Equal("We cannot evict anybody for this.", letter.OutcomesNotPossible);
        Assert.Contains("{{outcomesNotPossible}}", Part(id, LetterKind.StageOneAcknowledgement, LetterPartKind.Outcomes), StringComparison.Ordinal);
    }

    [Fact]
    public void PCC_6b_a_complaint_that_was_spoken_is_confirmed_in_writing_in_their_points_for_them_to_correct()
    {
        var c = new TestCase().Accept().Define().Assign();
        Assert.Equal("telephone", c.Complaint.Channel);
        var letter = c.Issue(LetterKind.StageOneAcknowledgement);
        Assert.Equal(Delivery.Post, letter.Delivery);
        Assert.Contains("tell us if we have misunderstood", Part("portsmouth-2024", LetterKind.StageOneAcknowledgement, LetterPartKind.Discussion), StringComparison.Ordinal);
        Assert.Contains(LetterPartKind.Discussion, MissingWithout("portsmouth-2024", LetterKind.StageOneAcknowledgement, LetterPartKind.Discussion));
    }

    [Fact]
    public void LHP_42_the_acknowledgement_says_that_somebody_can_act_for_them_or_come_along()
    {
        Assert.Contains("Somebody can act for you, or come with you to a meeting.", Part("lhp-2023", LetterKind.StageOneAcknowledgement, LetterPartKind.NextSteps), StringComparison.Ordinal);
        Assert.Contains(LetterPartKind.NextSteps, MissingWithout("lhp-2023", LetterKind.StageOneAcknowledgement, LetterPartKind.NextSteps));
    }

    [Fact]
    [Trait("Clause", "LHP-43")]
    public void LHP_35_every_point_is_answered_with_the_policy_the_law_and_the_practice_relied_on()
    {
        var policy = Policies.Get("lhp-2023");
        foreach (var kind in new[] { LetterKind.StageOneResponse, LetterKind.StageTwoResponse })
        {
            Assert.Contains("{{basis}}", Part("lhp-2023", kind, LetterPartKind.Reasons), StringComparison.Ordinal);
            var content = EdgeLetters.Content(policy, kind);
            var silent = content with { Points = [.. content.Points.Select(p => p.Number == 2 ? p with { Decision = null, Reasons = "" } : p)] };
            Assert.Equal(["Point 2 has no decision.", "Point 2 has no reasons."], LetterRules.Missing(silent, policy).Select(m => m.Sentence));
        }
    }

    [Fact]
    [Trait("Clause", "LHP-37")]
    [Trait("Clause", "LHP-48")]
    public void LHP_38_the_acknowledgement_offers_news_as_often_as_they_like_and_both_sides_a_say_before_the_decision()
    {
        foreach (var kind in new[] { LetterKind.StageOneAcknowledgement, LetterKind.StageTwoAcknowledgement })
        {
            var part = Part("lhp-2023", kind, LetterPartKind.NextSteps);
            Assert.Contains("comment on anything we find, before we decide. So can any colleague whom your complaint is about.", part, StringComparison.Ordinal);
            Assert.Contains("even when there is no news", part, StringComparison.Ordinal);
            Assert.Equal("LHP-37", Policies.Get("lhp-2023").ClauseOf(LetterPartKind.NextSteps, kind));
        }

        Assert.Contains("more or less often, or in another way", Part("lhp-2023", LetterKind.StageOneAcknowledgement, LetterPartKind.NextSteps), StringComparison.Ordinal);
    }

    [Fact]
    public void LHP_40_no_acknowledgement_goes_without_what_they_would_like_to_happen()
    {
        var policy = Policies.Get("lhp-2023");
        var missing = LetterRules.Missing(EdgeLetters.Content(policy, LetterKind.StageOneAcknowledgement) with { Outcomes = [] }, policy);
        Assert.Equal((LetterPartKind.Outcomes, "Code 5.6, LHP-16"), (Assert.Single(missing).Part, missing[0].Clause));
    }

    [Fact]
    public void LHP_57_a_remedy_says_what_and_by_when()
    {
        var policy = Policies.Get("lhp-2023");
        var content = EdgeLetters.Content(policy, LetterKind.StageOneResponse);
        var vague = content with { Remedies = [content.Remedies[0] with { Description = "", Due = null }] };
        Assert.Equal(["Remedy 1 does not say what will be done.", "Remedy 1 has no date."], LetterRules.Missing(vague, policy).Where(m => m.Clause.EndsWith("LHP-36", StringComparison.Ordinal) && m.Part == LetterPartKind.Remedy).Select(m => m.Sentence));
    }

    [Fact]
    public void LHP_58_nothing_is_closed_before_every_remedy_is_done_or_released()
    {
        var c = Case("lhp-2023").To(ComplaintStatus.StageOneResponded);
        Assert.Contains(c.Complaint.Remedies, r => r.IsOpen);
        Assert.NotNull(c.Complaint.WhyNotClose(Cast.Lead));
        c.On(29).CompleteRemedies();
        c.Learn();
        Assert.Null(c.Complaint.WhyNotClose(Cast.Lead));
    }

    [Fact]
    public void LHP_59_a_financial_remedy_has_its_amount_and_any_other_has_none()
    {
        var c = Case("lhp-2023").On(1).Acknowledged().Find();
        var money = new RemedyPromise("financial", "For time and trouble.", TestCase.FirstDay.AddDays(30), Cast.Manager.StaffId!.Value, Cast.Manager.Name, MoneyKind: MoneyKind.TimeAndTrouble, Guidance: "Read.");
        Assert.NotNull(c.Complaint.WhyNotPromise(money, c.Rules, Cast.Manager));
        Assert.Null(c.Complaint.WhyNotPromise(money with { Amount = 120m }, c.Rules, Cast.Manager));
    }

    [Fact]
    public void LHP_45_whoever_decided_stage_one_does_not_review_it()
    {
        var c = Case("lhp-2023").To(ComplaintStatus.StageTwo).On(15).Define();
        Assert.NotNull(c.Complaint.WhyNotAssign(Cast.Manager.Card(), Cast.Lead));
        Assert.Null(c.Complaint.WhyNotAssign(Cast.Reviewer.Card(), Cast.Lead));
    }

    [Fact]
    public void BRF_1d_a_related_new_issue_joins_stage_one_while_it_is_open_and_keeps_what_was_found()
    {
        var c = Case("briefing-interim").On(1).Acknowledged().Find();
        c.Do((x, act) => x.Define(
            [new PointDefinition("The mould in the bedroom was not treated.", Responsibility.Yes), new PointDefinition("Two appointments were missed.", Responsibility.Yes), new PointDefinition("The heater broke while we waited.", Responsibility.Yes)],
            ["Treat the mould"], "", c.Rules, act, was: [1, 2, null]));
        Assert.Equal([true, true, false], c.Complaint.StageOne.Points.Select(p => p.HasFinding));
        Assert.Contains("new", c.Rules.Policy.TriageQuestions.Single(q => q.Clause == "BRF-1d").Hint!, StringComparison.Ordinal);
    }

    private static TestCase Case(string policy) =>
        TestCase.Received(rules: new Rulebook(Policies.Get(policy), SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales)));

    private static string Part(string policy, LetterKind kind, LetterPartKind part) =>
        string.Concat(Policies.Get(policy).Letters[kind].Parts.Where(p => p.Part == part).Select(p => p.Text));

    private static IEnumerable<LetterPartKind> MissingWithout(string id, LetterKind kind, LetterPartKind part)
    {
        var policy = Policies.Get(id);
        var template = policy.Letters[kind];
        return LetterRules.Missing(EdgeLetters.Content(policy, kind), template with { Parts = [.. template.Parts.Where(p => p.Part != part)] }, policy).Select(m => m.Part);
    }
}
