using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>LHP, a housing association, by the paragraphs of its policy.</summary>
public sealed class LhpPolicyTests
{
    private static readonly LandlordPolicy Policy = PolicyCatalogue.Load().Get("lhp-2023");

    [Fact]
    public void Its_document_names_owner_approver_and_review()
    {
        Assert.Equal(new DateOnly(2023, 2, 7), Policy.EffectiveFrom);
        Assert.Equal("Executive Director of Customers", Policy.Document.Owner);
        Assert.Equal("Operations Committee", Policy.Document.Approver);
        Assert.Equal(new DateOnly(2024, 10, 31), Policy.Document.NextReview);
    }

    [Fact]
    [Trait("Clause", "LHP-16")]
    [Trait("Clause", "LHP-17")]
    [Trait("Clause", "LHP-21")]
    public void The_clocks_run_as_the_policy_states_them()
    {
        var clocks = Policy.Clocks;
        Assert.Equal(new ClockRule { WorkingDays = 5, Base = ClockBase.Receipt, BaseStated = false, Clause = "LHP-16" }, clocks.StageOneAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 10, Base = ClockBase.Receipt, Clause = "LHP-17" }, clocks.StageOneResponse);
        Assert.Null(clocks.EscalationWindow);
        Assert.Null(clocks.StageTwoAcknowledgement);
        Assert.Equal(new ClockRule { WorkingDays = 20, Base = ClockBase.EscalationRequest, BaseStated = false, Clause = "LHP-21" }, clocks.StageTwoResponse);
        Assert.Equal((10, 10), (clocks.StageOneExtension.CapWorkingDays, clocks.StageTwoExtension.CapWorkingDays));
    }

    [Fact]
    public void LHP_18_More_time_is_taken_for_three_reasons_only() =>
        Assert.Equal([("third-party-delay", "LHP-18"), ("more-investigation", "LHP-18"), ("several-sources", "LHP-18")], Policy.ExtensionReasons.Select(r => (r.Code, r.Clause)));

    [Fact]
    public void LHP_13_Six_months_do_not_hold_for_safeguarding_or_health_and_safety()
    {
        Assert.Equal((6, AgeBase.Occurred, true), (Policy.AgeLimit!.Months, Policy.AgeLimit.Base, Policy.AgeLimit.OlderAsBackground));
        Assert.Equal(["safeguarding", "health-and-safety", "discretion"], Policy.AgeLimit.Exceptions.Select(e => e.Code));
        Assert.Equal(
            [
                ("older-than-6-months", DeclineNeed.AgeOfIssue, "Code 2.3", null),
                ("legal-proceedings", DeclineNeed.CourtFilingDate, null, "legal-team"),
                ("insurance-claim", DeclineNeed.InsuranceClaim, "Code 2.2", "insurance-claim"),
                ("compensation-claim", DeclineNeed.Nothing, "Code 2.2", "compensation"),
                ("cannot-be-investigated", DeclineNeed.Nothing, null, null),
                ("exhausted", DeclineNeed.EarlierCase, null, null),
            ],
            Policy.DeclineReasons.Select(r => (r.Code, r.Needs, r.ConflictsWith, r.RoutesTo)));
        Assert.True(Policy.Anonymous?.Processed);
    }

    [Fact]
    [Trait("Clause", "LHP-27")]
    public void LHP_27_Seven_things_are_recorded_about_a_review() => Assert.Equal(
        ["about", "dissatisfied", "resolved", "reviewer", "informed", "evidence", "duration"], Policy.Escalation.Record.Select(r => r.Code));

    [Fact]
    [Trait("Clause", "LHP-29b")]
    public void LHP_29_Six_grounds_refuse_stage_two_and_what_is_new_becomes_a_new_complaint()
    {
        Assert.Equal(
            [
                ("refused-to-engage", "Code 5.11", false),
                ("outside-policy", null, false),
                ("not-within-power", "Code 5.11", false),
                ("basis-changed", "Code 5.11", true),
                ("refuses-evidence", "Code 5.11", false),
                ("final-response-given", null, false),
            ],
            Policy.EscalationRefusalGrounds.Select(g => (g.Code, g.ConflictsWith, g.OpensNewComplaint)));
    }

    [Fact]
    public void LHP_49_Discretion_is_discussed_with_the_Executive_Director()
    {
        Assert.Equal(StaffRole.Director, Policy.Discretion?.With);
        Assert.Equal("Executive Director of Customers", Policy.Roles[StaffRole.Director]);
        Assert.Equal([DiscretionMatter.Acceptance, DiscretionMatter.Response], Policy.Discretion!.Covers);
        Assert.Equal([StaffRole.ComplaintsLead, StaffRole.InvestigatingManager], Policy.MayDecline);
    }

    [Fact]
    public void LHP_55_There_are_nine_kinds_of_remedy_with_training_among_them() =>
        Assert.Equal((9, "training"), (Policy.RemedyKinds.Count, Policy.RemedyKinds[^1].Code));

    [Fact]
    [Trait("Clause", "LHP-7")]
    [Trait("Clause", "LHP-8")]
    public void LHP_8_Contractors_and_housing_applicants_may_complain()
    {
        Assert.Contains(Policy.ComplainantKinds, k => k.Code == "contractor");
        Assert.Contains(Policy.ComplainantKinds, k => k.Code == "housing-applicant");
    }

    [Fact]
    [Trait("Clause", "LHP-63")]
    public void LHP_62_Evidence_goes_to_the_Ombudsman_in_fifteen_working_days() =>
        Assert.Equal(15, Policy.OmbudsmanRequests?.WorkingDays);

    [Fact]
    [Trait("Clause", "LHP-38")]
    public void LHP_39_Updates_are_regular_even_without_news() =>
        Assert.Equal((5, 10, "LHP-38, LHP-39"), (Policy.Updates!.EveryDays, Policy.Updates.AtMostDays!.Value, Policy.Updates.Clause));

    [Fact]
    public void LHP_36_The_answer_has_stage_outcome_reasons_remedy_actions_and_escalation_in_this_order()
    {
        LetterPartKind[] stated =
        [
            LetterPartKind.Stage, LetterPartKind.Decision, LetterPartKind.Reasons, LetterPartKind.Remedy,
            LetterPartKind.OutstandingActions, LetterPartKind.HowToEscalate,
        ];
        Assert.Equal(stated, Policy.Letters[LetterKind.StageOneResponse].Parts.Select(p => p.Part).Where(stated.Contains));
    }

    [Fact]
    [Trait("Clause", "LHP-13b")]
    [Trait("Clause", "LHP-28")]
    [Trait("Clause", "LHP-37")]
    [Trait("Clause", "LHP-39")]
    public void Its_letters_speak_of_the_right_to_challenge_the_final_response_and_the_chance_to_comment()
    {
        Assert.Contains("right to challenge", Part(LetterKind.Decline, LetterPartKind.RightToComplain), StringComparison.Ordinal);
        Assert.Contains("our final response", Part(LetterKind.EscalationRefused, LetterPartKind.EarlierResponseStands), StringComparison.Ordinal);
        Assert.Contains("comment on anything we find", Part(LetterKind.StageOneAcknowledgement, LetterPartKind.NextSteps), StringComparison.Ordinal);
        Assert.Contains("even when there is no news", Part(LetterKind.StageOneAcknowledgement, LetterPartKind.NextSteps), StringComparison.Ordinal);
    }

    private static string Part(LetterKind kind, LetterPartKind part) => Policy.Letters[kind].Parts.Single(p => p.Part == part).Text;
}
